package io.crosscheck.extraction.segmentation;

import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.text.Characters;

import static io.crosscheck.extraction.text.Characters.isBlank;
import static io.crosscheck.extraction.text.Characters.isLineBreak;

/**
 * A line that is not blank, and what its looks say.
 *
 * @param start first character that is not blank, a bullet included
 * @param end one past the last that is not blank
 * @param body start without bullet
 * @param afterGap whether a blank line, or nothing, stands before it
 * @param indent blanks before it
 * @param text from {@code body} to {@code end}, cut at {@value #LOOK} characters: what patterns look at
 * @param words how many, cut off with the text
 */
record Line(int start, int end, int body, boolean afterGap, int indent, String text, int words) {

    /** Patterns look no further into a line, so that their cost stays bounded. */
    static final int LOOK = 1500;

    private static final String BULLETS = "\u2022\u25CF\u25AA\u25E6\u2023\u00B7*";

    static List<Line> of(String text) {
        List<Line> lines = new ArrayList<>();
        boolean gap = true;
        int at = 0;
        while (at < text.length()) {
            int stop = at;
            while (stop < text.length() && !isLineBreak(text.charAt(stop))) {
                stop++;
            }
            Line line = read(text, at, stop, gap);
            if (line != null) {
                lines.add(line);
            }
            boolean carriageReturnOnly = stop == at
                    && stop > 0
                    && stop < text.length()
                    && text.charAt(stop) == '\n'
                    && text.charAt(stop - 1) == '\r';
            if (!carriageReturnOnly) {
                gap = line == null;
            }
            at = stop + 1;
        }
        return lines;
    }

    private static Line read(String text, int from, int to, boolean gap) {
        int start = from;
        while (start < to && isBlank(text.charAt(start))) {
            start++;
        }
        int end = to;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        if (start == end) {
            return null;
        }
        int body = start;
        if (BULLETS.indexOf(text.charAt(start)) >= 0 && start + 1 < end && isBlank(text.charAt(start + 1))) {
            body = start + 1;
            while (isBlank(text.charAt(body))) {
                body++;
            }
        }
        String look = text.substring(body, Math.min(end, body + LOOK));
        return new Line(start, end, body, gap, start - from, look, countWords(look));
    }

    private static int countWords(String text) {
        int words = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            boolean blank = isBlank(text.charAt(i));
            boolean letter = Character.isLetterOrDigit(text.charAt(i));
            if (blank) {
                inside = false;
            } else if (letter && !inside) {
                inside = true;
                words++;
            }
        }
        return words;
    }

    boolean hasBullet() {
        return body > start;
    }

    /** The last sign but closing quotation marks and brackets. */
    char lastSign() {
        int at = text.length() - 1;
        while (at > 0 && (Characters.isQuote(text.charAt(at)) || Characters.isClosingBracket(text.charAt(at)))) {
            at--;
        }
        return text.charAt(at);
    }

    boolean endsLikeSentence() {
        return ".!?\u2026:;,\u3002".indexOf(lastSign()) >= 0;
    }

    /** Whether most of its longer words are capitalised. */
    boolean isTitleCase() {
        int upper = 0;
        int lower = 0;
        boolean inside = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c);
            if (letter && !inside && i + 3 < text.length() && Character.isLetter(text.charAt(i + 3))) {
                if (Character.isUpperCase(c)) {
                    upper++;
                } else {
                    lower++;
                }
            }
            inside = letter || inside && (Characters.isApostrophe(c) || c == '-');
        }
        return upper > 2 * lower;
    }

    /** A line of words without a final sign: a heading, a title, a name. */
    boolean isTitleLike(int longest) {
        return words > 0 && words <= longest && !endsLikeSentence() && Character.isLetterOrDigit(firstLetter());
    }

    private char firstLetter() {
        int at = 0;
        while (at < text.length() - 1 && !Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return Character.isLowerCase(text.charAt(at)) ? ' ' : text.charAt(at);
    }
}
