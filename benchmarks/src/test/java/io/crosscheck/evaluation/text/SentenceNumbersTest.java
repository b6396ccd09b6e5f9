package io.crosscheck.evaluation.text;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.crosscheck.extraction.annotation.Span;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SentenceNumbersTest {

    private static final String TEXT =
            "Harbour shut\n\u201CIt is.\u201D Mr. Ode of the U.S. Navy said so. \u201CIt was!\u201D he added.";

    private final SentenceNumbers sentences = SentenceNumbers.of(TEXT);

    @Test
    void linesAndStopsPartSentencesButAbbreviationsDoNot() {
        assertEquals(Set.of(0), of("Harbour shut"));
        assertEquals(Set.of(1), of("\u201CIt is.\u201D"));
        assertEquals(Set.of(2), of("Mr. Ode of the U.S. Navy said so."));
        assertEquals(Set.of(3), of("\u201CIt was!\u201D he added"), "a small letter goes on");
    }

    @Test
    void aSpanMayTouchSeveral() {
        assertEquals(Set.of(1, 2), of("is.\u201D Mr. Ode"));
    }

    private Set<Integer> of(String words) {
        int start = TEXT.indexOf(words);
        return sentences.of(List.of(new Span(start, start + words.length())));
    }
}
