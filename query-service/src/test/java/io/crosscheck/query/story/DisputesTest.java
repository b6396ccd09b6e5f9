package io.crosscheck.query.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.proposition.Status;
import io.crosscheck.query.proposition.Status.Dispute;
import io.crosscheck.query.story.Disputes.Opposition;
import io.crosscheck.query.story.Disputes.Pair;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DisputesTest {

    private final Map<String, Status> statuses = new LinkedHashMap<>();
    private final Map<String, Set<Stance>> stances = new LinkedHashMap<>();

    @Test
    void setsThoseWhoDenyAgainstThoseWhoAssert() {
        proposition("shut", Dispute.CONTESTED, Stance.ASSERTS, Stance.DENIES);
        assertEquals(List.of(new Pair("shut", null, null)), pairs(List.of()));
    }

    @Test
    void showsTwoPropositionsThatExcludeEachOtherOnce() {
        proposition("forty", Dispute.CONTESTED, Stance.ASSERTS);
        proposition("sixty", Dispute.CONTESTED, Stance.ASSERTS);
        Opposition opposition = new Opposition("sixty", "forty", "QUANTITY", "40 and 60 exclude each other");
        assertEquals(List.of(new Pair("forty", "sixty", opposition)), pairs(List.of(opposition)));
    }

    @Test
    void putsTensionsAfterContradictions() {
        proposition("draft", Dispute.TENSION, Stance.ASSERTS);
        proposition("genuine", Dispute.TENSION, Stance.ASSERTS);
        proposition("shut", Dispute.DENIED, Stance.DENIES);
        Opposition opposition = new Opposition("draft", "genuine", null, "both may hold");
        assertEquals(
                List.of(new Pair("shut", null, null), new Pair("draft", "genuine", opposition)),
                pairs(List.of(opposition)));
    }

    @Test
    void passesOverWhatNobodyStandsAgainst() {
        proposition("asked", Dispute.TENSION, Stance.WITHHOLDS);
        proposition("plain", Dispute.NONE, Stance.ASSERTS, Stance.DENIES);
        proposition("open", Dispute.CONTESTED, Stance.ASSERTS);
        assertEquals(List.of(), pairs(List.of(new Opposition("open", "asked", null, "nobody asserts the other"))));
    }

    @Test
    void givesNoMoreThanAskedFor() {
        proposition("one", Dispute.CONTESTED, Stance.ASSERTS, Stance.DENIES);
        proposition("two", Dispute.CONTESTED, Stance.ASSERTS, Stance.DENIES);
        assertEquals(List.of(new Pair("one", null, null)), new Disputes(statuses, stances).pairs(List.of(), 1));
    }

    private List<Pair> pairs(List<Opposition> oppositions) {
        return new Disputes(statuses, stances).pairs(oppositions, 10);
    }

    private void proposition(String id, Dispute dispute, Stance... stances) {
        statuses.put(id, new Status(Status.Support.SINGLE_ORIGIN, dispute, Status.Lifecycle.STANDING));
        this.stances.put(id, Set.of(stances));
    }
}
