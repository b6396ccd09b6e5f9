package io.crosscheck.linking.story;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StoryClustersTest {

    private static StoryClusters.Pair pair(String one, String other, double score) {
        return new StoryClusters.Pair(one, other, score);
    }

    @Test
    void joinsWhatIsNearAndLeavesTheRestAlone() {
        List<List<String>> stories = StoryClusters.of(
                List.of("c", "a", "b", "x"), List.of(pair("a", "b", 0.5), pair("b", "c", 0.6), pair("a", "c", 0.5)));

        assertEquals(List.of(List.of("a", "b", "c"), List.of("x")), stories);
    }

    @Test
    void aChainIsNotOneHappening() {
        List<StoryClusters.Pair> chain =
                List.of(pair("a", "b", 0.6), pair("b", "c", 0.2), pair("c", "d", 0.6), pair("a", "c", 0.0));

        assertEquals(
                List.of(List.of("a", "b"), List.of("c", "d")), StoryClusters.of(List.of("a", "b", "c", "d"), chain));
    }

    @Test
    void aRoundUpJoinsByTheReportsThatItIsLike() {
        List<StoryClusters.Pair> pairs = new ArrayList<>();
        List<String> reports = List.of("a", "b", "c", "d", "e", "f");
        for (String one : reports) {
            reports.stream()
                    .filter(other -> one.compareTo(other) < 0)
                    .forEach(other -> pairs.add(pair(one, other, 0.9)));
        }
        pairs.addAll(List.of(pair("a", "r", 0.5), pair("b", "r", 0.4), pair("c", "r", 0.4)));
        // Like the round-up alone.
        pairs.add(pair("r", "s", 0.44));

        assertEquals(
                List.of(List.of("a", "b", "c", "d", "e", "f", "r"), List.of("s")),
                StoryClusters.of(List.of("a", "b", "c", "d", "e", "f", "r", "s"), pairs));
    }

    @Test
    void theOrderOfDocumentsAndPairsDoesNotMatter() {
        Random random = new Random(7);
        List<String> documents = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            documents.add("d" + i);
        }
        List<StoryClusters.Pair> pairs = new ArrayList<>();
        for (String one : documents) {
            for (String other : documents) {
                if (one.compareTo(other) < 0 && random.nextInt(4) == 0) {
                    // Few different scores, so that ties decide.
                    pairs.add(pair(one, other, random.nextInt(5) / 5.0));
                }
            }
        }
        List<List<String>> expected = StoryClusters.of(documents, pairs);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(documents, random);
            Collections.shuffle(pairs, random);
            assertEquals(expected, StoryClusters.of(documents, pairs));
        }
    }
}
