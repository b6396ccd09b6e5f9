package io.crosscheck.linking.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.StoryGraph;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.entity.EntityProfile;
import io.crosscheck.linking.entity.ProfileReader;
import io.crosscheck.linking.identity.StableIds;
import io.crosscheck.linking.judgement.Judgements;
import io.crosscheck.linking.store.ChangeLog;
import io.crosscheck.linking.store.CurationLog;
import io.crosscheck.linking.store.IdentityStore;
import io.crosscheck.linking.store.LinkDocuments;
import io.crosscheck.linking.store.LinkQueue;
import io.crosscheck.linking.store.LinkedStory;
import io.crosscheck.linking.store.SimilarityIndex;
import io.crosscheck.linking.store.StoryStore;
import io.crosscheck.linking.story.StoryClusters;
import io.crosscheck.messages.Identifier;
import io.crosscheck.messages.outbox.Outbox;

/**
 * Links documents of one collection into its story graph: finds the neighbourhood they may change, clusters it anew
 * in canonical order, and links every story that is not as it was. The outcome depends on the set of documents alone.
 */
@ApplicationScoped
public class CollectionLinker {

    @Inject
    AgroalDataSource dataSource;

    @Inject
    LinkQueue queue;

    @Inject
    LinkDocuments documents;

    @Inject
    SimilarityIndex similarities;

    @Inject
    StoryStore stories;

    @Inject
    CurationLog curations;

    @Inject
    EntityResolution resolution;

    @Inject
    IdentityStore identities;

    @Inject
    StoryLinker linker;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /**
     * Links a document and, with it, others of the collection that wait.
     *
     * @param batch at most so many documents at once
     * @return how many documents were linked; 0 if the document had been linked before
     */
    @Transactional(rollbackOn = Exception.class)
    public int link(String collection, String document, int batch) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            queue.lock(connection, collection);
            if (!queue.waits(connection, document)) {
                return 0;
            }
            Set<String> waiting = new TreeSet<>(List.of(document));
            if (batch > 1) {
                waiting.addAll(queue.waiting(connection, collection, batch - 1));
            }
            link(connection, collection, waiting);
            return waiting.size();
        }
    }

    private void link(Connection connection, String collection, Set<String> waiting) throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (LinkDocument document : documents.load(connection, waiting)) {
            similarities.put(connection, document);
        }
        Neighbourhood neighbourhood = Neighbourhood.around(
                waiting, ids -> similarities.pairs(connection, ids), ids -> stories.storiesOf(connection, ids));
        Map<String, Set<String>> clusters = clusters(collection, neighbourhood);
        StableIds ids = StableIds.of(neighbourhood.stories(), clusters);

        Set<String> replaced = new TreeSet<>(ids.gone());
        List<LinkedStory> linked = new ArrayList<>();
        for (Map.Entry<String, Set<String>> cluster : clusters.entrySet()) {
            String id = ids.of(cluster.getKey());
            Set<String> members = cluster.getValue();
            if (members.equals(neighbourhood.stories().get(id)) && disjoint(members, waiting)) {
                continue;
            }
            replaced.add(id);
            linked.add(linked(connection, collection, id, members));
        }
        replace(connection, collection, replaced, linked, ids.vanished(), now);
        queue.linked(connection, waiting, now);
    }

    /**
     * Links the stories anew that the next change concerns which users made and the graph does not contain.
     *
     * @return whether there was one
     */
    @Transactional(rollbackOn = Exception.class)
    public boolean curate(String collection) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            queue.lock(connection, collection);
            CurationLog.Pending pending = curations.next(connection, collection).orElse(null);
            if (pending == null) {
                return false;
            }
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            Map<String, Set<String>> concerned = stories.storiesOf(connection, pending.documents());
            List<LinkedStory> linked = new ArrayList<>();
            for (Map.Entry<String, Set<String>> story : concerned.entrySet()) {
                linked.add(linked(connection, collection, story.getKey(), story.getValue()));
            }
            replace(connection, collection, concerned.keySet(), linked, Map.of(), now);
            curations.applied(connection, collection, pending.number(), now);
            return true;
        }
    }

    private LinkedStory linked(Connection connection, String collection, String id, Set<String> members)
            throws SQLException {
        List<LinkDocument> read = documents.load(connection, members);
        Judgements judgements = curations.judgements(connection, members);
        StoryGraph graph = linker.link(read, curations.listed(connection, collection, read), judgements);
        return new LinkedStory(
                id, collection, List.copyOf(members), graph, ProfileReader.of(id, read, graph.entities(), judgements));
    }

    private void replace(
            Connection connection,
            String collection,
            Set<String> replaced,
            List<LinkedStory> linked,
            Map<String, String> vanished,
            Instant now)
            throws SQLException {
        StoryStore.Replaced outcome = stories.replace(connection, replaced, linked, vanished, now);
        List<EntityProfile> present = new ArrayList<>();
        Set<String> absent = new TreeSet<>(outcome.entitiesBefore());
        for (LinkedStory story : linked) {
            for (EntityProfile profile : story.profiles()) {
                String id = outcome.entityIds().of(profile.entity());
                present.add(profile.under(id, story.id()));
                absent.remove(id);
            }
        }
        resolution.resolve(connection, collection, present, absent, now);
        identities.redirect(connection, outcome.entityIds().vanished(), now);
        Set<String> concerned = new TreeSet<>(replaced);
        linked.forEach(story -> concerned.add(story.id()));
        ChangeLog.append(connection, collection, concerned, now);
        outbox.append(connection, outcome.updates());
    }

    private static Map<String, Set<String>> clusters(String collection, Neighbourhood neighbourhood) {
        Map<String, Set<String>> clusters = new TreeMap<>();
        for (List<String> members : StoryClusters.of(neighbourhood.documents(), neighbourhood.pairs())) {
            clusters.put(Identifier.derive("s", collection, members.get(0)), new TreeSet<>(members));
        }
        return clusters;
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return Collections.disjoint(one, other);
    }
}
