package io.crosscheck.extraction.text;

import io.crosscheck.extraction.annotation.Span;

/**
 * A word, number or sign.
 *
 * @param text as it stands in the document
 * @param pos Universal Dependencies part of speech ({@code VERB}, {@code PROPN}, ...)
 * @param lemma lower-case base form as far as simple rules tell
 */
public record Token(int start, int end, String text, String pos, String lemma) {

    public Span span() {
        return new Span(start, end);
    }

    public boolean is(String word) {
        return text.equalsIgnoreCase(word);
    }
}
