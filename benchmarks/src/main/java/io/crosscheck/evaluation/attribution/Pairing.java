package io.crosscheck.evaluation.attribution;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs annotated attributions with predicted ones, one to one: the contents that are most alike first. */
final class Pairing {

    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingDouble(Candidate::content)
            .thenComparingDouble(Candidate::cue)
            .thenComparingDouble(Candidate::source)
            .reversed()
            .thenComparingInt(Candidate::gold)
            .thenComparingInt(Candidate::predicted);

    private Pairing() {}

    /** Index of the predicted attribution by that of the annotated one; contents without a common word never pair. */
    static Map<Integer, Integer> pair(List<Attribution> gold, List<Attribution> predicted) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < gold.size(); i++) {
            for (int j = 0; j < predicted.size(); j++) {
                Candidate candidate = Candidate.of(gold.get(i), i, predicted.get(j), j);
                if (candidate.content > 0) {
                    candidates.add(candidate);
                }
            }
        }
        candidates.sort(BEST_FIRST);
        Map<Integer, Integer> pairs = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (Candidate candidate : candidates) {
            if (!pairs.containsKey(candidate.gold) && taken.add(candidate.predicted)) {
                pairs.put(candidate.gold, candidate.predicted);
            }
        }
        return pairs;
    }

    private record Candidate(double content, double cue, double source, int gold, int predicted) {

        static Candidate of(Attribution gold, int goldIndex, Attribution predicted, int predictedIndex) {
            return new Candidate(
                    gold.likeness(predicted, Part.CONTENT),
                    gold.likeness(predicted, Part.CUE),
                    gold.likeness(predicted, Part.SOURCE),
                    goldIndex,
                    predictedIndex);
        }
    }
}
