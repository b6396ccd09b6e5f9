package io.crosscheck.extraction;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Writes what ingest-service would have written, and looks what became of it, as the owner of the database. */
public record StoreFixture(String ownerUrl) {

    private static final int PATIENCE_SECONDS = 40;

    /** A document with one revision. */
    public void document(String id, String collection, String text) throws SQLException {
        execute(
                "insert into ingest.document (id, collection, identity, received_at) values (?, ?, ?, now())",
                id,
                collection,
                id);
        execute(
                "insert into ingest.revision (document_id, number, text, text_hash, known_from)"
                        + " values (?, 1, ?, 'x', now())",
                id,
                text);
    }

    /** Its second revision. */
    public void revise(String id, String text) throws SQLException {
        execute("update ingest.revision set known_to = now() where document_id = ?", id);
        execute(
                "insert into ingest.revision (document_id, number, text, text_hash, known_from)"
                        + " values (?, 2, ?, 'y', now())",
                id,
                text);
    }

    /** What another extractor read in a revision: nothing. */
    public void run(String document, int revision, String collection, String extractor, boolean current)
            throws SQLException {
        execute(
                "insert into knowledge.extraction_run (id, document_id, revision, collection, extractor_version, segments,"
                        + " mentions, entities, known_from, known_to)"
                        + " values (?, ?, ?, ?, ?, '[]', '[]', '[]', now(), case when ? then null else now() end)",
                document + "/" + revision + "/" + extractor,
                document,
                revision,
                collection,
                extractor,
                current);
    }

    public void await(String sql, long expected, Object... arguments) throws Exception {
        Instant deadline = Instant.now().plusSeconds(PATIENCE_SECONDS);
        while (count(sql, arguments) != expected) {
            if (Instant.now().isAfter(deadline)) {
                assertEquals(expected, count(sql, arguments), sql);
            }
            Thread.sleep(100);
        }
    }

    public long count(String sql, Object... arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(select, arguments);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    public void execute(String sql, Object... arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }
}
