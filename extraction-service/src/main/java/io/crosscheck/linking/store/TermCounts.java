package io.crosscheck.linking.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.linking.store.TermIndex.Key;

/** In how many documents of a collection terms are, and which are in too many. */
final class TermCounts {

    private final Connection connection;
    private final String collection;
    private final int limit;

    /** @param limit a term in more documents than so many is common */
    TermCounts(Connection connection, String collection, int limit) {
        this.connection = connection;
        this.collection = collection;
        this.limit = limit;
    }

    /**
     * Counts documents that came or went.
     *
     * @param changes by so much each count changes; none is 0
     * @return the keys that became common, or are no more, each with whether it is common now
     */
    Map<Key, Boolean> add(Map<Key, Integer> changes) throws SQLException {
        String sql =
                """
                insert into knowledge.term_count as c (collection, term, period, documents)
                select ?, * from unnest(?::text[], ?::int[], ?::int[])
                on conflict (collection, term, period) do update set documents = c.documents + excluded.documents
                returning term, period, documents
                """;
        List<Key> keys = List.copyOf(changes.keySet());
        Map<Key, Boolean> crossed = new LinkedHashMap<>();
        try (PreparedStatement upsert = connection.prepareStatement(sql)) {
            upsert.setString(1, collection);
            bind(upsert, 2, keys);
            upsert.setArray(
                    4,
                    connection.createArrayOf(
                            "int4", keys.stream().map(changes::get).toArray()));
            try (ResultSet row = upsert.executeQuery()) {
                while (row.next()) {
                    Key key = new Key(row.getString(1), row.getInt(2));
                    int now = row.getInt(3);
                    int before = now - changes.get(key);
                    if (now > limit != before > limit) {
                        crossed.put(key, now > limit);
                    }
                }
            }
        }
        forgetUnused(keys);
        return crossed;
    }

    // a term says something of the documents that had it
    private void forgetUnused(List<Key> keys) throws SQLException {
        String sql =
                """
                delete from knowledge.term_count c using unnest(?::text[], ?::int[]) k (term, period)
                where c.term = k.term and c.period = k.period and c.collection = ? and c.documents = 0
                """;
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            bind(delete, 1, keys);
            delete.setString(3, collection);
            delete.executeUpdate();
        }
    }

    /** Of the keys, those that are common. */
    Set<Key> common(Collection<Key> keys) throws SQLException {
        String sql =
                """
                select c.term, c.period
                from unnest(?::text[], ?::int[]) k (term, period)
                join knowledge.term_count c on c.collection = ? and c.term = k.term and c.period = k.period
                where c.documents > ?
                """;
        Set<Key> common = new HashSet<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, 1, List.copyOf(keys));
            select.setString(3, collection);
            select.setInt(4, limit);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    common.add(new Key(row.getString(1), row.getInt(2)));
                }
            }
        }
        return common;
    }

    private void bind(PreparedStatement statement, int first, List<Key> keys) throws SQLException {
        statement.setArray(
                first,
                connection.createArrayOf("text", keys.stream().map(Key::term).toArray()));
        statement.setArray(
                first + 1,
                connection.createArrayOf("int4", keys.stream().map(Key::period).toArray()));
    }
}
