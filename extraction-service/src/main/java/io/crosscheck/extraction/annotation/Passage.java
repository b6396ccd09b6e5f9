package io.crosscheck.extraction.annotation;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A possibly discontinuous piece of the text.
 *
 * @param text the texts of the spans, joined by {@value #JOINT}
 * @param spans in text order, not overlapping, at least one
 */
public record Passage(String text, List<Span> spans) {

    /** Stands between the texts of two spans. */
    public static final String JOINT = " \u2026 ";

    public Passage {
        spans = List.copyOf(spans);
        if (spans.isEmpty()) {
            throw new IllegalArgumentException("a passage has at least one span");
        }
    }

    /** The passage at these spans of the document's text. */
    public static Passage of(CharSequence document, List<Span> spans) {
        List<Span> sorted = spans.stream().sorted().toList();
        return new Passage(sorted.stream().map(s -> s.in(document)).collect(Collectors.joining(JOINT)), sorted);
    }

    public static Passage of(CharSequence document, Span span) {
        return of(document, List.of(span));
    }

    /** From the first span's start to the last one's end. */
    public Span cover() {
        return spans.get(0).cover(spans.get(spans.size() - 1));
    }
}
