package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.quotation.Quotation;

/**
 * Turns tokens into spans of content: without the marks and signs at the edges, and whole where a quotation runs on.
 */
final class Pieces {

    private final String text;
    private final List<Quotation> quotations;

    Pieces(Page page) {
        this.text = page.text();
        this.quotations = page.quotations();
    }

    /**
     * The tokens {@code [from, to)} of a line as content, or null if nothing but signs is left.
     *
     * @param within number of the quotation that the cue itself stands in, or -1: the content is not all of that one
     */
    Span of(Line line, int from, int to, int within) {
        if (to <= from) {
            return null;
        }
        int stop = to;
        while (stop > from + 1 && line.is(stop - 1, ".") && !line.quoted(stop - 1)) {
            stop--;
        }
        int start = line.token(from).start();
        int end = line.token(stop - 1).end();
        int last = line.quotation(stop - 1);
        if (last >= 0
                && last != within
                && quotations.get(last).outer().end() > line.sentence().end()) {
            end = quotations.get(last).outer().end();
        }
        int first = line.quotation(from);
        if (first >= 0
                && first != within
                && first == last
                && quotations.get(first).outer().start() < line.sentence().start()) {
            start = quotations.get(first).outer().start();
        }
        return trim(start, end);
    }

    /** The words of a quotation. */
    Span of(Quotation quotation) {
        return trim(quotation.outer().start(), quotation.outer().end());
    }

    /** Takes spaces, separating signs and unmatched or enclosing quotation marks off both ends. */
    Span trim(int from, int to) {
        int start = from;
        int end = to;
        boolean changed = true;
        while (changed && start < end) {
            changed = false;
            while (start < end && strippedAtStart(text.charAt(start))) {
                start++;
                changed = true;
            }
            while (end > start && strippedAtEnd(text.charAt(end - 1))) {
                end--;
                changed = true;
            }
            Quotation opened = startingAt(start);
            if (opened != null && opened.outer().end() >= end) {
                int innerEnd = Math.min(end, opened.inner().end());
                changed |= innerEnd < end || opened.inner().start() > start;
                start = Math.min(opened.inner().start(), innerEnd);
                end = innerEnd;
            } else if (opened == null) {
                Quotation closed = endingAt(end);
                if (closed != null && closed.outer().start() < start) {
                    end = Math.min(closed.inner().end(), end - 1);
                    changed = true;
                }
            }
        }
        return start < end && hasWord(start, end) ? new Span(start, end) : null;
    }

    private static boolean strippedAtStart(char c) {
        return Character.isWhitespace(c) || ",;:.)\u2013\u2014-".indexOf(c) >= 0 || c == '\u00a0';
    }

    private static boolean strippedAtEnd(char c) {
        return Character.isWhitespace(c) || ",;:(\u2013\u2014-".indexOf(c) >= 0 || c == '\u00a0';
    }

    private boolean hasWord(int start, int end) {
        for (int i = start; i < end; i++) {
            if (Character.isLetterOrDigit(text.charAt(i)) || Character.isSurrogate(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private Quotation startingAt(int offset) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            int start = quotations.get(mid).outer().start();
            if (start == offset) {
                return quotations.get(mid);
            }
            if (start < offset) {
                low = mid + 1;
            } else {
                high = mid - 1;
            }
        }
        return null;
    }

    private Quotation endingAt(int offset) {
        int low = 0;
        int high = quotations.size() - 1;
        while (low <= high) {
            int mid = (low + high) >>> 1;
            int end = quotations.get(mid).outer().end();
            if (end == offset) {
                return quotations.get(mid);
            }
            if (end < offset) {
                low = mid + 1;
            } else {
                high = mid - 1;
            }
        }
        return null;
    }
}
