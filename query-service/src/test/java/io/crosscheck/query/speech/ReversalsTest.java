package io.crosscheck.query.speech;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.speech.Reversals.Opposed;
import io.crosscheck.query.speech.Reversals.Pair;
import io.crosscheck.query.speech.Reversals.Said;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ReversalsTest {

    private static final Said EARLY = said("fast", "c1", Stance.ASSERTS, "2026-03-03T00:00:00Z");
    private static final Said LATE = said("slow", "c2", Stance.ASSERTS, "2026-03-05T00:00:00Z");

    @Test
    void putsTheEarlierStatementFirst() {
        assertEquals(
                List.of(new Pair(EARLY, LATE, "fast is not slow")),
                Reversals.among(List.of(LATE, EARLY), List.of(new Opposed("slow", "fast", "fast is not slow"))));
    }

    @Test
    void takesADenialOfWhatWasAssertedForAReversal() {
        Said denial = said("fast", "c3", Stance.DENIES, null);
        assertEquals(List.of(new Pair(EARLY, denial, null)), Reversals.among(List.of(denial, EARLY), List.of()));
    }

    @Test
    void takesNoStatementForItsOwnReversal() {
        Said denial = new Said("fast", "s-c1", "c4", Stance.DENIES, EARLY.at());
        assertEquals(List.of(), Reversals.among(List.of(EARLY, denial), List.of()));
    }

    @Test
    void wantsBothSidesSaid() {
        assertEquals(List.of(), Reversals.among(List.of(EARLY), List.of(new Opposed("fast", "slow", "no"))));
        Said withheld = said("fast", "c5", Stance.WITHHOLDS, "2026-03-06T00:00:00Z");
        assertEquals(List.of(), Reversals.among(List.of(EARLY, withheld), List.of()));
    }

    private static Said said(String proposition, String claim, Stance stance, String at) {
        return new Said(proposition, "s-" + claim, claim, stance, at == null ? null : Instant.parse(at));
    }
}
