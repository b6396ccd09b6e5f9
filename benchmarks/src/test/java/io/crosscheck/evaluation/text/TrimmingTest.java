package io.crosscheck.evaluation.text;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.extraction.annotation.Span;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TrimmingTest {

    @Test
    void quotationMarksAndStopsAtTheEndsDoNotCount() {
        assertEquals("It is so", trimmed(" \u201CIt is so.\u201D "));
        assertEquals("5,000", trimmed("$5,000,"));
        assertEquals("\uD835\uDC00na", trimmed("\uD83D\uDE00\uD835\uDC00na\uD83D\uDE00"), "beyond the basic plane");
    }

    @Test
    void nothingButSignsLosesOnlyBlanks() {
        assertEquals("\u2014", trimmed(" \u2014\n"));
    }

    @Test
    void piecesThatOnlySignsSeparateAreOne() {
        String text = "\u201CThe pier is shut,\u201D \u201Cfor good,\u201D Ana Brito said, \u201Cand gone.\u201D";
        Span shut = span(text, "\u201CThe pier is shut,\u201D");
        Span good = span(text, "for good");
        Span gone = span(text, "\u201Cand gone.\u201D");

        assertEquals(
                List.of(span(text, "The pier is shut,\u201D \u201Cfor good"), span(text, "and gone")),
                Trimming.canonical(text, List.of(gone, good, shut)));
    }

    @Test
    void anArticleIsNoPartOfAName() {
        assertEquals("Harbour Board", Trimming.withoutArticle("The Harbour Board"));
        assertEquals("Theodora", Trimming.withoutArticle("Theodora"));
    }

    private static String trimmed(String text) {
        return Trimming.trim(text, new Span(0, text.length())).in(text);
    }

    private static Span span(String text, String words) {
        int start = text.indexOf(words);
        return new Span(start, start + words.length());
    }
}
