package io.crosscheck.query.claim;

/** Cuts readable pieces out of a text, verbatim, never through a surrogate pair. */
public final class Excerpt {

    /**
     * The span with up to so many code units on each side: whole words, and not beyond its paragraph.
     *
     * @param margin code units on each side
     */
    public static Span around(String text, Span span, int margin) {
        return new Span(from(text, span.start(), margin), to(text, span.end(), margin));
    }

    /** Up to so many code units before the offset. */
    static String before(String text, int offset, int length) {
        int start = Math.max(0, offset - length);
        return text.substring(start > 0 && splitsPair(text, start) ? start + 1 : start, offset);
    }

    /** Up to so many code units from the offset on. */
    public static String after(String text, int offset, int length) {
        int end = Math.min(text.length(), offset + length);
        return text.substring(offset, splitsPair(text, end) ? end - 1 : end);
    }

    private static int from(String text, int start, int margin) {
        int limit = Math.max(0, start - margin);
        int paragraph = text.lastIndexOf('\n', start - 1) + 1;
        if (start == 0 || paragraph >= limit) {
            return skipBlanks(text, Math.min(start, paragraph), start);
        }
        for (int i = limit; i < start; i++) {
            if (Character.isWhitespace(text.charAt(i))) {
                return skipBlanks(text, i, start);
            }
        }
        return splitsPair(text, limit) ? limit + 1 : limit; // a script without blanks
    }

    private static int to(String text, int end, int margin) {
        int limit = Math.min(text.length(), end + margin);
        int paragraph = text.indexOf('\n', end);
        if (limit == text.length() && paragraph < 0 || paragraph >= 0 && paragraph <= limit) {
            return trimBlanks(text, paragraph < 0 ? limit : paragraph, end);
        }
        for (int i = limit; i > end; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return trimBlanks(text, i, end);
            }
        }
        return splitsPair(text, limit) ? limit - 1 : limit;
    }

    private static int skipBlanks(String text, int from, int to) {
        int i = from;
        while (i < to && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }

    private static int trimBlanks(String text, int from, int to) {
        int i = from;
        while (i > to && Character.isWhitespace(text.charAt(i - 1))) {
            i--;
        }
        return i;
    }

    private static boolean splitsPair(String text, int offset) {
        return offset > 0
                && offset < text.length()
                && Character.isLowSurrogate(text.charAt(offset))
                && Character.isHighSurrogate(text.charAt(offset - 1));
    }

    private Excerpt() {}
}
