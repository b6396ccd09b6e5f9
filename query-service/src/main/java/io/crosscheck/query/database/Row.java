package io.crosscheck.query.database;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/** The row a result stands on, by the names of its columns. */
public final class Row {

    private final ResultSet rows;

    Row(ResultSet rows) {
        this.rows = rows;
    }

    /** Makes a value of a row. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }

    public String text(String column) throws SQLException {
        return rows.getString(column);
    }

    public int number(String column) throws SQLException {
        return rows.getInt(column);
    }

    /** A {@code bigint}; an absent one is 0. */
    public long whole(String column) throws SQLException {
        return rows.getLong(column);
    }

    public boolean flag(String column) throws SQLException {
        return rows.getBoolean(column);
    }

    /** A {@code real} by its shortest decimal form: 0.9, not 0.8999999761581421. */
    public double real(String column) throws SQLException {
        return Double.parseDouble(rows.getString(column));
    }

    /** A point in time, or null. */
    public Instant time(String column) throws SQLException {
        OffsetDateTime time = rows.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /** A {@code text[]}; an absent one is empty. */
    public List<String> texts(String column) throws SQLException {
        Array array = rows.getArray(column);
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }
}
