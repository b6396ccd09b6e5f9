package io.crosscheck.extraction.tagging;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Best path of BIO labels (Viterbi 1967): label 0 is outside, 2k+1 begins kind k and 2k+2 continues it, and only what
 * began can be continued. Never the best label word by word, which loses several points of F1.
 */
final class Viterbi {

    private static final double NEVER = -1e9;

    private Viterbi() {}

    /** Words {@code first} to {@code last} carry one kind; {@code label} begins it. */
    record Run(int first, int last, int label, double score) {}

    /** @param rows log-probabilities by word and label, read from {@code from} to before {@code to} */
    static List<Run> decode(float[][] rows, int from, int to, Transitions transitions) {
        int size = rows[from].length;
        int[][] back = new int[to - from][size];
        double[] best = new double[size];
        Arrays.fill(best, NEVER);
        best[0] = 0;
        for (int word = from; word < to; word++) {
            int top = argmax(best);
            double[] next = new double[size];
            for (int label = 0; label < size; label++) {
                boolean continues = label > 0 && label % 2 == 0;
                int previous = continues ? (best[label] >= best[label - 1] ? label : label - 1) : top;
                double paid = label == 0 ? transitions.outside() : continues ? 0 : transitions.begin();
                next[label] = best[previous] + paid + rows[word][label];
                back[word - from][label] = previous;
            }
            best = next;
        }
        int[] path = new int[to - from];
        int label = argmax(best);
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = label;
            label = back[i][label];
        }
        return runs(rows, from, path);
    }

    private static List<Run> runs(float[][] rows, int from, int[] path) {
        List<Run> runs = new ArrayList<>();
        for (int i = 0; i < path.length; i++) {
            if (path[i] % 2 == 1) {
                int end = i + 1;
                while (end < path.length && path[end] == path[i] + 1) {
                    end++;
                }
                double sum = 0;
                for (int k = i; k < end; k++) {
                    sum += Math.exp(rows[from + k][path[i]]) + Math.exp(rows[from + k][path[i] + 1]);
                }
                runs.add(new Run(from + i, from + end - 1, path[i], sum / (end - i)));
            }
        }
        return runs;
    }

    private static int argmax(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            best = values[i] > values[best] ? i : best;
        }
        return best;
    }
}
