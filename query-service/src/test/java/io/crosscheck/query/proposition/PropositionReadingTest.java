package io.crosscheck.query.proposition;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.query.claim.Stance;

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
    void ofEachStanceOneGoesBeforeTheRest() {
        List<PropositionReading.Touch> kept = PropositionReading.shared(
                List.of(
                        touch("p", "c1", Stance.ASSERTS),
                        touch("p", "c2", Stance.ASSERTS),
                        touch("p", "c3", Stance.DENIES),
                        touch("q", "c4", Stance.ASSERTS)),
                3);
        assertEquals(
                List.of("c1", "c3", "c4"),
                kept.stream().map(PropositionReading.Touch::claim).toList());
    }

    private static PropositionReading.Touch touch(String proposition, String claim, Stance stance) {
        return new PropositionReading.Touch(proposition, claim, stance);
    }

    @Test
    void allWantMuch() {
        assertEquals(33, PropositionReading.share(List.of(100, 100, 100), 100));
    }
}
