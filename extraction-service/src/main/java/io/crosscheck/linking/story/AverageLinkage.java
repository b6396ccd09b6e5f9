package io.crosscheck.linking.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Agglomerative clustering by average linkage (UPGMA; Sokal and Michener 1958) over a dense matrix, in a time that
 * grows with the square of its size. Ties go to the groups with the smallest numbers.
 */
final class AverageLinkage {

    private final double[][] averages;
    private final List<List<Integer>> groups = new ArrayList<>();
    private final boolean[] gone;
    // The best partner of each group among those with greater numbers, or -1.
    private final int[] best;

    /** @param scores of the pairs, symmetric; is used up */
    AverageLinkage(double[][] scores) {
        averages = scores;
        gone = new boolean[scores.length];
        best = new int[scores.length];
        for (int i = 0; i < scores.length; i++) {
            groups.add(List.of(i));
            best[i] = bestOf(i);
        }
    }

    /** Joins the two nearest groups as long as they score at least {@code least} on average. */
    List<List<Integer>> join(double least) {
        while (true) {
            int left = nearest();
            if (left < 0 || averages[left][best[left]] < least) {
                return remaining();
            }
            merge(left, best[left]);
        }
    }

    private int nearest() {
        int nearest = -1;
        for (int i = 0; i < best.length; i++) {
            if (!gone[i] && best[i] >= 0 && (nearest < 0 || averages[i][best[i]] > averages[nearest][best[nearest]])) {
                nearest = i;
            }
        }
        return nearest;
    }

    private int bestOf(int one) {
        int found = -1;
        for (int other = one + 1; other < averages.length; other++) {
            if (!gone[other] && (found < 0 || averages[one][other] > averages[one][found])) {
                found = other;
            }
        }
        return found;
    }

    // The joined group goes by the smaller number.
    private void merge(int left, int right) {
        int a = groups.get(left).size();
        int b = groups.get(right).size();
        gone[right] = true;
        for (int other = 0; other < averages.length; other++) {
            if (!gone[other] && other != left) {
                double average = (a * averages[left][other] + b * averages[right][other]) / (a + b);
                averages[left][other] = average;
                averages[other][left] = average;
            }
        }
        List<Integer> joined = new ArrayList<>(groups.get(left));
        joined.addAll(groups.get(right));
        groups.set(left, joined);
        for (int other = 0; other < averages.length; other++) {
            if (!gone[other]) {
                update(other, left, right);
            }
        }
    }

    private void update(int group, int left, int right) {
        if (group == left || best[group] == left || best[group] == right) {
            best[group] = bestOf(group);
        } else if (group < left && averages[group][left] >= averages[group][best[group]]) {
            best[group] = bestOf(group);
        }
    }

    private List<List<Integer>> remaining() {
        List<List<Integer>> remaining = new ArrayList<>();
        for (int i = 0; i < gone.length; i++) {
            if (!gone[i]) {
                remaining.add(groups.get(i).stream().sorted().toList());
            }
        }
        return remaining;
    }
}
