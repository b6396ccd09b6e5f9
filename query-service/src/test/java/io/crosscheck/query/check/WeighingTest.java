package io.crosscheck.query.check;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.query.check.CheckAnswer.Direction;
import io.crosscheck.query.check.CheckAnswer.Effect;
import io.crosscheck.query.check.CheckAnswer.Relation;
import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.proposition.Status;

import static org.junit.jupiter.api.Assertions.assertEquals;

class WeighingTest {

    @ParameterizedTest
    @CsvSource({
        "SAME, ASSERTS, MUTUAL, CORROBORATED NONE, SUPPORTS",
        "SAME, ASSERTS, MUTUAL, SINGLE_ORIGIN CONTESTED, DISPUTES",
        "SAME, ASSERTS, MUTUAL, NONE DENIED, CONTRADICTS",
        "SAME, ASSERTS, MUTUAL, NONE NONE, RELATES",
        "SAME, ASSERTS, MUTUAL, SINGLE_ORIGIN TENSION, SUPPORTS",
        "SAME, DENIES, MUTUAL, CORROBORATED NONE, CONTRADICTS",
        "SAME, DENIES, MUTUAL, NONE DENIED, SUPPORTS",
        "CONTRADICTS, , MUTUAL, CORROBORATED NONE, CONTRADICTS",
        "CONTRADICTS, , MUTUAL, NONE DENIED, RELATES",
        "SUPPORTS, , FROM_PROPOSITION, SINGLE_ORIGIN NONE, SUPPORTS",
        "REFINES, , FROM_PROPOSITION, SINGLE_ORIGIN NONE, SUPPORTS",
        "REFINES, , TO_PROPOSITION, SINGLE_ORIGIN NONE, RELATES",
        "CORRECTS, , FROM_PROPOSITION, SINGLE_ORIGIN NONE, CONTRADICTS",
        "DIFFERS, , MUTUAL, CORROBORATED NONE, RELATES",
        "TENSION, , MUTUAL, CORROBORATED NONE, RELATES"
    })
    void whatAPropositionDoesDependsOnItsStatus(
            Relation relation, Stance stance, Direction direction, String status, Effect effect) {
        Weighing.Link link = new Weighing.Link("p", relation, null, direction, stance, "why", 1, List.of(), null);
        String[] axes = status.split(" ");
        assertEquals(
                effect,
                Weighing.effect(
                        link,
                        new Status(
                                Status.Support.valueOf(axes[0]),
                                Status.Dispute.valueOf(axes[1]),
                                Status.Lifecycle.STANDING)));
    }

    @Test
    void meansThePropositionThatIsWordedMostLikeIt() {
        List<Weighing.Link> links = Weighing.links(
                List.of(same(Stance.ASSERTS, "c-1", Stance.ASSERTS)),
                List.of(
                        new Candidates.Touch("p-drivers", "40 drivers were turned back", "c-1", Stance.ASSERTS),
                        new Candidates.Touch("p-closed", "The bridge is shut", "c-1", Stance.ASSERTS)));
        assertEquals(
                List.of("p-closed"),
                links.stream().map(Weighing.Link::proposition).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "ASSERTS, ASSERTS, ASSERTS, ASSERTS",
        "DENIES, ASSERTS, ASSERTS, DENIES",
        "ASSERTS, DENIES, DENIES, ASSERTS",
        "ASSERTS, ASSERTS, DENIES, DENIES",
        "DENIES, DENIES, DENIES, DENIES"
    })
    void theSentenceSidesWithAClaimOrAgainstIt(Stance sentence, Stance found, Stance stored, Stance towards) {
        List<Weighing.Link> links = Weighing.links(
                List.of(same(sentence, "c-1", found)),
                List.of(new Candidates.Touch("p-closed", "The bridge is closed", "c-1", stored)));
        assertEquals(towards, links.get(0).stance());
    }

    @Test
    void anUndecidedClaimTellsNothing() {
        assertEquals(
                List.of(),
                Weighing.links(
                        List.of(same(Stance.ASSERTS, "c-1", Stance.WITHHOLDS)),
                        List.of(new Candidates.Touch("p", "The bridge is closed", "c-1", Stance.WITHHOLDS))));
    }

    @Test
    void numbersAndNamesTellMost() {
        assertEquals(List.of("Orland", "5,200", "soldiers"), SentenceWords.of("there are 5,200 soldiers in Orland", 3));
    }

    private static Comparison.Finding same(Stance sentence, String claim, Stance stance) {
        return new Comparison.Finding(
                Relation.SAME,
                null,
                "MUTUAL",
                "the same",
                1,
                List.of(),
                sentence,
                "The bridge is closed",
                List.of(new Comparison.Touch(claim, stance)));
    }
}
