package io.crosscheck.launcher.report;

import java.util.ArrayList;
import java.util.List;

/** Breaks text between words. */
final class Wrapping {

    private Wrapping() {}

    /**
     * Lines of at most {@code width} characters; a longer word has a line of its own. White space counts as one space.
     */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("[\\s\\u00a0]+")) {
            if (line.length() > 0 && length(line) + 1 + length(word) > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            if (line.length() > 0) {
                line.append(' ');
            }
            line.append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text on one line, cut between words where it is longer than {@code length}. */
    static String cut(String text, int length) {
        List<String> lines = lines(text, length);
        return lines.size() == 1 ? lines.get(0) : lines.get(0) + " …";
    }

    private static int length(CharSequence text) {
        return text.toString().codePointCount(0, text.length());
    }
}
