package io.crosscheck.evaluation.attribution;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.evaluation.text.Words;
import io.crosscheck.extraction.annotation.Span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class BratFileTest {

    private static final String TEXT = "\uD83D\uDE00 Shut, said Ana Brito, for good.";
    private static final String NOTES =
            """
            E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3
            T1\tSource 13 22\tAna Brito
            T2\tCue 8 12\tsaid
            T3\tContent 2 6;24 32\tShut for good
            and a line that broke
            E2\tAttribution:T2 Cue:T2
            A1\tCertain E1
            """;

    @Test
    void offsetsAreOfCodePointsAndEventsMayComeFirst() {
        List<Attribution> attributions = BratFile.read(NOTES, TEXT, Words.of(TEXT));

        assertEquals(1, attributions.size(), "without content there is no attribution");
        Attribution attribution = attributions.get(0);
        assertEquals(List.of(new Span(14, 23)), attribution.spans(Part.SOURCE));
        assertEquals("Ana Brito", attribution.spans(Part.SOURCE).get(0).in(TEXT));
        assertEquals("said", attribution.spans(Part.CUE).get(0).in(TEXT));
        assertEquals("Shut", attribution.spans(Part.CONTENT).get(0).in(TEXT));
        assertEquals("for good", attribution.spans(Part.CONTENT).get(1).in(TEXT).strip());
        assertFalse(attribution.words(Part.CONTENT).isEmpty());
    }
}
