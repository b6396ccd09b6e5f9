package io.crosscheck.extraction.factuality;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Token;

/**
 * The words that attribute, where they stand. What governs them ("stopped short of", "nobody") is looked for around
 * them, so a cue may be a bare verb as well as the whole group.
 *
 * @param sentence the tokens of the sentence that holds the cue
 * @param cue from the first to the last character of the cue
 */
public record Attributing(List<Token> sentence, Span cue) {

    public Attributing {
        sentence = List.copyOf(sentence);
    }
}
