package io.crosscheck.evaluation.pairs;

import java.util.List;

import io.crosscheck.evaluation.report.Table;

/** Counts of annotated and predicted labels. */
final class PairScore {

    private final List<String> labels;
    private final int[][] counts;

    PairScore(List<String> labels) {
        this.labels = labels;
        this.counts = new int[labels.size()][labels.size()];
    }

    void add(String annotated, String predicted) {
        counts[labels.indexOf(annotated)][labels.indexOf(predicted)]++;
    }

    /** Share of right labels, in percent. */
    double accuracy() {
        int right = 0;
        int all = 0;
        for (int i = 0; i < counts.length; i++) {
            right += counts[i][i];
            all += annotated(i);
        }
        return 100.0 * right / Math.max(1, all);
    }

    /** Harmonic mean of a label's precision and recall, in percent. */
    double f1(String label) {
        int i = labels.indexOf(label);
        return 200.0 * counts[i][i] / Math.max(1, annotated(i) + predicted(i));
    }

    String report() {
        Table table = new Table("label", "annotated", "predicted", "right", "F1");
        for (int i = 0; i < counts.length; i++) {
            table.row(labels.get(i), annotated(i), predicted(i), counts[i][i], f1(labels.get(i)));
        }
        return table.toString();
    }

    private int annotated(int label) {
        int sum = 0;
        for (int count : counts[label]) {
            sum += count;
        }
        return sum;
    }

    private int predicted(int label) {
        int sum = 0;
        for (int[] row : counts) {
            sum += row[label];
        }
        return sum;
    }
}
