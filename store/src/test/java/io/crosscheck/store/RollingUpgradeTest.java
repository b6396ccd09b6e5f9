package io.crosscheck.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.embedded.EmbeddedPostgresql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * While an upgrade is under way, services of the version before run on the schema of this one. Here a database of that
 * version, with rows in it, is brought to this one, and then asked in the words of that version, by the services' own
 * roles. What has been in a release is never taken away before the release after the next: docs/operations.md,
 * "Upgrades".
 */
class RollingUpgradeTest {

    /** The newest migration of the version before. */
    private static final String BEFORE = "13";

    private static final Map<ServiceRole, String> PASSWORDS =
            Map.of(ServiceRole.INGEST, "one", ServiceRole.EXTRACTION, "two", ServiceRole.QUERY, "three");

    @TempDir
    static Path directory;

    private static EmbeddedPostgresql postgresql;

    @BeforeAll
    static void upgrade() throws Exception {
        postgresql = EmbeddedPostgresql.start(directory.resolve("data"), "owner", 0);
        Flyway.configure()
                .dataSource(postgresql.url(), EmbeddedPostgresql.OWNER, "owner")
                .locations("filesystem:" + versioned(directory.resolve("versioned")))
                .target(BEFORE)
                .load()
                .migrate();
        try (Connection owner = DriverManager.getConnection(postgresql.url(), EmbeddedPostgresql.OWNER, "owner");
                Statement statement = owner.createStatement()) {
            for (String sql : rows("before")) {
                statement.execute(sql);
            }
            statement.execute(
                    "insert into knowledge.story (id, collection, title, known_from) values ('s', 'c', 't', now())");
            statement.execute("insert into knowledge.proposition (id, story_id, text, support, dispute, lifecycle,"
                    + " origins_lower, origins_upper, known_from)"
                    + " values ('p', 's', 't', 'SINGLE_ORIGIN', 'NONE', 'STANDING', 1, 1, now())");
            statement.execute("insert into knowledge.proposition_status (proposition_id, ordinal, support, dispute,"
                    + " lifecycle, event_time, evidence, known_from) values"
                    + " ('p', 0, 'SINGLE_ORIGIN', 'NONE', 'STANDING', '2026-03-01T23:30:00-02:00', '{}', now()),"
                    + " ('p', 1, 'SINGLE_ORIGIN', 'NONE', 'STANDING', null, '{}', now())");
        }
        new StoreMigration(postgresql.url(), EmbeddedPostgresql.OWNER, "owner", PASSWORDS).run();
    }

    @AfterAll
    static void stop() throws Exception {
        postgresql.close();
    }

    @Test
    void whatWasThereIsThere() throws SQLException {
        try (Connection connection = connect(ServiceRole.INGEST);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select (select count(*) from ingest.revision), (select count(*) from ingest.outbox)")) {
            rows.next();
            assertEquals(1, rows.getInt(1));
            assertEquals(1, rows.getInt(2));
        }
    }

    @Test
    void whatWasIndexedIsFoundByTheDaysOfItsChanges() throws SQLException {
        try (Connection connection = connect(ServiceRole.QUERY);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select array_to_string(array(select f from unnest(facets) f"
                        + " where f like 'changed:%'), ' ', 'null') from knowledge.proposition_index"
                        + " where proposition_id = 'p'")) {
            rows.next();
            assertEquals("changed:2026-03-02", rows.getString(1));
        }
    }

    @Test
    void theVersionBeforeTakesDocumentsIn() throws SQLException {
        try (Connection connection = connect(ServiceRole.INGEST);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : rows("during")) {
                assertDoesNotThrow(() -> statement.execute(sql), sql);
            }
            connection.rollback();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INGEST | select id, topic, key, type, event_id, payload, created_at from ingest.outbox"
                        + " order by id limit 200 for update skip locked",
                "INGEST | delete from ingest.outbox where id = any ('{0}')",
                "EXTRACTION | insert into knowledge.outbox (topic, key, type, event_id, payload, created_at)"
                        + " values ('extractions', 'c', 't', 'e', '{}', now())",
                "EXTRACTION | insert into knowledge.link (document_id, run_id, linked_at)"
                        + " select document_id, id, now() from knowledge.extraction_run",
                "EXTRACTION | insert into knowledge.dead_letter (id, stage, topic, key, payload, document_id, revision,"
                        + " reason, failed_at) values ('x', 'EXTRACT', 't', 'k', 'p', 'before', 1, 'r', now())",
                "QUERY | select * from knowledge.status_change where collection = 'c' and number > 0 order by number limit 100"
            })
    void theVersionBeforeDoesItsWork(ServiceRole role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            assertDoesNotThrow(() -> statement.execute(sql));
            connection.rollback();
        }
    }

    private static List<String> rows(String document) {
        return List.of(
                "insert into ingest.document (id, collection, identity, received_at) values ('" + document + "', 'c', '"
                        + document + "', now())",
                "insert into ingest.revision (document_id, number, text, text_hash, known_from) values ('" + document
                        + "', 1, 'text', 'hash', now())",
                "insert into ingest.outbox (topic, key, type, event_id, payload, created_at) values ('documents', '"
                        + document + "', 't', 'e', '{}', now())");
    }

    // The rights are made anew by every version for what it has, so those of this one do not fit the schema before.
    private static Path versioned(Path copies) throws IOException {
        Files.createDirectories(copies);
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (Path file : files.filter(f -> f.getFileName().toString().startsWith("V"))
                    .toList()) {
                Files.copy(file, copies.resolve(file.getFileName()));
            }
        }
        return copies;
    }

    private static Connection connect(ServiceRole role) throws SQLException {
        return DriverManager.getConnection(postgresql.url(), role.roleName(), PASSWORDS.get(role));
    }
}
