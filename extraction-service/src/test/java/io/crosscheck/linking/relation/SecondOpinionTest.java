package io.crosscheck.linking.relation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.Report;
import io.crosscheck.linking.StoryGraph;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.comparison.Comparison;
import io.crosscheck.linking.comparison.Inference;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.RememberedPairs;
import io.crosscheck.linking.comparison.TextPair;
import io.crosscheck.linking.relation.Relation.Type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What a pair model adds to explicit comparison, and where it has no say. */
class SecondOpinionTest {

    private static final Inference ENTAILS = new Inference(0.95, 0.03, 0.02);
    private static final Inference NEUTRAL = new Inference(0.1, 0.85, 0.05);
    private static final Inference CONTRADICTS = new Inference(0.01, 0.02, 0.97);

    private static final String WATCHMAN =
            "The northern gate of the Ostrava Mill dam was opened by the night watchman.";
    private static final String WATER = "The northern gate of the Ostrava Mill dam stood under water on that evening.";
    private static final String DEMAND = "The northern gate of the Ostrava Mill dam must be repaired.";

    private final List<TextPair> asked = new ArrayList<>();

    private static LinkDocument report(String id, String sentence) {
        return Report.of(id).name("Ostrava Mill", "LOCATION").claim(sentence).document();
    }

    /** Every pair stands so to each other, the one that begins so first. */
    private PairJudge judge(String first, Inference forward, Inference backward, double paraphrase) {
        Comparison given = new Comparison(forward, backward, paraphrase, paraphrase);
        return pairs -> {
            Map<TextPair, Comparison> opinions = new HashMap<>();
            pairs.forEach(pair -> {
                asked.add(pair);
                opinions.put(pair, first.startsWith(pair.first()) ? given : given.turned());
            });
            return opinions;
        };
    }

    private StoryGraph linked(PairJudge judge, String one, String other) {
        return new StoryLinker(judge).link(List.of(report("a", one), report("b", other)));
    }

    @Test
    void itFindsNoContradictionWhereNothingIsNegated() {
        StoryGraph graph = linked(judge(WATCHMAN, CONTRADICTS, CONTRADICTS, 0), WATCHMAN, WATER);

        assertTrue(asked.size() > 0);
        assertEquals(List.of(), graph.relations());
    }

    @Test
    void itIsNotAskedAboutWhatIsDemanded() {
        linked(judge(WATCHMAN, ENTAILS, NEUTRAL, 0), WATCHMAN, DEMAND);

        assertEquals(List.of(), asked);
    }

    @Test
    void whatFollowsIsRefinedOrSupportedAndSaysWhatDecided() {
        Relation refines = linked(judge(WATCHMAN, ENTAILS, NEUTRAL, 0.4), WATCHMAN, WATER)
                .relations()
                .get(0);

        assertTrue(List.of(Type.REFINES, Type.SUPPORTS).contains(refines.type()));
        assertTrue(refines.evidence().get(0).text().contains("watchman"), "from what says more to what follows");
        assertTrue(refines.decidedBy().contains("pair model"));
        assertTrue(refines.confidence() < 0.95);
    }

    @Test
    void oneWordingFollowsFromTheOtherAndBackAgainAndTheyAreOneProposition() {
        StoryGraph graph = linked(judge(WATCHMAN, ENTAILS, ENTAILS, 0.9), WATCHMAN, WATER);

        assertEquals(1, graph.propositions().size());
        assertEquals(2, graph.propositions().get(0).claims().size());
    }

    @Test
    void thatOneFollowsFromTheOtherMergesNothing() {
        StoryGraph graph = linked(judge(WATCHMAN, ENTAILS, NEUTRAL, 0.3), WATCHMAN, WATER);

        assertEquals(2, graph.propositions().size());
    }

    @Test
    void whatNamesSomebodyElseIsNotTheSameWhateverTheModelSays() {
        PairJudge judge = judge("The northern gate", ENTAILS, ENTAILS, 0.9);
        StoryGraph graph = new StoryLinker(judge)
                .link(List.of(
                        Report.of("a")
                                .name("Ostrava Mill", "LOCATION")
                                .name("Ida Strand", "PERSON")
                                .claim("The northern gate of the Ostrava Mill dam was opened for Ida Strand.")
                                .document(),
                        Report.of("b")
                                .name("Ostrava Mill", "LOCATION")
                                .name("Per Holm", "PERSON")
                                .claim("The northern gate of the Ostrava Mill dam stood open for Per Holm.")
                                .document()));

        assertEquals(2, graph.propositions().size());
        assertEquals(List.of(), asked);
    }

    @Test
    void itSpeaksAgainstAContradictionThatRestsOnWordsAlone() {
        String said = "The northern gate of the Ostrava Mill dam was opened by the night watchman on that evening.";
        String denied = "Nobody opened the northern gate of the Ostrava Mill dam, the watchman did not see it.";
        long alone = linked(PairJudge.NONE, said, denied).relations().stream()
                .filter(r -> r.type() == Type.CONTRADICTS)
                .count();
        long against = linked(judge(said, ENTAILS, ENTAILS, 0.2), said, denied).relations().stream()
                .filter(r -> r.type() == Type.CONTRADICTS)
                .count();

        assertTrue(against <= alone);
    }

    @Test
    void theGraphIsTheSameWhateverTheOrderAndNothingIsScoredTwice() {
        List<TextPair> scored = new ArrayList<>();
        RememberedPairs pairs = new RememberedPairs(
                pair -> {
                    synchronized (scored) {
                        scored.add(pair);
                    }
                    return new Comparison(NEUTRAL, NEUTRAL, 0.1, 0.4);
                },
                100);
        LinkDocument one = report("a", WATCHMAN);
        LinkDocument other = report("b", WATER);
        StoryGraph graph = new StoryLinker(pairs).link(List.of(one, other));

        assertEquals(graph, new StoryLinker(pairs).link(List.of(other, one)));
        assertEquals(scored.stream().distinct().toList(), scored);
        assertTrue(pairs.asked() > pairs.scored());
    }
}
