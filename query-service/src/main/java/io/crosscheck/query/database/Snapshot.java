package io.crosscheck.query.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.postgresql.PGStatement;

import io.crosscheck.access.audit.AuditEntry;
import io.crosscheck.access.audit.AuditLog;

/**
 * The store as it stood at one moment: all reads of one answer see the same state. In a transaction that writes
 * ({@link Store#write}) each statement sees what is committed when it begins.
 */
public final class Snapshot {

    /** Of the outermost node of a plan, which comes first. */
    private static final Pattern PLANNED_ROWS = Pattern.compile("\"Plan Rows\": (\\d+)");

    private final Connection connection;

    Snapshot(Connection connection) {
        this.connection = connection;
    }

    /** All rows. */
    public <T> List<T> list(Sql sql, Row.Reader<T> reader) {
        try (PreparedStatement statement = prepared(sql)) {
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                List<T> items = new ArrayList<>();
                while (rows.next()) {
                    items.add(reader.read(row));
                }
                return items;
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /**
     * All rows, some at a time: however many they are, no more are held at once.
     *
     * @param size how many at a time
     */
    public <T> void forEach(Sql sql, Row.Reader<T> reader, int size, Consumer<List<T>> some) {
        try (PreparedStatement statement = prepared(sql)) {
            statement.setFetchSize(size);
            try (ResultSet rows = statement.executeQuery()) {
                Row row = new Row(rows);
                List<T> items = new ArrayList<>();
                while (rows.next()) {
                    items.add(reader.read(row));
                    if (items.size() == size) {
                        some.accept(items);
                        items = new ArrayList<>();
                    }
                }
                if (!items.isEmpty()) {
                    some.accept(items);
                }
            }
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** About how many rows a statement gives, as the database thinks from its statistics, without running it. */
    public long estimate(Sql sql) {
        String plan = first(sql.within("explain (format json)", "").fitted(), row -> row.text("QUERY PLAN"))
                .orElseThrow();
        Matcher rows = PLANNED_ROWS.matcher(plan);
        return rows.find() ? Long.parseLong(rows.group(1)) : 0;
    }

    /** The first row, if any. */
    public <T> Optional<T> first(Sql sql, Row.Reader<T> reader) {
        return list(sql, reader).stream().findFirst();
    }

    /**
     * Writes, in a transaction of {@link Store#write}.
     *
     * @return how many rows
     */
    public int change(Sql sql) {
        try (PreparedStatement statement = prepared(sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    /** Adds a line to the audit log, in a transaction of {@link Store#write}. */
    public void note(AuditEntry entry) {
        try {
            new AuditLog(connection).add(entry);
        } catch (SQLException e) {
            throw new StoreFailure(e);
        }
    }

    private PreparedStatement prepared(Sql sql) throws SQLException {
        Sql.Jdbc jdbc = sql.jdbc();
        PreparedStatement statement = connection.prepareStatement(jdbc.text());
        if (sql.isFitted()) {
            // never kept by the server, so never planned without its values
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
        bind(statement, jdbc.values());
        return statement;
    }

    private void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            if (value instanceof Instant time) {
                statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
            } else if (value instanceof Collection<?> many) {
                statement.setArray(i + 1, connection.createArrayOf("text", many.toArray()));
            } else {
                statement.setObject(i + 1, value);
            }
        }
    }
}
