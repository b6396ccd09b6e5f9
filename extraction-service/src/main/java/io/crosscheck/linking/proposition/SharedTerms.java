package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which of many things share several weighty terms, found by an index. Bounded for each thing, so that the number of
 * pairs grows with the things and not with their square.
 */
final class SharedTerms {

    private static final int INDEXED = 8;
    private static final int HOLDERS = 60;
    private static final int EACH = 12;

    /**
     * Two things by their places, the first before the second.
     *
     * @param shared the weight of the terms that both have among their heaviest
     */
    record Pair(int one, int other, double shared) {}

    /**
     * Pairs in the order of their later things.
     *
     * @param things terms of each, with weights
     * @param least the weight that a pair has to share
     */
    static List<Pair> pairs(List<Map<String, Double>> things, double least) {
        Map<String, List<Integer>> index = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < things.size(); i++) {
            Map<String, Double> own = things.get(i);
            Map<Integer, Double> shared = new TreeMap<>();
            List<String> heaviest = heaviest(own);
            for (String term : heaviest) {
                for (int j : index.getOrDefault(term, List.of())) {
                    shared.merge(j, Math.min(own.get(term), things.get(j).get(term)), Double::sum);
                }
            }
            int place = i;
            shared.entrySet().stream()
                    .filter(entry -> entry.getValue() >= least)
                    .sorted(Map.Entry.<Integer, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(EACH)
                    .sorted(Comparator.comparing(Map.Entry::getKey))
                    .forEach(entry -> pairs.add(new Pair(entry.getKey(), place, entry.getValue())));
            heaviest.forEach(term -> {
                List<Integer> holders = index.computeIfAbsent(term, t -> new ArrayList<>());
                if (holders.size() < HOLDERS) {
                    holders.add(place);
                }
            });
        }
        return pairs;
    }

    private static List<String> heaviest(Map<String, Double> terms) {
        return terms.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(INDEXED)
                .map(Map.Entry::getKey)
                .toList();
    }

    private SharedTerms() {}
}
