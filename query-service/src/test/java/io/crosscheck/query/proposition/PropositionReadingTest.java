package io.crosscheck.query.proposition;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PropositionReadingTest {

    @Test
    void thereIsEnoughForAll() {
        assertEquals(Integer.MAX_VALUE, PropositionReading.share(List.of(3, 100, 7), 110));
    }

    @Test
    void whoWantsLittleLeavesTheRestToOthers() {
        assertEquals(45, PropositionReading.share(List.of(100, 10, 60), 100));
    }

    @Test
    void allWantMuch() {
        assertEquals(33, PropositionReading.share(List.of(100, 100, 100), 100));
    }
}
