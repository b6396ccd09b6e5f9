package io.crosscheck.linking.work;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.crosscheck.linking.story.StoryClusters.Pair;

/**
 * The documents whose stories may change when some documents do: everything that is connected to them by pairs or
 * by a story they were in.
 *
 * @param documents sorted ids, closed under pairs and stories
 * @param pairs all scored pairs among them
 * @param stories the stories that hold them now, each with its documents
 */
record Neighbourhood(Set<String> documents, Collection<Pair> pairs, Map<String, Set<String>> stories) {

    /** Looks something up in the store. */
    interface Lookup<T> {
        T of(Collection<String> documents) throws SQLException;
    }

    static Neighbourhood around(
            Set<String> changed, Lookup<List<Pair>> pairsOf, Lookup<Map<String, Set<String>>> storiesOf)
            throws SQLException {
        Set<String> reached = new TreeSet<>(changed);
        Map<List<String>, Pair> pairs = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        Map<String, Set<String>> stories = new TreeMap<>();
        Set<String> frontier = reached;
        while (!frontier.isEmpty()) {
            Set<String> next = new TreeSet<>();
            for (Pair pair : pairsOf.of(frontier)) {
                pairs.put(List.of(pair.one(), pair.other()), pair);
                next.add(pair.one());
                next.add(pair.other());
            }
            Map<String, Set<String>> found = storiesOf.of(frontier);
            stories.putAll(found);
            found.values().forEach(next::addAll);
            next.removeAll(reached);
            reached.addAll(next);
            frontier = next;
        }
        return new Neighbourhood(reached, List.copyOf(pairs.values()), stories);
    }
}
