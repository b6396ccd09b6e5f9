package io.crosscheck.query.claim;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EvidenceTest {

    @Test
    void staysInTheParagraph() {
        String text = "First paragraph.\n\n  The mill is shut, she said.  \n\nLast paragraph.";
        assertEquals("The mill is shut, she said.", context(text, "mill is shut"));
        assertEquals("First paragraph.", context(text, "First"));
        assertEquals("Last paragraph.", context(text, "paragraph.", text.lastIndexOf("paragraph.")));
    }

    @Test
    void cutsBetweenWords() {
        String text = "word ".repeat(100) + "the mill is shut" + " word".repeat(100);
        String context = context(text, "the mill is shut");
        assertTrue(context.matches("(word )+the mill is shut( word)+"), context);
        assertTrue(context.length() <= 160 + 16 + 160, context);
    }

    @Test
    void neverCutsThroughASurrogatePair() {
        for (int shift = 0; shift < 2; shift++) {
            String text = "x".repeat(shift) + "\uD83D\uDE80".repeat(200) + "mill" + "\uD83D\uDE80".repeat(200);
            Evidence evidence = evidence(text, "mill", text.indexOf("mill"));
            assertWhole(evidence.context());
            Selector.TextQuote quote = (Selector.TextQuote) evidence.selectors().get(1);
            assertWhole(quote.prefix());
            assertWhole(quote.suffix());
            assertTrue(text.contains(quote.prefix() + "mill" + quote.suffix()));
        }
    }

    @Test
    void quotesEachSpanAndHoldsTheCue() {
        String text = "\"The mill,\" the miller said, \"is shut.\"";
        int said = text.indexOf("said");
        Evidence evidence =
                Evidence.of(text, List.of(new Span(1, 10), new Span(30, 38)), List.of(new Span(said, said + 4)));
        assertEquals(4, evidence.selectors().size());
        assertEquals(new Selector.TextPosition(30, 38), evidence.selectors().get(2));
        assertEquals("is shut.", ((Selector.TextQuote) evidence.selectors().get(3)).exact());
        assertEquals(text, evidence.context());
    }

    @Test
    void saysWhereItsContextStarts() {
        String text = "Before.\n\nThe mill is shut, the miller said.";
        Evidence evidence = evidence(text, "The mill is shut", text.indexOf("The mill"));
        assertEquals(
                evidence.context(),
                text.substring(
                        evidence.start(), evidence.start() + evidence.context().length()));
        assertEquals(9, evidence.start());
    }

    @Test
    void leavesOutASourceThatStandsFarAway() {
        String text = "The miller spoke. " + "Words and words. ".repeat(40) + "The mill is shut.";
        Evidence evidence = Evidence.of(
                text, List.of(new Span(text.indexOf("The mill is"), text.length() - 1)), List.of(new Span(0, 10)));
        assertFalse(evidence.context().contains("miller"));
    }

    @Test
    void takesTheWholeOfAShortText() {
        assertEquals("mill", context("mill", "mill"));
    }

    private static String context(String text, String content) {
        return context(text, content, text.indexOf(content));
    }

    private static String context(String text, String content, int start) {
        return evidence(text, content, start).context();
    }

    private static Evidence evidence(String text, String content, int start) {
        return Evidence.of(text, List.of(new Span(start, start + content.length())), List.of());
    }

    private static void assertWhole(String text) {
        assertFalse(Character.isLowSurrogate(text.charAt(0)));
        assertFalse(Character.isHighSurrogate(text.charAt(text.length() - 1)));
    }
}
