package io.crosscheck.linking.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.identity.StableIds;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.statement.Statement;
import io.crosscheck.messages.StoryUpdated;

/** Keeps the story graph: what held before, and what holds from now on. */
@ApplicationScoped
public class StoryStore {

    /** Ids of the current stories that hold any of the documents, each with all of its documents. */
    public Map<String, Set<String>> storiesOf(Connection connection, Collection<String> documents) throws SQLException {
        String sql =
                """
                select story_id, document_id from knowledge.story_document
                where known_to is null and story_id in
                    (select story_id from knowledge.story_document where known_to is null and document_id = any (?))
                """;
        return members(connection, sql, documents);
    }

    /**
     * Makes the stories the current ones in place of the previous ones. Entities, statements and propositions keep
     * their ids by most shared members; stories that vanished redirect to their successor.
     *
     * @param previous ids of the stories that these replace
     * @param redirects vanished story ids, each with its successor
     */
    public Replaced replace(
            Connection connection,
            Set<String> previous,
            List<LinkedStory> stories,
            Map<String, String> redirects,
            Instant now)
            throws SQLException {
        Before before = before(connection, previous);
        StableIds propositionIds = StableIds.of(
                before.propositions(), members(stories, s -> s.graph().propositions(), StoryStore::membership));
        StableIds entityIds =
                StableIds.of(before.entities(), members(stories, s -> s.graph().entities(), StoryStore::membership));
        StoryRows rows = new StoryRows(
                entityIds,
                StableIds.of(
                        before.statements(), members(stories, s -> s.graph().statements(), StoryStore::membership)),
                propositionIds);
        stories.forEach(rows::add);
        synchronise(connection, before, previous, rows, now);
        redirect(connection, redirects, now);
        return new Replaced(
                updates(stories, before.statuses(), propositionIds, now),
                entityIds,
                before.entities().keySet());
    }

    /**
     * What came of replacing stories.
     *
     * @param updates one a story: which statuses are new or other than before
     * @param entityIds the ids that the entities of the new stories go by
     * @param entitiesBefore ids of the entities of the stories that were replaced
     */
    public record Replaced(List<StoryUpdated> updates, StableIds entityIds, Set<String> entitiesBefore) {}

    private record Before(
            Map<String, Set<String>> entities,
            Map<String, Set<String>> statements,
            Map<String, Set<String>> propositions,
            Map<String, StoryUpdated.Status> statuses) {}

    private Before before(Connection connection, Set<String> stories) throws SQLException {
        return new Before(
                members(
                        connection,
                        """
                        select e.id, m.document_id || '/' || split_part(e.type, '.', 1) || '/'
                            || coalesce(m.name, m.local_entity)
                        from knowledge.entity e join knowledge.entity_member m on m.entity_id = e.id
                        where e.known_to is null and m.known_to is null and e.story_id = any (?)
                        """,
                        stories),
                members(
                        connection,
                        """
                        select distinct s.id, k.document_id || '/' || k.text
                        from knowledge.statement s join knowledge.statement_claim c on c.statement_id = s.id
                            join knowledge.claim k on k.id = c.claim_id
                        where s.known_to is null and c.known_to is null and s.story_id = any (?)
                        """,
                        stories),
                members(
                        connection,
                        """
                        select distinct p.id, k.document_id || '/' || k.text
                        from knowledge.proposition p join knowledge.proposition_claim c on c.proposition_id = p.id
                            join knowledge.claim k on k.id = c.claim_id
                        where p.known_to is null and c.known_to is null and p.story_id = any (?)
                        """,
                        stories),
                statuses(connection, stories));
    }

    private static Map<String, StoryUpdated.Status> statuses(Connection connection, Set<String> stories)
            throws SQLException {
        Map<String, StoryUpdated.Status> statuses = new TreeMap<>();
        StoryTables.PROPOSITION
                .current(connection, stories)
                .values()
                .forEach(row -> statuses.put(
                        (String) row.get(0),
                        new StoryUpdated.Status((String) row.get(3), (String) row.get(4), (String) row.get(5))));
        return statuses;
    }

