package io.crosscheck.linking.work;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The present graph of a store up to renaming, without learnt times: every current row of every table with validity but
 * those of extraction, with ids replaced by what they stand for.
 */
final class StoredGraph {

    // What an id stands for: the members of the part it names.
    private static final List<String> NAMES = List.of(
            "select story_id, document_id from knowledge.story_document where known_to is null",
            "select entity_id, document_id || '/' || local_entity from knowledge.entity_member where known_to is null",
            "select statement_id, claim_id from knowledge.statement_claim where known_to is null",
            "select proposition_id, claim_id || ' ' || stance from knowledge.proposition_claim where known_to is null");

    private static final Set<String> LEFT_OUT = Set.of("known_from", "known_to", "search");

    // Who goes by an id across stories. An entity that stood alone may have lent its own, so these are kept apart.
    private static final String IDENTITIES =
            """
            select i.identity_id, m.document_id || '/' || m.local_entity
            from knowledge.entity_identity i join knowledge.entity_member m on m.entity_id = i.entity_id
            where i.known_to is null and m.known_to is null
            """;

    private final Connection connection;
    private final Map<String, String> identities = new TreeMap<>();
    private final Map<String, String> names = new TreeMap<>();

    private StoredGraph(Connection connection) {
        this.connection = connection;
    }

    /** One line a row, sorted. */
    static SortedSet<String> of(Connection connection) throws SQLException {
        StoredGraph graph = new StoredGraph(connection);
        graph.readNames();
        SortedSet<String> lines = new TreeSet<>();
        for (List<String> table : graph.rows(
                """
                select table_name from information_schema.columns where table_schema = 'knowledge'
                and column_name = 'known_to' and table_name not in ('claim', 'extraction_run')
                """)) {
            lines.addAll(graph.lines(table.get(0)));
        }
        return lines;
    }

    private void readNames() throws SQLException {
        for (String sql : NAMES) {
            names.putAll(members(sql));
        }
        identities.putAll(members(IDENTITIES));
    }

    private Map<String, String> members(String sql) throws SQLException {
        Map<String, SortedSet<String>> members = new TreeMap<>();
        rows(sql).forEach(row -> members.computeIfAbsent(row.get(0), id -> new TreeSet<>())
                .add(row.get(1)));
        Map<String, String> named = new TreeMap<>();
        members.forEach((id, set) -> named.put(id, set.toString()));
        return named;
    }

    private List<String> lines(String table) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select * from knowledge." + table + " where known_to is null")) {
            ResultSetMetaData columns = row.getMetaData();
            while (row.next()) {
                if (table.equals("entity_identity") && isAlone(row)) {
                    continue;
                }
                StringBuilder line = new StringBuilder(table);
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    String column = columns.getColumnName(i);
                    // The id of a relation is made of the ids of its ends.
                    if (!LEFT_OUT.contains(column) && !(table.equals("relation") && column.equals("id"))) {
                        line.append(' ').append(column).append('=').append(value(row, i));
                    }
                }
                lines.add(line.toString());
            }
        }
        return lines;
    }

    // An entity that goes by another id than its own and shares it with nobody is as one that goes by its own.
    private boolean isAlone(ResultSet row) throws SQLException {
        return identities.get(row.getString("identity_id")).equals(names.get(row.getString("entity_id")));
    }

    private String value(ResultSet row, int column) throws SQLException {
        Object value = row.getObject(column);
        if (row.getMetaData().getColumnName(column).equals("identity_id")) {
            return identities.get(String.valueOf(value));
        }
        if (value instanceof Array array) {
            return Arrays.stream((Object[]) array.getArray())
                    .map(each -> names.getOrDefault(String.valueOf(each), String.valueOf(each)))
                    .toList()
                    .toString();
        }
        return names.getOrDefault(String.valueOf(value), String.valueOf(value));
    }

    private List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    values.add(row.getString(i));
                }
                rows.add(values);
            }
        }
        return rows;
    }
}
