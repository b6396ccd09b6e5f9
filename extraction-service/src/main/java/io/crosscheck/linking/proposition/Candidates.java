package io.crosscheck.linking.proposition;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which propositions of a story are worth comparing: those whose clauses share several weighty terms. */
public final class Candidates {

    private static final double SHARED = 4;

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

    /** Pairs in the order of the propositions given; of those that some clause states. */
    public static List<Pair> of(List<Draft> drafts) {
        List<Draft> told =
                drafts.stream().filter(draft -> !draft.assertions().isEmpty()).toList();
        return SharedTerms.pairs(told.stream().map(Candidates::terms).toList(), SHARED).stream()
                .map(pair -> new Pair(told.get(pair.one()), told.get(pair.other()), pair.shared()))
                .toList();
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
