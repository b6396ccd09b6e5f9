package io.crosscheck.linking.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Groups documents into stories by average linkage within the components of pairs that score high enough, so that a chain of
 * documents, each near the next, does not make one story of two happenings. Works in the order of ids: the order of
 * arrival does not matter.
 */
public final class StoryClusters {

    /** Pairs below this are no evidence; a pair need not be given. */
    public static final double EDGE = 0.1;

    /** Two groups join while their documents score at least this on average. */
    public static final double JOIN = 0.17;

    /**
     * A pair of documents.
     *
     * @param score {@link Similarity#score}
     */
    public record Pair(String one, String other, double score) {}

    /**
     * The stories: each a list of document ids in order, in order of their first; every document is in one.
     *
     * @param pairs pairs not given score 0
     */
    public static List<List<String>> of(Collection<String> documents, Collection<Pair> pairs) {
        return of(documents, pairs, EDGE, JOIN);
    }

    static List<List<String>> of(Collection<String> documents, Collection<Pair> pairs, double edge, double join) {
        Map<String, Map<String, Double>> scores = new TreeMap<>();
        documents.forEach(id -> scores.put(id, new TreeMap<>()));
        for (Pair pair : pairs) {
            if (pair.score() >= edge && scores.containsKey(pair.one()) && scores.containsKey(pair.other())) {
                scores.get(pair.one()).put(pair.other(), pair.score());
                scores.get(pair.other()).put(pair.one(), pair.score());
            }
        }
        List<List<String>> stories = new ArrayList<>();
        for (List<String> component : components(scores)) {
            stories.addAll(new AverageLinkage(component, scores).join(join));
        }
        stories.sort((a, b) -> a.get(0).compareTo(b.get(0)));
        return stories;
    }

    private static List<List<String>> components(Map<String, Map<String, Double>> scores) {
        List<List<String>> components = new ArrayList<>();
        TreeSet<String> open = new TreeSet<>(scores.keySet());
        while (!open.isEmpty()) {
            TreeSet<String> component = new TreeSet<>();
            List<String> agenda = new ArrayList<>(List.of(open.pollFirst()));
            while (!agenda.isEmpty()) {
                String id = agenda.remove(agenda.size() - 1);
                component.add(id);
                for (String neighbour : scores.get(id).keySet()) {
                    if (open.remove(neighbour)) {
                        agenda.add(neighbour);
                    }
                }
            }
            components.add(List.copyOf(component));
        }
        return components;
    }

    private StoryClusters() {}
}
