package io.crosscheck.extraction.tagging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.encoding.Words;
import io.crosscheck.extraction.annotation.Span;

/** What the tagger says about a text: for each of its words the log-probability of every label of every head. */
public final class Tags {

    private final Words words;
    private final Map<Head, String[]> labels;
    private final Map<Head, float[][]> scores = new EnumMap<>(Head.class);

    Tags(Words words, Map<Head, String[]> labels) {
        this.words = words;
        this.labels = labels;
        labels.forEach((head, names) -> scores.put(head, new float[words.size()][]));
    }

    void put(Head head, int word, float[] logProbabilities) {
        scores.get(head)[word] = logProbabilities;
    }

    /** The likeliest label of each word by itself, by its number in the model. */
    int[] best(Head head) {
        float[][] rows = scores.get(head);
        int[] best = new int[rows.length];
        for (int word = 0; word < rows.length; word++) {
            for (int label = 1; label < rows[word].length; label++) {
                best[word] = rows[word][label] > rows[word][best[word]] ? label : best[word];
            }
        }
        return best;
    }

    /** Spans of a head, in text order, none overlapping another. */
    public List<Tagged> spans(Head head, Transitions transitions) {
        return decode(scores.get(head), labels.get(head), transitions);
    }

    /**
     * Spans under a coarser set of kinds: the probabilities of the finer ones add up.
     *
     * @param kinds the model's kinds that each coarse kind stands for
     */
    public List<Tagged> spans(Head head, Map<String, List<String>> kinds, Transitions transitions) {
        List<String> names = new ArrayList<>(List.of("O"));
        for (String kind : kinds.keySet().stream().sorted().toList()) {
            names.add("B-" + kind);
            names.add("I-" + kind);
        }
        int[] groups = groups(head, kinds, names);
        float[][] fine = scores.get(head);
        float[][] summed = new float[fine.length][];
        for (int word = 0; word < fine.length; word++) {
            double[] sums = new double[names.size()];
            for (int label = 0; label < groups.length; label++) {
                sums[groups[label]] += Math.exp(fine[word][label]);
            }
            summed[word] = new float[sums.length];
            for (int label = 0; label < sums.length; label++) {
                summed[word][label] = (float) Math.log(Math.max(sums[label], 1e-12));
            }
        }
        return decode(summed, names.toArray(String[]::new), transitions);
    }

    /** For each label of the model its place among the coarse names. */
    private int[] groups(Head head, Map<String, List<String>> kinds, List<String> names) {
        String[] own = labels.get(head);
        int[] groups = new int[own.length];
        for (int label = 1; label < own.length; label++) {
            String mark = own[label].substring(0, 2);
            String finer = kind(own[label]);
            for (Map.Entry<String, List<String>> kind : kinds.entrySet()) {
                if (kind.getValue().contains(finer)) {
                    groups[label] = names.indexOf(mark + kind.getKey());
                }
            }
        }
        return groups;
    }

    private List<Tagged> decode(float[][] rows, String[] names, Transitions transitions) {
        List<Tagged> found = new ArrayList<>();
        int from = 0;
        while (from < rows.length) {
            int to = from + 1;
            while (to < rows.length && !(transitions.stopsAtLines() && words.beginsLine(to))) {
                to++;
            }
            for (Viterbi.Run run : Viterbi.decode(rows, from, to, transitions)) {
                found.add(new Tagged(
                        span(run.first(), run.last()), run.first(), run.last(), kind(names[run.label()]), run.score()));
            }
            from = to;
        }
        return found;
    }

    private static String kind(String label) {
        return label.length() > 2 ? label.substring(2) : "";
    }

    private Span span(int first, int last) {
        return new Span(words.start(first), words.end(last));
    }

    /** Mean probability over the words of a span that a head says anything but "outside". */
    public double inside(Head head, Span span) {
        double sum = 0;
        int count = 0;
        for (int word = words.after(span.start()); word < words.size() && words.start(word) < span.end(); word++) {
            sum += 1 - Math.exp(scores.get(head)[word][0]);
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }

    /** Mean probability over a span's words of the labels of one kind. */
    public double probability(Head head, String kind, Span span) {
        String[] names = labels.get(head);
        double sum = 0;
        int count = 0;
        for (int word = words.after(span.start()); word < words.size() && words.start(word) < span.end(); word++) {
            for (int label = 1; label < names.length; label++) {
                if (kind(names[label]).equals(kind)) {
                    sum += Math.exp(scores.get(head)[word][label]);
                }
            }
            count++;
        }
        return count == 0 ? 0 : sum / count;
    }
}
