package io.crosscheck.store.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A table of the store.
 *
 * @param name with its schema, quoted where needed
 * @param columns that hold data of their own, quoted where needed, with commas between them: those that are generated
 *     come by themselves
 * @param identity the column that the database numbers, or null
 */
record StoredTable(String name, String columns, String identity) {

    private static final String TABLES =
            """
            select format('%I.%I', n.nspname, c.relname),
                string_agg(quote_ident(a.attname), ', ' order by a.attnum) filter (where a.attgenerated = ''),
                max(quote_ident(a.attname)) filter (where a.attidentity <> '')
            from pg_class c
            join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
            where c.relkind = 'r' and c.relpersistence = 'p' and n.nspname !~ '^(pg_|information_schema$)'
              and c.relname <> 'flyway_schema_history'
              and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')
            group by n.nspname, c.relname
            """;

    private static final String REFERENCES =
            """
            select format('%I.%I', n.nspname, c.relname), format('%I.%I', rn.nspname, rc.relname)
            from pg_constraint f
            join pg_class c on c.oid = f.conrelid join pg_namespace n on n.oid = c.relnamespace
            join pg_class rc on rc.oid = f.confrelid join pg_namespace rn on rn.oid = rc.relnamespace
            where f.contype = 'f' and f.conrelid <> f.confrelid
            """;

    /** All of them, none before one that it refers to. */
    static List<StoredTable> of(Connection connection) throws SQLException {
        Map<String, Set<String>> references = references(connection);
        List<StoredTable> waiting = tables(connection);
        List<StoredTable> ordered = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (!waiting.isEmpty()) {
            StoredTable next = waiting.stream()
                    .filter(t -> done.containsAll(references.getOrDefault(t.name(), Set.of())))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Tables refer to each other in a circle"));
            waiting.remove(next);
            done.add(next.name());
            ordered.add(next);
        }
        return ordered;
    }

    String copyOut() {
        return "copy " + name + " (" + columns + ") to stdout";
    }

    String copyIn() {
        return "copy " + name + " (" + columns + ") from stdin";
    }

    private static List<StoredTable> tables(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(TABLES);
                ResultSet row = select.executeQuery()) {
            List<StoredTable> tables = new ArrayList<>();
            while (row.next()) {
                tables.add(new StoredTable(row.getString(1), row.getString(2), row.getString(3)));
            }
            tables.sort(Comparator.comparing(StoredTable::name));
            return tables;
        }
    }

    private static Map<String, Set<String>> references(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(REFERENCES);
                ResultSet row = select.executeQuery()) {
            Map<String, Set<String>> references = new LinkedHashMap<>();
            while (row.next()) {
                references
                        .computeIfAbsent(row.getString(1), t -> new TreeSet<>())
                        .add(row.getString(2));
            }
            return references;
        }
    }
}
