package io.crosscheck.store.backup;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.Arrays;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;

import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.store.ServiceRole;
import io.crosscheck.store.StoreMigration;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class BackupTest {

    private static final String TEXT = "A tab\t, a backslash \\, a line\nand \u201cquotes\u201d \uD83D\uDE80";

    @TempDir
    static Path directory;

    private static EmbeddedPostgresql postgresql;
    private static Path file;
    private static Backup.Content written;

    @BeforeAll
    static void backUp() throws Exception {
        postgresql = EmbeddedPostgresql.start(directory.resolve("postgresql"), "owner", 0);
        migrate(postgresql.url());
        try (Connection owner = connect(postgresql.url())) {
            execute(
                    owner,
                    "insert into ingest.document (id, collection, identity, duplicate_of, received_at) values"
                            + " ('d2', 'c', 'two', null, now()), ('d1', 'c', 'one', 'd2', now())");
            execute(
                    owner,
                    "insert into ingest.revision (document_id, number, text, text_hash, known_from)"
                            + " values ('d1', 1, '" + TEXT + "', 'x', now())");
            execute(
                    owner,
                    "insert into knowledge.dead_letter (id, stage, topic, reason, failed_at)"
                            + " values ('x', 'LINK', 't', 'r', now())");
            execute(owner, "delete from knowledge.dead_letter");
            execute(
                    owner,
                    "insert into ingest.outbox (topic, key, type, event_id, payload, created_at)"
                            + " select 't', 'k', 'y', 'e', '{}', now() from generate_series(1, 7)");
        }
        file = directory.resolve("backup.zip");
        try (Connection owner = connect(postgresql.url());
                OutputStream out = Files.newOutputStream(file)) {
            written = Backup.write(owner, out);
        }
    }

    @AfterAll
    static void stop() throws Exception {
        postgresql.close();
    }

    @Test
    void putsEverythingBack() throws Exception {
        String url = database("restored");
        Backup.Content content;
        try (Connection owner = connect(url)) {
            content = Backup.restore(owner, file);
        }
        assertEquals(contents(postgresql.url()), contents(url));
        try (Connection owner = connect(url)) {
            assertEquals(TEXT, one(owner, "select text from ingest.revision"));
            assertEquals("1", one(owner, "select count(*) from ingest.revision where search @@ 'backslash'"));
            assertEquals("1", one(owner, "select count(*) from knowledge.settled_letter"));
            execute(
                    owner,
                    "insert into ingest.outbox (topic, key, type, event_id, payload, created_at)"
                            + " values ('t', 'k', 'y', 'e', '{}', now())");
            assertEquals("8", one(owner, "select max(id) from ingest.outbox"), "numbers go on");
            execute(
                    owner,
                    "insert into knowledge.dead_letter (id, stage, topic, reason, failed_at)"
                            + " values ('y', 'LINK', 't', 'r', now())");
            execute(owner, "delete from knowledge.dead_letter where id = 'y'");
            assertEquals("2", one(owner, "select count(*) from knowledge.settled_letter"), "triggers are back");
        }
        assertEquals(written, content);
    }

    @Test
    void refusesAStoreThatHoldsDocuments() throws Exception {
        try (Connection owner = connect(postgresql.url())) {
            assertThrows(Backup.UnusableException.class, () -> Backup.restore(owner, file));
        }
    }

    @Test
    void refusesWhatIsNoWholeBackup() throws Exception {
        byte[] whole = Files.readAllBytes(file);
        Path half = directory.resolve("half.zip");
        Files.write(half, Arrays.copyOf(whole, whole.length / 2));
        String url = database("refused");
        try (Connection owner = connect(url)) {
            assertThrows(Backup.UnusableException.class, () -> Backup.restore(owner, half));
        }
    }

    private static String database(String name) throws Exception {
        try (Connection owner = connect(postgresql.url())) {
            execute(owner, "create database " + name + " encoding 'UTF8' template template0");
        }
        String url = postgresql.url().replaceAll("/[^/]*$", "/" + name);
        migrate(url);
        return url;
    }

    private static void migrate(String url) throws Exception {
        new StoreMigration(url, EmbeddedPostgresql.OWNER, "owner", ServiceRole.allWith("for-tests")).run();
    }

    /** Without the times of the files in the zip. */
    private static String contents(String url) throws Exception {
        StringBuilder contents = new StringBuilder();
        try (Connection owner = connect(url)) {
            for (StoredTable table : StoredTable.of(owner)) {
                ByteArrayOutputStream rows = new ByteArrayOutputStream();
                owner.unwrap(PGConnection.class).getCopyAPI().copyOut(table.copyOut(), rows);
                contents.append(table.name()).append('\n').append(rows);
            }
        }
        return contents.toString();
    }

    private static Connection connect(String url) throws Exception {
        return DriverManager.getConnection(url, EmbeddedPostgresql.OWNER, "owner");
    }

    private static String one(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void execute(Connection connection, String sql) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
