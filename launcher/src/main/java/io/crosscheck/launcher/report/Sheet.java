package io.crosscheck.launcher.report;

import io.crosscheck.launcher.report.Style.Ink;

/** A sheet of a hundred columns: lines are wrapped between words, with a hanging indent. */
final class Sheet {

    static final int WIDTH = 100;

    private final Style style;
    private final StringBuilder text = new StringBuilder();

    Sheet(Style style) {
        this.style = style;
    }

    /** One empty line, also where several are asked for. */
    void blank() {
        if (text.length() > 1 && text.charAt(text.length() - 2) != '\n') {
            text.append('\n');
        }
    }

    void heading(String title) {
        blank();
        text.append(style.paint(Ink.HEADING, title)).append('\n');
    }

    void rule() {
        text.append("─".repeat(WIDTH)).append('\n');
    }

    /** Words from a column on, in the default ink. */
    void words(int indent, String words) {
        words(indent, "", words, null);
    }

    /**
     * Words after a label; further lines stand below the words, not below the label.
     *
     * @param ink null: the terminal's own
     */
    void words(int indent, String label, String words, Ink ink) {
        int room = WIDTH - indent - label.length();
        String lead = " ".repeat(indent) + label;
        for (String line : Wrapping.lines(words, room)) {
            text.append(lead)
                    .append(ink == null ? line : style.paint(ink, line))
                    .append('\n');
            lead = " ".repeat(indent + label.length());
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
