package io.crosscheck.extraction.text;

import java.util.List;

import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.Span;

/**
 * A sentence: never crosses a paragraph or the border of a segment.
 *
 * @param paragraph 0-based number of its paragraph (block of text between line breaks) in the document
 * @param segment the innermost segment it lies in
 * @param tokens in text order, not empty
 */
public record Sentence(int start, int end, int paragraph, Segment segment, List<Token> tokens) {

    public Sentence {
        tokens = List.copyOf(tokens);
    }

    public Span span() {
        return new Span(start, end);
    }
}
