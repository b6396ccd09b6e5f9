package io.crosscheck.evaluation.attribution;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.evaluation.report.Agreement;
import io.crosscheck.evaluation.report.Disagreement;
import io.crosscheck.evaluation.text.Words;
import io.crosscheck.extraction.annotation.Span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class AttributionScoreTest {

    private static final String TEXT =
            """
            Ana Brito said the old pier was closed. It would stay so, she added.
            According to the harbour board, ferries sail again on Friday.
            """;

    private final AttributionScore score = new AttributionScore();

    @Test
    void whatIsTheSameButForSignsIsExact() {
        score.add("a", TEXT, List.of(pier()), List.of(attribution("Ana Brito", "said", "the old pier was closed.")));

        assertEquals(new Agreement(1, 1, 1), score.exact(Part.CONTENT));
        assertEquals(new Agreement(1, 1, 1), score.allExact());
        assertEquals(100, score.allOverlap().f1());
        assertTrue(score.disagreements().isEmpty());
    }

    @Test
    void aShorterContentCountsByItsWords() {
        score.add("a", TEXT, List.of(pier()), List.of(attribution("Ana Brito", "said", "pier was closed")));

        assertEquals(new Agreement(0, 1, 1), score.exact(Part.CONTENT));
        assertEquals(new Agreement(3, 3, 5), score.overlap(Part.CONTENT));
        assertEquals(new Agreement(0, 1, 1), score.allExact());
        assertEquals(new Agreement(6, 6, 8), score.allOverlap());
        assertEquals(75, score.overlap(Part.CONTENT).f1());
        assertEquals("CONTENT", score.disagreements().get(0).kind());
    }

    @Test
    void theContentsMostAlikeArePairedFirst() {
        Attribution worse = attribution("Ana Brito", "said", "was closed");
        Attribution better = attribution("Ana Brito", "said", "old pier was closed");

        score.add("a", TEXT, List.of(pier()), List.of(worse, better));

        assertEquals(new Agreement(4, 6, 5), score.overlap(Part.CONTENT));
        assertEquals(
                List.of("CONTENT", "EXTRA"),
                score.disagreements().stream().map(Disagreement::kind).toList());
    }

    @Test
    void theCueDecidesBetweenContentsThatAreEquallyAlike() {
        Attribution wrongCue = attribution("", "added", "the old pier was closed");
        Attribution rightCue = attribution("", "said", "the old pier was closed");

        score.add("a", TEXT, List.of(pier()), List.of(wrongCue, rightCue));

        assertEquals(new Agreement(1, 2, 1), score.exact(Part.CUE));
        assertEquals(new Agreement(0, 0, 1), score.exact(Part.SOURCE));
        assertEquals(new Agreement(0, 2, 1), score.allExact(), "a source is missing");
    }

    @Test
    void withoutACommonWordInTheContentNothingPairs() {
        score.add("a", TEXT, List.of(pier()), List.of(attribution("Ana Brito", "said", "ferries sail")));

        assertEquals(new Agreement(0, 2, 2), score.overlap(Part.SOURCE));
        assertEquals(
                List.of("MISSED", "EXTRA"),
                score.disagreements().stream().map(Disagreement::kind).toList());
    }

    @Test
    void sourcesElsewhereAndPronounsAreCountedApart() {
        Attribution added = attribution("she", "added", "It would stay so");
        Attribution outside = attribution("Ana Brito", "added", "It would stay so");

        score.add("a", TEXT, List.of(added), List.of(outside));
        score.add("b", TEXT, List.of(outside), List.of(outside));
        score.add("c", TEXT, List.of(outside), List.of());

        assertEquals(new HardSource.Found(1, 0, 0), score.hard(HardSource.PRONOUN));
        assertEquals(new HardSource.Found(2, 1, 1), score.hard(HardSource.OUTSIDE));
        assertEquals(new HardSource.Found(2, 1, 1), score.hard(HardSource.OUTSIDE_FIRST));
    }

    private static Attribution pier() {
        return attribution("Ana Brito", "said", "the old pier was closed");
    }

    private static Attribution attribution(String source, String cue, String content) {
        return Attribution.of(Words.of(TEXT), spans(source), spans(cue), spans(content));
    }

    private static List<Span> spans(String words) {
        int start = TEXT.indexOf(words);
        return words.isEmpty() ? List.of() : List.of(new Span(start, start + words.length()));
    }
}
