package io.crosscheck.evaluation.pairs;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PairScoreTest {

    @Test
    void accuracyAndF1() {
        PairScore score = new PairScore(List.of("YES", "NO"));
        score.add("YES", "YES");
        score.add("YES", "YES");
        score.add("YES", "NO");
        score.add("NO", "YES");
        assertEquals(50, score.accuracy(), 1e-9);
        assertEquals(100 * 2 * 2.0 / (3 + 3), score.f1("YES"), 1e-9);
        assertEquals(0, score.f1("NO"), 1e-9);
    }
}
