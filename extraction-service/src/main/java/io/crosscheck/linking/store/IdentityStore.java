package io.crosscheck.linking.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.linking.entity.EntityEdge;
import io.crosscheck.linking.entity.EntityEdge.Verdict;

/** Edges between entities of different stories, and which entity across stories each belongs to. */
@ApplicationScoped
public class IdentityStore {

    /** Makes these the edges of what was compared, in place of those that it had. */
    public void replaceEdges(
            Connection connection, Collection<String> compared, Collection<EntityEdge> edges, Instant now)
            throws SQLException {
        IdentityTables.EDGE.synchronise(
                connection,
                compared,
                edges.stream().map(edge -> row(edge, edge.one())).toList(),
                now);
    }

    /** A row of an edge that was found in a story, or by comparing an entity. */
    static List<Object> row(EntityEdge edge, String scope) {
        return Arrays.asList(
                edge.one(), edge.other(), scope, edge.verdict().name(), edge.score(), edge.reason(), edge.judgement());
    }

    /** The edges that were found by comparing one of these with any other. */
    public List<EntityEdge> edges(Connection connection, Collection<String> compared) throws SQLException {
        List<EntityEdge> edges = new ArrayList<>();
        for (List<Object> row :
                IdentityTables.EDGE.current(connection, compared).values()) {
            edges.add(new EntityEdge(
                    (String) row.get(0),
                    (String) row.get(1),
                    Verdict.valueOf((String) row.get(3)),
                    (Float) row.get(4),
                    (String) row.get(5),
                    (String) row.get(6)));
        }
        return edges;
    }

    /** What follows one of these: those that were compared with it and found to be the same. */
    public Map<String, Set<String>> followers(Connection connection, Collection<String> entities) throws SQLException {
        String sql =
                """
                select other_id, entity_id from knowledge.entity_edge
                where known_to is null and verdict = 'SAME' and scope = entity_id and other_id = any (?)
                """;
        return pairs(connection, sql, entities);
    }

    /** The entity across stories that each of these belongs to; absent where it is none but itself. */
    public Map<String, String> identities(Connection connection, Collection<String> entities) throws SQLException {
        Map<String, String> identities = new TreeMap<>();
        for (List<Object> row :
                IdentityTables.IDENTITY.current(connection, entities).values()) {
            identities.put((String) row.get(0), (String) row.get(1));
        }
        return identities;
    }

    /** Those of the ids by which an entity across stories goes that one outside of the given ones belongs to. */
    public Set<String> taken(Connection connection, Collection<String> ids, Collection<String> inside)
            throws SQLException {
        String sql =
                """
                select k.id from unnest(?::text[]) k (id) where exists (
                    select 1 from knowledge.entity_identity i
                    where i.known_to is null and i.identity_id = k.id and not i.entity_id = any (?))
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            select.setArray(2, connection.createArrayOf("text", inside.toArray()));
            Set<String> taken = new TreeSet<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    taken.add(row.getString(1));
                }
            }
            return taken;
        }
    }

    /**
     * Makes these the identities of the entities.
     *
     * @param entities all that are brought up to date
     * @param identities absent where an entity belongs to none but itself
     */
    public void replaceIdentities(
            Connection connection, Collection<String> entities, Map<String, String> identities, Instant now)
            throws SQLException {
        List<List<Object>> rows = new ArrayList<>();
        identities.forEach((entity, identity) -> rows.add(List.of(entity, identity)));
        IdentityTables.IDENTITY.synchronise(connection, entities, rows, now);
    }

    /** Says where ids went that nothing goes by any more. */
    public void redirect(Connection connection, Map<String, String> vanished, Instant now) throws SQLException {
        String sql =
                """
                insert into knowledge.entity_redirect (entity_id, target_id, known_from) values (?, ?, ?)
                on conflict (entity_id) do update set target_id = excluded.target_id, known_from = excluded.known_from
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> redirect : vanished.entrySet()) {
                insert.setString(1, redirect.getKey());
                insert.setString(2, redirect.getValue());
                insert.setTimestamp(3, Timestamp.from(now));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static Map<String, Set<String>> pairs(Connection connection, String sql, Collection<String> ids)
            throws SQLException {
        Map<String, Set<String>> pairs = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pairs.computeIfAbsent(row.getString(1), id -> new TreeSet<>())
                            .add(row.getString(2));
                }
            }
        }
        return pairs;
    }
}
