package io.crosscheck.linking.work;

import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import io.crosscheck.linking.store.SimilarityIndex.Changes;
import io.crosscheck.linking.story.Blocks;
import io.crosscheck.linking.story.PairGraph;
import io.crosscheck.linking.story.StoryClusters.Pair;

/**
 * The blocks that may be other than they were when pairs change. A block without an end of a changed pair stays as it
 * is: it is connected by pairs that all stay, and what held it apart from others on lower levels was too large and
 * still is, unless a changed pair lies in there, whose end then is in a block that is found. So what must be clustered
 * anew are the blocks that hold such ends, as they were and as they are.
 */
final class Neighbourhood {

    /**
     * The blocks to cluster anew; together they hold every document whose story may change.
     *
     * @param graph the pairs as they are stored; afterwards as they are with the changes
     */
    static Collection<SortedSet<String>> of(Changes changes, PairGraph<SQLException> graph) throws SQLException {
        Set<String> ends = new TreeSet<>(changes.ends());
        for (String document : changes.pairs().keySet()) {
            ends.addAll(graph.around(document).keySet());
        }
        Set<String> touched = new TreeSet<>(ends);
        new Blocks<>(graph).of(ends).forEach(touched::addAll);
        for (Map.Entry<String, List<Pair>> entry : changes.pairs().entrySet()) {
            graph.replace(entry.getKey(), entry.getValue());
        }
        changes.parted().forEach(pair -> graph.remove(pair.one(), pair.other()));
        return new Blocks<>(graph).of(touched);
    }

    private Neighbourhood() {}
}
