package io.crosscheck.evaluation.text;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.crosscheck.extraction.annotation.Span;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WordsTest {

    private static final String TEXT = "The mayor's aide, no. 2: \u2014!";

    private final Words words = Words.of(TEXT);

    @Test
    void aWordThatASpanTouchesCounts() {
        assertEquals(Set.of(1, 2, 3), words.in(List.of(new Span(6, 13))), "mayor, s, aide");
    }

    @Test
    void severalSpansCountTogether() {
        assertEquals(Set.of(0, 5), words.in(List.of(new Span(0, 3), new Span(22, 23))));
    }

    @Test
    void signsStandForThemselvesWhereThereIsNoWord() {
        assertEquals(Set.of(-26, -27), words.in(List.of(new Span(24, 27))));
    }

    @Test
    void noSpanHasNoWord() {
        assertEquals(Set.of(), words.in(List.of()));
    }
}
