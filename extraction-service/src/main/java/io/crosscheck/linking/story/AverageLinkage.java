package io.crosscheck.linking.story;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Agglomerative clustering by average linkage (UPGMA; Sokal and Michener 1958). Ties go to the groups with the smallest
 * ids.
 */
final class AverageLinkage {

    private final Map<String, List<String>> groups = new TreeMap<>();
    // Sum of the scores between two groups, both ways round; absent: 0.
    private final Map<String, Map<String, Double>> sums = new TreeMap<>();

    /**
     * @param members in order
     * @param scores between members, both ways round; absent: 0
     */
    AverageLinkage(List<String> members, Map<String, Map<String, Double>> scores) {
        for (String member : members) {
            groups.put(member, List.of(member));
            sums.put(member, new TreeMap<>(scores.getOrDefault(member, Map.of())));
        }
    }

    /** Joins the two nearest groups as long as they score at least {@code least} on average. */
    List<List<String>> join(double least) {
        while (true) {
            String left = null;
            String right = null;
            double best = least;
            for (String one : groups.keySet()) {
                for (Map.Entry<String, Double> entry : sums.get(one).entrySet()) {
                    if (one.compareTo(entry.getKey()) < 0) {
                        double average = average(one, entry.getKey(), entry.getValue());
                        if (average > best || (average == best && left == null)) {
                            left = one;
                            right = entry.getKey();
                            best = average;
                        }
                    }
                }
            }
            if (left == null) {
                return new ArrayList<>(groups.values());
            }
            merge(left, right);
        }
    }

    private double average(String one, String other, double sum) {
        return sum / (groups.get(one).size() * groups.get(other).size());
    }

    // The joined group goes by the smaller id.
    private void merge(String left, String right) {
        List<String> joined = Stream.concat(groups.get(left).stream(), groups.get(right).stream())
                .sorted()
                .toList();
        groups.put(left, joined);
        groups.remove(right);
        Map<String, Double> gained = sums.remove(right);
        gained.forEach((other, sum) -> {
            sums.get(other).remove(right);
            if (!other.equals(left)) {
                sums.get(left).merge(other, sum, Double::sum);
                sums.get(other).merge(left, sum, Double::sum);
            }
        });
    }
}
