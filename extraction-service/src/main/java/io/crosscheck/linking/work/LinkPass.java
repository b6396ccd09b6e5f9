package io.crosscheck.linking.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import io.crosscheck.linking.identity.StableIds;
import io.crosscheck.linking.store.CurationLog;
import io.crosscheck.linking.store.LinkDocuments;
import io.crosscheck.linking.store.LinkQueue;
import io.crosscheck.linking.store.LinkQueue.Waiting;
import io.crosscheck.linking.store.LinkedStory;
import io.crosscheck.linking.store.SimilarityIndex;
import io.crosscheck.linking.store.SimilarityIndex.Changes;
import io.crosscheck.linking.store.StoryStore;
import io.crosscheck.linking.story.PairGraph;
import io.crosscheck.linking.story.StoryClusters;
import io.crosscheck.linking.takedown.Takedowns;
import io.crosscheck.messages.Identifier;

/**
 * Links documents of one collection into its story graph: finds the blocks they may change, clusters these anew
 * in canonical order, and links every story that is not as it was. The outcome depends on the set of documents alone.
 */
public final class LinkPass {

    private final LinkQueue queue;
    private final LinkDocuments documents;
    private final SimilarityIndex similarities;
    private final StoryStore stories;
    private final CurationLog curations;
    private final Relinking relinking;
    private final Clock clock;

    public LinkPass(
            LinkQueue queue,
            LinkDocuments documents,
            SimilarityIndex similarities,
            StoryStore stories,
            CurationLog curations,
            Relinking relinking,
            Clock clock) {
        this.queue = queue;
        this.documents = documents;
        this.similarities = similarities;
        this.stories = stories;
        this.curations = curations;
        this.relinking = relinking;
        this.clock = clock;
    }

    /**
     * What a pass did.
     *
     * @param documents so many were linked; 0 if the one asked for had been linked before
     * @param compared so many pairs of documents were scored
     */
    public record Outcome(int documents, int compared) {

        static final Outcome NOTHING = new Outcome(0, 0);
    }

    /**
     * Links a document and, with it, others of the collection that wait; within the connection's transaction.
     *
     * @param batch at most so many documents at once
     */
    public Outcome link(Connection connection, String collection, String document, int batch) throws SQLException {
        queue.lock(connection, collection);
        Optional<Waiting> asked = queue.waiting(connection, document);
        if (asked.isEmpty()) {
            return Outcome.NOTHING;
        }
        Map<String, Waiting> waiting = new TreeMap<>();
        waiting.put(document, asked.get());
        if (batch > 1) {
            queue.waiting(connection, collection, batch - 1).forEach(w -> waiting.put(w.document(), w));
        }
        int compared = takeIn(connection, collection, waiting);
        return new Outcome(waiting.size(), compared);
    }

    private int takeIn(Connection connection, String collection, Map<String, Waiting> waiting) throws SQLException {
        int compared = link(connection, collection, waiting.keySet());
        queue.linked(connection, waiting.values(), now());
        Takedowns.complete(connection, waiting.keySet());
        return compared;
    }

    /**
     * Links the stories anew that the next change concerns which users made and the graph does not contain; within the
     * connection's transaction.
     *
     * @return whether there was one
     */
    public boolean curate(Connection connection, String collection) throws SQLException {
        queue.lock(connection, collection);
        Optional<CurationLog.Pending> next = curations.next(connection, collection);
        if (next.isEmpty()) {
            return false;
        }
        CurationLog.Pending pending = next.get();
        takeDown(connection, collection, pending.documents());
        Map<String, Set<String>> concerned = stories.storiesOf(connection, pending.documents());
        List<LinkedStory> linked = relinking.linked(connection, collection, concerned);
        Instant now = now();
        relinking.replace(connection, collection, concerned.keySet(), linked, Map.of(), now);
        curations.applied(connection, collection, pending.number(), now);
        return true;
    }

    // A document that was taken down is said nothing of: its run is empty, and linking that takes it out of its story.
    private void takeDown(Connection connection, String collection, Set<String> documents) throws SQLException {
        Map<String, Waiting> gone = new TreeMap<>();
        for (String document : Takedowns.among(connection, documents)) {
            queue.waiting(connection, document).ifPresent(w -> gone.put(document, w));
        }
        if (!gone.isEmpty()) {
            takeIn(connection, collection, gone);
        }
    }

    private int link(Connection connection, String collection, Set<String> waiting) throws SQLException {
        Changes changes = similarities.index(connection, collection, documents.load(connection, waiting));
        PairGraph<SQLException> graph = new PairGraph<>(ids -> similarities.pairs(connection, ids));
        Collection<SortedSet<String>> blocks = Neighbourhood.of(changes, graph);
        similarities.store(connection, changes);

        Map<String, Set<String>> before = stories.storiesOf(connection, union(blocks));
        Map<String, Set<String>> clusters = clusters(collection, blocks, graph);
        Set<String> gone = Takedowns.among(connection, waiting);
        clusters.values().removeIf(gone::containsAll);
        StableIds ids = StableIds.of(before, clusters);
        Set<String> replaced = new TreeSet<>(ids.gone());
        Map<String, Set<String>> changed = new TreeMap<>();
        for (Map.Entry<String, Set<String>> cluster : clusters.entrySet()) {
            String id = ids.of(cluster.getKey());
            Set<String> members = cluster.getValue();
            if (members.equals(before.get(id)) && disjoint(members, waiting)) {
                continue;
            }
            replaced.add(id);
            changed.put(id, members);
        }
        List<LinkedStory> linked = relinking.linked(connection, collection, changed);
        relinking.replace(connection, collection, replaced, linked, ids.vanished(), now());
        return changes.compared();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Map<String, Set<String>> clusters(
            String collection, Collection<SortedSet<String>> blocks, PairGraph<SQLException> graph)
            throws SQLException {
        Map<String, Set<String>> clusters = new TreeMap<>();
        for (List<String> members : StoryClusters.of(blocks, graph, StoryClusters.JOIN)) {
            clusters.put(Identifier.derive("s", collection, members.get(0)), new TreeSet<>(members));
        }
        return clusters;
    }

    private static Set<String> union(Collection<? extends Set<String>> sets) {
        Set<String> union = new TreeSet<>();
        sets.forEach(union::addAll);
        return union;
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return Collections.disjoint(one, other);
    }
}
