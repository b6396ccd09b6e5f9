package io.crosscheck.launcher.report;

/** How a report stresses things: by colour on a terminal, else not at all. */
public enum Style {
    PLAIN {
        @Override
        String paint(Ink ink, String text) {
            return text;
        }
    },
    COLOUR {
        @Override
        String paint(Ink ink, String text) {
            return "\u001b[" + ink.code + "m" + text + "\u001b[0m";
        }
    };

    abstract String paint(Ink ink, String text);

    /** What a piece of the report is. */
    enum Ink {
        TITLE("1"),
        HEADING("1;34"),
        AGREED("32"),
        DISPUTED("31"),
        FAINT("2");

        private final String code;

        Ink(String code) {
            this.code = code;
        }
    }
}
