package io.crosscheck.linking.story;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import io.crosscheck.linking.story.StoryClusters.Pair;

/**
 * Pairs of documents, looked up as far as they are asked for.
 *
 * @param <X> what looking up may throw
 */
public final class PairGraph<X extends Exception> {

    /** Finds all pairs with a document of these on at least one side. */
    public interface Lookup<X extends Exception> {
        List<Pair> of(Collection<String> documents) throws X;
    }

    private final Lookup<X> lookup;
    private final Map<String, TreeMap<String, Double>> known = new HashMap<>();

    public PairGraph(Lookup<X> lookup) {
        this.lookup = lookup;
    }

    /** Pairs that are all known. */
    public static PairGraph<RuntimeException> of(Collection<String> documents, Collection<Pair> pairs) {
        PairGraph<RuntimeException> graph = new PairGraph<>(ids -> List.of());
        documents.forEach(document -> graph.known.put(document, new TreeMap<>()));
        pairs.forEach(graph::add);
        return graph;
    }

    /** The documents paired with this one, each with the score. */
    public SortedMap<String, Double> around(String document) throws X {
        load(List.of(document));
        return known.get(document);
    }

    /** Looks up what is not known yet, in one go. */
    void load(Collection<String> documents) throws X {
        List<String> missing = documents.stream()
                .filter(document -> !known.containsKey(document))
                .toList();
        if (!missing.isEmpty()) {
            missing.forEach(document -> known.put(document, new TreeMap<>()));
            lookup.of(missing).forEach(this::add);
        }
    }

    /** Forgets the document's pairs and takes these in their place. */
    public void replace(String document, Collection<Pair> pairs) throws X {
        for (String other : around(document).keySet()) {
            if (known.containsKey(other)) {
                known.get(other).remove(document);
            }
        }
        known.get(document).clear();
        pairs.forEach(this::add);
    }

    /** Forgets a pair. */
    public void remove(String one, String other) {
        known.getOrDefault(one, new TreeMap<>()).remove(other);
        known.getOrDefault(other, new TreeMap<>()).remove(one);
    }

    private void add(Pair pair) {
        if (pair.score() >= StoryClusters.EDGE) {
            join(pair.one(), pair.other(), pair.score());
            join(pair.other(), pair.one(), pair.score());
        }
    }

    private void join(String one, String other, double score) {
        TreeMap<String, Double> around = known.get(one);
        if (around != null) {
            around.put(other, score);
        }
    }
}
