package io.crosscheck.linking.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.StoryGraph;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.entity.EntityProfile;
import io.crosscheck.linking.entity.ListedNames;
import io.crosscheck.linking.entity.ProfileReader;
import io.crosscheck.linking.judgement.Judgements;
import io.crosscheck.linking.store.ChangeLog;
import io.crosscheck.linking.store.CurationLog;
import io.crosscheck.linking.store.IdentityStore;
import io.crosscheck.linking.store.LinkDocuments;
import io.crosscheck.linking.store.LinkedStory;
import io.crosscheck.linking.store.StoryStore;
import io.crosscheck.messages.outbox.Outbox;

/** Links stories and puts them in the place of what they were; then resolves their entities across stories. */
public final class Relinking {

    // with their claims some tens of kilobytes each
    private static final int READ_AT_ONCE = 400;

    private final LinkDocuments documents;
    private final CurationLog curations;
    private final StoryLinker linker;
    private final StoryStore stories;
    private final EntityResolution resolution;
    private final IdentityStore identities;
    private final Outbox outbox;

    public Relinking(
            LinkDocuments documents,
            CurationLog curations,
            StoryLinker linker,
            StoryStore stories,
            EntityResolution resolution,
            IdentityStore identities,
            Outbox outbox) {
        this.documents = documents;
        this.curations = curations;
        this.linker = linker;
        this.stories = stories;
        this.resolution = resolution;
        this.identities = identities;
        this.outbox = outbox;
    }

    /**
     * Links stories, each on its own and several at a time; stores nothing.
     *
     * @param stories by id, the ids of their documents
     * @return the stories in the order of the map
     */
    List<LinkedStory> linked(Connection connection, String collection, Map<String, Set<String>> stories)
            throws SQLException {
        List<LinkedStory> linked = new ArrayList<>();
        Map<String, Set<String>> portion = new LinkedHashMap<>();
        Set<String> members = new TreeSet<>();
        for (Map.Entry<String, Set<String>> story : stories.entrySet()) {
            if (!members.isEmpty() && members.size() + story.getValue().size() > READ_AT_ONCE) {
                linked.addAll(linked(connection, collection, portion, members));
                portion.clear();
                members.clear();
            }
            portion.put(story.getKey(), story.getValue());
            members.addAll(story.getValue());
        }
        linked.addAll(linked(connection, collection, portion, members));
        return linked;
    }

    private List<LinkedStory> linked(
            Connection connection, String collection, Map<String, Set<String>> stories, Set<String> members)
            throws SQLException {
        List<LinkDocument> read = documents.load(connection, members);
        ListedNames listed = curations.listed(connection, collection, read);
        Judgements judgements = curations.judgements(connection, members);
        return stories.entrySet().parallelStream()
                .map(story -> linked(collection, story.getKey(), story.getValue(), read, listed, judgements))
                .toList();
    }

    private LinkedStory linked(
            String collection,
            String id,
            Set<String> members,
            List<LinkDocument> read,
            ListedNames listed,
            Judgements judgements) {
        List<LinkDocument> own = read.stream()
                .filter(document -> members.contains(document.id()))
                .toList();
        Judgements concerning = judgements.naming(members);
        StoryGraph graph = linker.link(own, listed, concerning);
        return new LinkedStory(
                id, collection, List.copyOf(members), graph, ProfileReader.of(id, own, graph.entities(), concerning));
    }

    /**
     * Stores stories and announces what became of them.
     *
     * @param replaced ids of stories that are not as they were
     * @param vanished ids nobody goes by any more, each with the one that took its place
     */
    void replace(
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
}
