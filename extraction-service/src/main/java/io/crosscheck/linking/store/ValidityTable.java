package io.crosscheck.linking.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table whose rows have validity: {@code known_from} and {@code known_to}. Knowledge is brought up to date by
 * closing the rows that no longer hold and inserting those that are new; nothing is changed or deleted.
 */
final class ValidityTable {

    private final String name;
    private final String scope;
    private final List<String> columns;
    private final List<ColumnType> types;
    private final int keySize;

    private ValidityTable(String name, String scope, int keySize, List<String> columns, List<ColumnType> types) {
        this.name = name;
        this.scope = scope;
        this.keySize = keySize;
        this.columns = columns;
        this.types = types;
    }

    /**
     * @param scope the column by which a part of the table is brought up to date at once
     * @param keySize so many of the first columns identify a row among the current ones
     * @param columns alternating names and {@link ColumnType}s, in the order of a row's values
     */
    static ValidityTable of(String name, String scope, int keySize, Object... columns) {
        List<String> names = new ArrayList<>();
        List<ColumnType> types = new ArrayList<>();
        for (int i = 0; i < columns.length; i += 2) {
            names.add((String) columns[i]);
            types.add((ColumnType) columns[i + 1]);
        }
        return new ValidityTable("knowledge." + name, scope, keySize, List.copyOf(names), List.copyOf(types));
    }

    /**
     * Makes the desired rows the current ones of the scopes.
     *
     * @param scopes values of the scope column; current rows outside of them are left alone
     * @param desired rows of values in column order
     */
    void synchronise(Connection connection, Collection<String> scopes, List<List<Object>> desired, Instant now)
            throws SQLException {
        Map<List<Object>, List<Object>> current = current(connection, scopes);
        Map<List<Object>, List<Object>> wanted = new LinkedHashMap<>();
        for (List<Object> row : desired) {
            List<Object> normalised = normalised(row);
            wanted.put(normalised.subList(0, keySize), normalised);
        }
        List<List<Object>> outdated = current.entrySet().stream()
                .filter(e -> !e.getValue().equals(wanted.get(e.getKey())))
                .map(Map.Entry::getKey)
                .toList();
        List<List<Object>> fresh = wanted.entrySet().stream()
                .filter(e -> !e.getValue().equals(current.get(e.getKey())))
                .map(Map.Entry::getValue)
                .toList();
        close(connection, outdated, now);
        insert(connection, fresh, now);
    }

    /** The current rows of the scopes, by key. */
    Map<List<Object>, List<Object>> current(Connection connection, Collection<String> scopes) throws SQLException {
        String sql = "select " + String.join(", ", columns) + " from " + name + " where known_to is null and " + scope
                + " = any (?)";
        Map<List<Object>, List<Object>> rows = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", scopes.toArray()));
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    List<Object> row = read(result);
                    rows.put(row.subList(0, keySize), row);
                }
            }
        }
        return rows;
    }

    private void close(Connection connection, List<List<Object>> keys, Instant now) throws SQLException {
        if (keys.isEmpty()) {
            return;
        }
        List<String> names = columns.subList(0, keySize);
        String sql = "update " + name + " t set known_to = ? from unnest("
                + types.subList(0, keySize).stream()
                        .map(type -> "?::" + type.sqlName() + "[]")
                        .collect(Collectors.joining(", "))
                + ") k (" + String.join(", ", names) + ") where t.known_to is null and "
                + names.stream().map(c -> "t." + c + " = k." + c).collect(Collectors.joining(" and "));
        try (PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(now));
            for (int i = 0; i < keySize; i++) {
                int column = i;
                Object[] values = keys.stream().map(key -> key.get(column)).toArray();
                update.setArray(i + 2, connection.createArrayOf(types.get(i).sqlName(), values));
            }
            update.executeUpdate();
        }
    }

    private void insert(Connection connection, List<List<Object>> rows, Instant now) throws SQLException {
        String places = Stream.generate(() -> "?").limit(columns.size() + 1L).collect(Collectors.joining(", "));
        String sql =
                "insert into " + name + " (" + String.join(", ", columns) + ", known_from) values (" + places + ")";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (List<Object> row : rows) {
                bind(insert, 1, row);
                insert.setTimestamp(columns.size() + 1, Timestamp.from(now));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private void bind(PreparedStatement statement, int first, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            types.get(i).bind(statement, first + i, values.get(i));
        }
    }

    private List<Object> read(ResultSet result) throws SQLException {
        List<Object> row = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            row.add(types.get(i).read(result, i + 1));
        }
        return row;
    }

    private List<Object> normalised(List<Object> row) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            values.add(types.get(i).normalised(row.get(i)));
        }
        return values;
    }
}
