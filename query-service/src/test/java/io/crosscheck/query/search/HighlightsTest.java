package io.crosscheck.query.search;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.query.claim.Span;

import static org.junit.jupiter.api.Assertions.assertEquals;

class HighlightsTest {

    private static final Highlights.Marks MARKS = new Highlights.Marks("[[", "]]");

    @Test
    void readsMarks() {
        assertEquals(
                List.of(new Span(2, 6), new Span(10, 15)),
                Highlights.spans("a mill \uD83D\uDE80 mills", "a [[mill]] \uD83D\uDE80 [[mills]]", MARKS));
        assertEquals(List.of(), Highlights.spans("none", "none", MARKS));
    }

    @Test
    void givesNoneWhereTheTextWasRewritten() {
        assertEquals(List.of(), Highlights.spans("a <b> mill", "a   [[mill]]", MARKS));
    }

    @Test
    void cutsAnExcerptAroundTheFirst() {
        String text = "Before.\n" + "mill " + "word ".repeat(80) + "mill";
        Highlights excerpt = new Highlights(text, 0, List.of(new Span(8, 12), new Span(413, 417))).excerpt();
        assertEquals(8, excerpt.start());
        assertEquals(List.of(new Span(0, 4)), excerpt.spans());
        assertEquals(text.substring(8, 8 + excerpt.text().length()), excerpt.text());
    }
}
