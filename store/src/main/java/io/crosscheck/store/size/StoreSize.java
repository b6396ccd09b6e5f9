package io.crosscheck.store.size;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the store takes on disk. Rows that no longer count are cleared away first, so that the same documents give the
 * same figures whenever they are asked for.
 *
 * @param tables the largest first
 * @param documents in the store
 * @param characters of the newest revisions' texts together, in code points
 */
public record StoreSize(List<TableSize> tables, long documents, long characters) {

    private static final String TABLES =
            """
            select n.nspname || '.' || c.relname as name, greatest(c.reltuples, 0)::bigint as rows,
                pg_table_size(c.oid) as bytes, pg_indexes_size(c.oid) as index_bytes
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind = 'r' and n.nspname in ('access', 'clients', 'ingest', 'knowledge')
            order by pg_total_relation_size(c.oid) desc, name
            """;

    private static final String TEXTS =
            """
            select count(distinct document_id), coalesce(sum(length(text)) filter (where known_to is null), 0)
            from ingest.revision
            """;

    /** Measures; the connection must be that of the tables' owner, outside of a transaction. */
    public static StoreSize of(Connection owner) throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
            List<TableSize> tables = new ArrayList<>();
            try (ResultSet row = statement.executeQuery(TABLES)) {
                while (row.next()) {
                    tables.add(new TableSize(
                            row.getString("name"),
                            row.getLong("rows"),
                            row.getLong("bytes"),
                            row.getLong("index_bytes")));
                }
            }
            try (ResultSet texts = statement.executeQuery(TEXTS)) {
                texts.next();
                return new StoreSize(List.copyOf(tables), texts.getLong(1), texts.getLong(2));
            }
        }
    }

    public long totalBytes() {
        return tables.stream().mapToLong(TableSize::totalBytes).sum();
    }
}