    private static void synchronise(
            Connection connection, Before before, Set<String> previous, StoryRows rows, Instant now)
            throws SQLException {
        Set<String> stories = union(previous, StoryRows.ids(rows.stories));
        Set<String> entities = union(before.entities().keySet(), StoryRows.ids(rows.entities));
        Set<String> statements = union(before.statements().keySet(), StoryRows.ids(rows.statements));
        Set<String> propositions = union(before.statuses().keySet(), StoryRows.ids(rows.propositions));
        StoryTables.STORY.synchronise(connection, stories, rows.stories, now);
        StoryTables.STORY_DOCUMENT.synchronise(connection, stories, rows.storyDocuments, now);
        StoryTables.ENTITY.synchronise(connection, stories, rows.entities, now);
        StoryTables.ENTITY_MEMBER.synchronise(connection, entities, rows.entityMembers, now);
        IdentityTables.EDGE.synchronise(connection, stories, rows.entityEdges, now);
        StoryTables.STATEMENT.synchronise(connection, stories, rows.statements, now);
        StoryTables.STATEMENT_CLAIM.synchronise(connection, statements, rows.statementClaims, now);
        StoryTables.PROPOSITION.synchronise(connection, stories, rows.propositions, now);
        StoryTables.PROPOSITION_CLAIM.synchronise(connection, propositions, rows.propositionClaims, now);
        StoryTables.ORIGIN.synchronise(connection, propositions, rows.origins, now);
        StoryTables.PROPOSITION_STATUS.synchronise(connection, propositions, rows.statuses, now);
        StoryTables.RELATION.synchronise(connection, stories, rows.relations, now);
    }

    private static void redirect(Connection connection, Map<String, String> redirects, Instant now)
            throws SQLException {
        String sql =
                """
                insert into knowledge.story_redirect (story_id, target_id, known_from) values (?, ?, ?)
                on conflict (story_id) do update set target_id = excluded.target_id, known_from = excluded.known_from
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> redirect : redirects.entrySet()) {
                insert.setString(1, redirect.getKey());
                insert.setString(2, redirect.getValue());
                insert.setTimestamp(3, Timestamp.from(now));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static List<StoryUpdated> updates(
            List<LinkedStory> stories, Map<String, StoryUpdated.Status> before, StableIds ids, Instant now) {
        List<StoryUpdated> updates = new ArrayList<>();
        for (LinkedStory story : stories) {
            List<StoryUpdated.Change> changes = new ArrayList<>();
            for (Proposition proposition : story.graph().propositions()) {
                String id = ids.of(proposition.id());
                StoryUpdated.Status after = status(proposition);
                if (!after.equals(before.get(id))) {
                    changes.add(new StoryUpdated.Change(id, before.get(id), after));
                }
            }
            updates.add(new StoryUpdated(story.collection(), story.id(), now, changes));
        }
        return updates;
    }

    private static StoryUpdated.Status status(Proposition proposition) {
        return new StoryUpdated.Status(
                proposition.status().support().name(),
                proposition.status().dispute().name(),
                proposition.status().lifecycle().name());
    }

    // An extractor numbers a document's entities in its own way: their names tell whether they are the same.
    private static Map.Entry<String, Set<String>> membership(LinkedEntity entity) {
        Set<String> members = new TreeSet<>();
        String type = entity.type().replaceFirst("\\..*", "");
        entity.members().forEach(m -> members.add(m.document() + "/" + type + "/" + m.name()));
        return Map.entry(entity.id(), members);
    }

    // A claim's id changes with every revision of its document: its words tell whether it is the same.
    private static Map.Entry<String, Set<String>> membership(Statement statement) {
        Set<String> members = new TreeSet<>();
        statement.reports().forEach(r -> members.add(r.document() + "/" + r.content()));
        return Map.entry(statement.id(), members);
    }

    private static Map.Entry<String, Set<String>> membership(Proposition proposition) {
        Set<String> members = new TreeSet<>();
        proposition.claims().forEach(t -> members.add(t.document() + "/" + t.content()));
        return Map.entry(proposition.id(), members);
    }

    private static <T> Map<String, Set<String>> members(
            List<LinkedStory> stories,
            Function<LinkedStory, List<T>> parts,
            Function<T, Map.Entry<String, Set<String>>> membership) {
        Map<String, Set<String>> members = new TreeMap<>();
        for (LinkedStory story : stories) {
            for (T part : parts.apply(story)) {
                Map.Entry<String, Set<String>> entry = membership.apply(part);
                members.put(entry.getKey(), entry.getValue());
            }
        }
        return members;
    }

    private static Map<String, Set<String>> members(Connection connection, String sql, Collection<String> ids)
            throws SQLException {
        Map<String, Set<String>> members = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    members.computeIfAbsent(row.getString(1), id -> new TreeSet<>())
                            .add(row.getString(2));
                }
            }
        }
        return members;
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> union = new LinkedHashSet<>(one);
        union.addAll(other);
        return union;
    }
}
