package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which propositions of a story are worth comparing: those that share several weighty terms. Bounded for each proposition, so
 * that their number grows with the story and not with its square.
 */
public final class Candidates {

    private static final int INDEXED = 8;
    private static final int HOLDERS = 60;
    private static final int EACH = 12;

    /**
     * Two propositions, the first before the second in the order given.
     *
     * @param shared the weight of the terms that both have among their heaviest
     */
    public record Pair(Draft one, Draft other, double shared) {

        public List<Draft> drafts() {
            return List.of(one, other);
        }

        // Drafts are large, and one object each.
        @Override
        public boolean equals(Object pair) {
            return pair instanceof Pair same && same.one == one && same.other == other;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(one) + System.identityHashCode(other);
        }
    }

    /**
     * Pairs in the order of the propositions given.
     *
     * @param least the weight that a pair has to share
     */
    public static List<Pair> of(List<Draft> drafts, double least) {
        Map<String, List<Integer>> index = new HashMap<>();
        List<Map<String, Double>> terms = new ArrayList<>();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Map<String, Double> own = terms(drafts.get(i));
            terms.add(own);
            Map<Integer, Double> shared = new TreeMap<>();
            List<String> heaviest = own.entrySet().stream()
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(INDEXED)
                    .map(Map.Entry::getKey)
                    .toList();
            for (String term : heaviest) {
                for (int j : index.getOrDefault(term, List.of())) {
                    shared.merge(j, Math.min(own.get(term), terms.get(j).get(term)), Double::sum);
                }
            }
            Draft draft = drafts.get(i);
            shared.entrySet().stream()
                    .filter(entry -> entry.getValue() >= least)
                    .sorted(Map.Entry.<Integer, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(EACH)
                    .sorted(Comparator.comparing(Map.Entry::getKey))
                    .forEach(entry -> pairs.add(new Pair(drafts.get(entry.getKey()), draft, entry.getValue())));
            int place = i;
            heaviest.forEach(term -> {
                List<Integer> holders = index.computeIfAbsent(term, t -> new ArrayList<>());
                if (holders.size() < HOLDERS) {
                    holders.add(place);
                }
            });
        }
        return pairs;
    }

    private static Map<String, Double> terms(Draft draft) {
        Map<String, Double> terms = new TreeMap<>();
        draft.assertions()
                .forEach(
                        assertion -> assertion.terms().forEach((term, weight) -> terms.merge(term, weight, Math::max)));
        return terms;
    }

    private Candidates() {}
}
