package io.crosscheck.linking.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.linking.entity.EntityProfile;

/** Entities of stories by the names under which they meet those of other stories. */
@ApplicationScoped
public class EntityIndex {

    // The first few under each name, and whatever users judged (whose place begins with 0).
    private static final String FIRST =
            """
            select k.key, first.entity_id
            from unnest(?::text[]) k (key) cross join lateral (
                (select entity_id, place from knowledge.entity_key
                 where collection = ? and key = k.key and place < '1' order by place limit 200)
                union
                (select entity_id, place from knowledge.entity_key
                 where collection = ? and key = k.key order by place limit ?)) first
            order by k.key, first.place, first.entity_id
            """;

    private final ObjectMapper json;

    public EntityIndex(ObjectMapper json) {
        this.json = json;
    }

    /** By name, the first entities that go by it, in the order of places. */
    public Map<String, Set<String>> first(Connection connection, String collection, Collection<String> keys, int limit)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(FIRST)) {
            select.setArray(1, connection.createArrayOf("text", keys.toArray()));
            select.setString(2, collection);
            select.setString(3, collection);
            select.setInt(4, limit);
            return sets(select);
        }
    }

    /** By name, all entities that go by it. */
    public Map<String, Set<String>> all(Connection connection, String collection, Collection<String> keys)
            throws SQLException {
        String sql = "select key, entity_id from knowledge.entity_key where collection = ? and key = any (?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collection);
            select.setArray(2, connection.createArrayOf("text", keys.toArray()));
            return sets(select);
        }
    }

    private static Map<String, Set<String>> sets(PreparedStatement select) throws SQLException {
        Map<String, Set<String>> sets = new TreeMap<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                sets.computeIfAbsent(row.getString(1), key -> new LinkedHashSet<>())
                        .add(row.getString(2));
            }
        }
        return sets;
    }

    /** The profiles of these entities, by id; of what is not indexed, none. */
    public Map<String, EntityProfile> profiles(Connection connection, Collection<String> entities) throws SQLException {
        String sql = "select entity_id, profile from knowledge.entity_profile where entity_id = any (?)";
        Map<String, EntityProfile> profiles = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", entities.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    profiles.put(row.getString(1), parse(row.getString(2)));
                }
            }
        }
        return profiles;
    }

    private EntityProfile parse(String text) throws SQLException {
        try {
            return json.readValue(text, EntityProfile.class);
        } catch (IOException e) {
            throw new SQLException("A stored profile cannot be read", "22032", e);
        }
    }

    /** Puts these profiles in the place of those of the same entities. */
    public void put(Connection connection, String collection, Collection<EntityProfile> profiles) throws SQLException {
        remove(connection, profiles.stream().map(EntityProfile::entity).toList());
        String profile = "insert into knowledge.entity_profile (entity_id, profile) values (?, ?::jsonb)";
        String key = "insert into knowledge.entity_key (collection, key, place, entity_id) values (?, ?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(profile);
                PreparedStatement insertKey = connection.prepareStatement(key)) {
            for (EntityProfile each : profiles) {
                insert.setString(1, each.entity());
                insert.setString(2, json.valueToTree(each).toString());
                insert.addBatch();
                for (String name : new TreeSet<>(each.keys())) {
                    insertKey.setString(1, collection);
                    insertKey.setString(2, name);
                    insertKey.setString(3, each.place());
                    insertKey.setString(4, each.entity());
                    insertKey.addBatch();
                }
            }
            insert.executeBatch();
            insertKey.executeBatch();
        }
    }

    /** Forgets entities. */
    public void remove(Connection connection, Collection<String> entities) throws SQLException {
        for (String table : new String[] {"knowledge.entity_profile", "knowledge.entity_key"}) {
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from " + table + " where entity_id = any (?)")) {
                delete.setArray(1, connection.createArrayOf("text", entities.toArray()));
                delete.executeUpdate();
            }
        }
    }
}
