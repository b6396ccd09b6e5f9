package io.crosscheck.extraction.quotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the quotation marks of one paragraph and tells, from the signs beside each, what it can do there. */
final class MarkScanner {

    private static final String OPENING_DOUBLE = "\u201c\u201e\u00ab\u201f";
    private static final String CLOSING_DOUBLE = "\u201d\u00bb";
    private static final String STRAIGHT_DOUBLE = "\"\u2033\uff02";
    private static final Set<String> CLIPPED_WORDS =
            Set.of("em", "til", "till", "tis", "twas", "cause", "bout", "round", "n", "nuff");

    private final CharSequence text;
    private final int start;
    private final int end;

    MarkScanner(CharSequence text, int start, int end) {
        this.text = text;
        this.start = start;
        this.end = end;
    }

    List<Mark> scan() {
        List<Mark> marks = new ArrayList<>();
        for (int i = start; i < end; i++) {
            Mark mark = markAt(i);
            if (mark != null) {
                marks.add(mark);
                i = mark.end() - 1;
            }
        }
        return marks;
    }

    private Mark markAt(int i) {
        char c = text.charAt(i);
        if (OPENING_DOUBLE.indexOf(c) >= 0) {
            return new Mark(i, 1, false, true, false);
        }
        if (CLOSING_DOUBLE.indexOf(c) >= 0) {
            boolean typedForOpening = !wordBefore(i) && wordAfter(i + 1) && !closingSignBefore(i);
            return new Mark(i, 1, false, typedForOpening, true);
        }
        if (STRAIGHT_DOUBLE.indexOf(c) >= 0) {
            return straight(i, 1, false);
        }
        if ((c == '\'' || c == '`') && i + 1 < end && text.charAt(i + 1) == c) {
            return c == '`' ? new Mark(i, 2, false, true, false) : straight(i, 2, false);
        }
        return single(i, c);
    }

    private Mark single(int i, char c) {
        if (c == '\u2018' || c == '\u201b') {
            return clipped(i) ? null : new Mark(i, 1, true, true, false);
        }
        if (c != '\'' && c != '\u2019' && c != '`') {
            return null;
        }
        if (letterOrDigit(i - 1) && letterOrDigit(i + 1)) {
            return null;
        }
        Mark mark = straight(i, 1, true);
        if (mark.opens() && (clipped(i) || c == '\u2019' && !openSpaceBefore(i))) {
            return null;
        }
        return mark.opens() || mark.closes() ? mark : null;
    }

    private Mark straight(int i, int length, boolean single) {
        boolean opens = openSpaceBefore(i) && wordAfter(i + length);
        boolean closes = i > start && !Character.isWhitespace(text.charAt(i - 1)) && spaceOrSignAfter(i + length);
        if (!opens && !closes && !single) {
            return new Mark(i, length, false, true, true);
        }
        return new Mark(i, length, single, opens, closes);
    }

    /** An apostrophe that stands for letters left out: 'em, '90s. */
    private boolean clipped(int i) {
        int e = i + 1;
        while (e < end && e < i + 8 && letterOrDigit(e)) {
            e++;
        }
        if (e == i + 1) {
            return false;
        }
        boolean decade = e > i + 2
                && Character.isDigit(text.charAt(i + 1))
                && Character.isDigit(text.charAt(i + 2))
                && (e == i + 3 || text.charAt(e - 1) == 's');
        return decade
                || CLIPPED_WORDS.contains(text.subSequence(i + 1, e).toString().toLowerCase(java.util.Locale.ROOT));
    }

    private boolean openSpaceBefore(int i) {
        if (i <= start) {
            return true;
        }
        char c = text.charAt(i - 1);
        return Character.isWhitespace(c)
                || "([{-\u2013\u2014/:\u2026".indexOf(c) >= 0
                || OPENING_DOUBLE.indexOf(c) >= 0
                || c == '"' && (i - 1 == start || Character.isWhitespace(text.charAt(i - 2)))
                || c == '\u2018';
    }

    private boolean closingSignBefore(int i) {
        return i > start && ".,!?\u2026;:)".indexOf(text.charAt(i - 1)) >= 0;
    }

    private boolean wordBefore(int i) {
        return i > start && !Character.isWhitespace(text.charAt(i - 1));
    }

    private boolean wordAfter(int i) {
        return i < end && !Character.isWhitespace(text.charAt(i)) && ",.;:!?)]".indexOf(text.charAt(i)) < 0
                || text.length() > i + 2 && i + 2 < end && text.charAt(i) == '.' && text.charAt(i + 1) == '.';
    }

    private boolean spaceOrSignAfter(int i) {
        return i >= end || !letterOrDigit(i);
    }

    private boolean letterOrDigit(int i) {
        return i >= start && i < end && Character.isLetterOrDigit(text.charAt(i));
    }
}
