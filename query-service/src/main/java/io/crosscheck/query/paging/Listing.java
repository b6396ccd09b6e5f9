package io.crosscheck.query.paging;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.crosscheck.query.database.Row;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;

/**
 * A list as a client walks it: what is in it, in which order, from where on.
 *
 * @param name tells the cursors of lists apart
 * @param cursor where to go on; null: at the beginning
 */
public record Listing(String name, Sort sort, String cursor) {

    /** An item and where it stands. */
    private record Placed<T>(T item, List<String> keys) {}

    /** Refuses a cursor of another list or order. */
    public Listing {
        sort.after(cursor, name, Sql.of(""));
    }

    /** What {@code select} needs so that {@link #page} can tell where a row stands. */
    public String keys() {
        return sort.columns();
    }

    /** The condition that {@link #after} adds, begun with "and"; empty at the beginning of the list. */
    public String place() {
        return after(Sql.of("")).text();
    }

    /** Lets in what comes after the cursor, as a condition more. */
    public Sql after(Sql sql) {
        sort.after(cursor, name, sql);
        return sql;
    }

    /** Ends a statement whose last clause is its conditions: place and order. */
    public Sql ordered(Sql sql) {
        return after(sql).add("order by " + sort.order()).fitted();
    }

    /** As {@link #ordered}, and of the rows those of a page and one more. */
    public Sql limited(Sql sql, int limit) {
        return ordered(sql).add("limit :limit").with("limit", limit + 1);
    }

    /** A page of rows of a statement with {@link #keys}, of which one more than the page takes was asked for. */
    public <T> Page<T> page(Snapshot snapshot, Sql sql, int limit, Row.Reader<T> reader) {
        List<Placed<T>> rows = snapshot.list(sql, row -> new Placed<>(reader.read(row), keysOf(row)));
        Page<Placed<T>> page = Page.of(rows, limit, row -> sort.cursor(name, row.keys()));
        return page.with(page.items().stream().map(Placed::item).toList());
    }

    private List<String> keysOf(Row row) throws SQLException {
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < sort.keys().size(); i++) {
            keys.add(row.text("key" + i));
        }
        return keys;
    }
}
