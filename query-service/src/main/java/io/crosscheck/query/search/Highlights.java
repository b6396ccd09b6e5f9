package io.crosscheck.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import io.crosscheck.query.claim.Excerpt;
import io.crosscheck.query.claim.Span;

/**
 * A text and which of its words were searched for.
 *
 * @param start where the text starts within the whole it was cut from
 * @param spans in the text
 */
record Highlights(String text, int start, List<Span> spans) {

    private static final int MARGIN = 160;

    /** Marks that PostgreSQL's {@code ts_headline} puts around words; no text can contain them but by guessing. */
    record Marks(String open, String close) {

        static Marks random(Random random) {
            return new Marks(
                    "hlopen" + Long.toHexString(random.nextLong()) + "x",
                    "hlclose" + Long.toHexString(random.nextLong()) + "x");
        }

        String options() {
            return "HighlightAll=true, StartSel=" + open + ", StopSel=" + close;
        }
    }

    /**
     * Reads marked text. {@code ts_headline} may rewrite what looks like markup; then offsets would be off, and none
     * are given.
     */
    static List<Span> spans(String text, String marked, Marks marks) {
        StringBuilder plain = new StringBuilder();
        List<Span> spans = new ArrayList<>();
        int at = 0;
        for (int open = marked.indexOf(marks.open); open >= 0; open = marked.indexOf(marks.open, at)) {
            int close = marked.indexOf(marks.close, open);
            plain.append(marked, at, open);
            int start = plain.length();
            plain.append(marked, open + marks.open.length(), close);
            spans.add(new Span(start, plain.length()));
            at = close + marks.close.length();
        }
        plain.append(marked, at, marked.length());
        return plain.toString().equals(text) ? spans : List.of();
    }

    /** The passage around the first highlight, or the beginning. */
    Highlights excerpt() {
        Span first = spans.isEmpty() ? new Span(0, 0) : spans.get(0);
        Span cut = Excerpt.around(text, first, MARGIN);
        return new Highlights(
                text.substring(cut.start(), cut.end()),
                cut.start(),
                spans.stream()
                        .filter(span -> cut.start() <= span.start() && span.end() <= cut.end())
                        .map(span -> new Span(span.start() - cut.start(), span.end() - cut.start()))
                        .toList());
    }
}
