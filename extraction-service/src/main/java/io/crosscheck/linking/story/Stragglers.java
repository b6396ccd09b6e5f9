package io.crosscheck.linking.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Brings documents that average linkage leaves alone into the story that they resemble: a round-up or a short item is
 * like some of a story's reports and unlike the others, which tell other parts of it.
 */
final class Stragglers {

    /** A document joins if its best pairs with a story score at least this on average ... */
    static final double JOIN = 0.4;

    /** ... as many of them as this, or all if the story has fewer reports. */
    private static final int BEST_PAIRS = 3;

    private Stragglers() {}

    /**
     * The groups with those that were alone where they belong. They do not wait for each other: none joins by way of
     * another.
     *
     * @param groups row numbers, in ascending order
     * @param scores of the pairs, symmetric
     */
    static List<List<Integer>> joined(List<List<Integer>> groups, double[][] scores) {
        Map<Integer, List<Integer>> joining = new TreeMap<>();
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).size() == 1) {
                int story = nearest(groups.get(i).get(0), groups, scores);
                if (story >= 0) {
                    joining.computeIfAbsent(story, s -> new ArrayList<>()).add(i);
                }
            }
        }
        List<List<Integer>> joined = new ArrayList<>(groups);
        joining.forEach((story, alone) -> {
            List<Integer> members = new ArrayList<>(groups.get(story));
            for (int i : alone) {
                members.addAll(groups.get(i));
                joined.set(i, List.of());
            }
            joined.set(story, members.stream().sorted().toList());
        });
        joined.removeIf(List::isEmpty);
        return joined;
    }

    /** The story, not a single document, that scores best and enough, the first of equals; or -1. */
    private static int nearest(int document, List<List<Integer>> groups, double[][] scores) {
        int nearest = -1;
        double best = 0;
        for (int i = 0; i < groups.size(); i++) {
            double score = groups.get(i).size() > 1 ? score(document, groups.get(i), scores) : 0;
            if (score >= JOIN && score > best) {
                nearest = i;
                best = score;
            }
        }
        return nearest;
    }

    private static double score(int document, List<Integer> story, double[][] scores) {
        double[] pairs = story.stream()
                .mapToDouble(member -> scores[document][member])
                .sorted()
                .toArray();
        return Arrays.stream(pairs, Math.max(0, pairs.length - BEST_PAIRS), pairs.length)
                .average()
                .orElse(0);
    }
}
