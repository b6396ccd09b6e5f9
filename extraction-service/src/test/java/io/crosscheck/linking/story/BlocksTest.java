package io.crosscheck.linking.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import io.crosscheck.linking.story.StoryClusters.Pair;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class BlocksTest {

    private static final int LARGEST = 6;

    @Test
    void whatIsConnectedIsOneBlockWhileItIsSmall() {
        assertEquals(
                List.of(Set.of("a", "b", "c"), Set.of("x")),
                blocks(List.of("a", "b", "c", "x"), List.of(new Pair("a", "b", 0.3), new Pair("b", "c", 0.9))));
    }

    @Test
    void aLargeBlockFallsApartWhereItIsWeakest() {
        List<String> documents = List.of("a1", "a2", "a3", "a4", "b1", "b2", "b3", "b4");
        List<Pair> pairs = new ArrayList<>();
        for (String one : documents) {
            for (String other : documents) {
                if (one.compareTo(other) < 0) {
                    pairs.add(new Pair(one, other, one.charAt(0) == other.charAt(0) ? 0.7 : 0.4));
                }
            }
        }

        assertEquals(List.of(Set.of("a1", "a2", "a3", "a4"), Set.of("b1", "b2", "b3", "b4")), blocks(documents, pairs));
    }

    @Test
    void evenCopiesOfOneTextStayWithinTheBound() {
        List<String> documents = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            for (String other : documents) {
                pairs.add(Pair.of(other, "copy" + i, 1));
            }
            documents.add("copy" + i);
        }
        Collection<? extends Set<String>> blocks = blocks(documents, pairs);

        assertTrue(blocks.stream().allMatch(block -> block.size() <= LARGEST));
        assertEquals(40, blocks.stream().mapToInt(Set::size).sum());
    }

    // What Neighbourhood relies on: blocks without an end of a changed pair, before or after, stay as they are.
    @Test
    void onlyBlocksOfChangedPairsChange() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<String> documents = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                documents.add("d" + i);
            }
            List<Pair> before = new ArrayList<>();
            for (int i = 0; i < 45; i++) {
                int one = random.nextInt(29);
                before.add(new Pair("d" + one, "d" + (one + 1 + random.nextInt(29 - one)), random.nextInt(10) / 10.0));
            }
            before.removeIf(
                    pair -> pair.one().equals(pair.other()) || pair.one().compareTo(pair.other()) > 0);
            Set<List<String>> seen = new HashSet<>();
            before.removeIf(pair -> !seen.add(List.of(pair.one(), pair.other())));
            String changed = "d" + random.nextInt(30);
            List<Pair> after = new ArrayList<>(before);
            after.removeIf(pair -> touches(pair, changed));
            for (int i = 0; i < 4; i++) {
                String other = "d" + random.nextInt(30);
                if (!other.equals(changed) && after.stream().noneMatch(p -> touches(p, changed) && touches(p, other))) {
                    after.add(Pair.of(changed, other, random.nextInt(10) / 10.0));
                }
            }
            Set<String> ends = new TreeSet<>(Set.of(changed));
            for (List<Pair> pairs : List.of(before, after)) {
                pairs.stream().filter(pair -> touches(pair, changed)).forEach(pair -> {
                    ends.add(pair.one());
                    ends.add(pair.other());
                });
            }
            assertEquals(
                    untouched(blocks(documents, before), blocks(documents, after), ends),
                    untouched(blocks(documents, after), blocks(documents, before), ends));
        }
    }

    private static Set<Set<String>> untouched(
            Collection<? extends Set<String>> blocks, Collection<? extends Set<String>> others, Set<String> ends) {
        Set<String> touched = new HashSet<>();
        for (Set<String> block : union(blocks, others)) {
            if (block.stream().anyMatch(ends::contains)) {
                touched.addAll(block);
            }
        }
        Set<Set<String>> untouched = new HashSet<>();
        blocks.stream()
                .filter(block -> block.stream().noneMatch(touched::contains))
                .forEach(untouched::add);
        return untouched;
    }

    private static List<Set<String>> union(
            Collection<? extends Set<String>> one, Collection<? extends Set<String>> other) {
        List<Set<String>> union = new ArrayList<>(one);
        union.addAll(other);
        return union;
    }

    private static boolean touches(Pair pair, String document) {
        return pair.one().equals(document) || pair.other().equals(document);
    }

    private static List<SortedSet<String>> blocks(List<String> documents, List<Pair> pairs) {
        return new Blocks<>(PairGraph.of(documents, pairs), LARGEST).of(documents);
    }
}
