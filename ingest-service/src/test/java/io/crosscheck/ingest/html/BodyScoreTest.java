package io.crosscheck.ingest.html;

import org.junit.jupiter.api.Test;

import io.crosscheck.ingest.html.BodyScore.PageScore;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BodyScoreTest {

    @Test
    void countsShinglesOfFourWords() {
        assertEquals(new PageScore(1, 1), PageScore.of("one two three four five", "one, two three four: five"));
        assertEquals(new PageScore(0.5, 1), PageScore.of("one two three four", "one two three four five"));
        assertEquals(0, PageScore.of("one two three four", "five six").f1());
    }
}
