package io.crosscheck.linking.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Groups documents into stories: average linkage within each block of {@link Blocks}, so that a chain of documents,
 * each near the next, does not make one story of two happenings; then {@link Stragglers} join. Works in the order of
 * ids: the order of arrival does not matter.
 */
public final class StoryClusters {

    /** Pairs below this are no evidence; a pair need not be given. */
    public static final double EDGE = 0.2;

    /** Two groups join while their documents score at least this on average. */
    public static final double JOIN = 0.5;

    /**
     * A pair of documents.
     *
     * @param score {@link Similarity#score}
     */
    public record Pair(String one, String other, double score) {

        /** The pair in the order of the ids. */
        public static Pair of(String one, String other, double score) {
            return one.compareTo(other) < 0 ? new Pair(one, other, score) : new Pair(other, one, score);
        }
    }

    /**
     * The stories: each a list of document ids in order, in order of their first; every document is in one.
     *
     * @param pairs pairs not given score 0
     */
    public static List<List<String>> of(Collection<String> documents, Collection<Pair> pairs) {
        return of(documents, pairs, JOIN);
    }

    /** As above, at another threshold of joining. */
    public static List<List<String>> of(Collection<String> documents, Collection<Pair> pairs, double join) {
        PairGraph<RuntimeException> graph = PairGraph.of(documents, pairs);
        return of(new Blocks<>(graph).of(new TreeSet<>(documents)), graph, join);
    }

    /** The stories of some blocks. */
    public static <X extends Exception> List<List<String>> of(
            Collection<SortedSet<String>> blocks, PairGraph<X> graph, double join) throws X {
        List<List<String>> stories = new ArrayList<>();
        for (SortedSet<String> block : blocks) {
            List<String> members = List.copyOf(block);
            List<List<Integer>> linked = new AverageLinkage(scores(members, graph)).join(join);
            for (List<Integer> group : Stragglers.joined(linked, scores(members, graph))) {
                stories.add(group.stream().map(members::get).toList());
            }
        }
        stories.sort(Comparator.comparing(story -> story.get(0)));
        return stories;
    }

    private static <X extends Exception> double[][] scores(List<String> members, PairGraph<X> graph) throws X {
        double[][] scores = new double[members.size()][members.size()];
        for (int i = 0; i < scores.length; i++) {
            Map<String, Double> around = graph.around(members.get(i));
            for (int j = 0; j < scores.length; j++) {
                scores[i][j] = around.getOrDefault(members.get(j), 0.0);
            }
        }
        return scores;
    }

    private StoryClusters() {}
}
