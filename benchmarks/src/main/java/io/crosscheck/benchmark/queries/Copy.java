package io.crosscheck.benchmark.queries;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Rows of one table, written in bulk ({@code COPY}, text format). Not safe for use by several threads. */
final class Copy {

    private static final int BUFFER = 1 << 20;

    private final Connection connection;
    private final String statement;
    private final StringBuilder rows = new StringBuilder();

    Copy(Connection connection, String table, String columns) {
        this.connection = connection;
        this.statement = "copy " + table + " (" + columns + ") from stdin";
    }

    /** Adds a row; null, text, number, truth, time or list of texts. */
    void row(Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(field(values[i]));
        }
        rows.append('\n');
        if (rows.length() > BUFFER) {
            flush();
        }
    }

    void flush() throws SQLException {
        try {
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            copy.copyIn(statement, new ByteArrayInputStream(rows.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new IllegalStateException(e); // nothing is read but memory
        }
        rows.setLength(0);
    }

    private static String field(Object value) {
        if (value == null) {
            return "\\N";
        }
        if (value instanceof List<?> many) {
            return escaped(many.stream()
                    .map(each -> '"' + each.toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"')
                    .collect(Collectors.joining(",", "{", "}")));
        }
        return value instanceof Instant || value instanceof Number ? value.toString() : escaped(value.toString());
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\\\")
                .replace("\t", "\\t")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
