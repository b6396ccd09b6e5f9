package io.crosscheck.linking.story;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.linking.LinkDocument;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SimilarityTest {

    private static final String DAM =
            "Engineers opened the spillway of the Ostrava Mill dam in Velmark on Tuesday after a "
                    + "crack was found in its northern wall. Mayor Ilsa Brandt ordered 400 residents to leave their homes.";
    private static final String DAM_AGAIN =
            "About 400 people in Velmark were told to leave after inspectors found a crack in "
                    + "the wall of the Ostrava Mill dam, Mayor Ilsa Brandt said.";
    private static final String TEASER =
            "Zentral Robotics unveils walking excavator. The Kolibri excavator walks on six legs.";

    private static Signature signature(String id, String text, Instant publishedAt, List<Segment> segments) {
        Extraction extraction =
                new Extraction(text, segments, List.of(), List.of(), List.of(), new Extraction.Extractor("test"));
        return Signature.of(
                new LinkDocument(id, "default", 1, null, null, null, null, publishedAt, null, extraction, List.of()));
    }

    @Test
    void reportsOfOneHappeningAreNearAndOthersAreNot() {
        Signature dam = signature("a", DAM, null, List.of());
        Signature again = signature("b", DAM_AGAIN, null, List.of());
        Signature teaser = signature("c", TEASER, null, List.of());

        assertTrue(Similarity.score(dam, again) > StoryClusters.JOIN);
        assertTrue(Similarity.score(dam, teaser) < StoryClusters.EDGE);
        assertEquals(Similarity.score(dam, again), Similarity.score(again, dam));
        assertEquals(1, Similarity.score(dam, dam), 0.01);
    }

    @Test
    void aTeaserWithinAReportDoesNotBringItNearer() {
        String text = DAM + "\n" + TEASER;
        List<Segment> segments = List.of(
                new Segment("s1", null, 0, DAM.length(), Role.BODY, null, null),
                new Segment("s2", null, DAM.length() + 1, text.length(), Role.RELATED, null, null));

        assertEquals(
                0,
                Similarity.score(signature("a", text, null, segments), signature("b", TEASER, null, List.of())),
                1e-9);
    }

    @Test
    void reportsThatNameOtherDaysAreFurtherApartButPicturesDoNotCount() {
        String onTuesday = DAM + " It was opened again on March 4, 2031.";
        String caption = "The dam on Sunday, May 9, 2021.";
        String pictured = DAM_AGAIN + "\n" + caption;
        List<Segment> segments = List.of(
                new Segment("s1", null, 0, DAM_AGAIN.length(), Role.BODY, null, null),
                new Segment("s2", null, DAM_AGAIN.length() + 1, pictured.length(), Role.CAPTION, null, null));
        Signature report = signature("a", onTuesday, null, List.of());
        double captioned = Similarity.score(report, signature("b", pictured, null, segments));

        assertTrue(captioned > Similarity.score(report, signature("c", pictured, null, List.of())));
    }

    @Test
    void theSameWordsAMonthLaterTellOfSomethingElse() {
        Signature now = signature("a", DAM, Instant.parse("2031-03-04T10:00:00Z"), List.of());
        Signature nextDay = signature("b", DAM, Instant.parse("2031-03-05T10:00:00Z"), List.of());
        Signature nextYear = signature("c", DAM, Instant.parse("2032-03-05T10:00:00Z"), List.of());

        assertEquals(1, Similarity.score(now, nextDay), 0.01);
        assertEquals(0, Similarity.score(now, nextYear), 1e-9);
    }
}
