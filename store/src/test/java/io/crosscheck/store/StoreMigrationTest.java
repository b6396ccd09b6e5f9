package io.crosscheck.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.embedded.EmbeddedPostgresql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

class StoreMigrationTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final Map<ServiceRole, String> PASSWORDS =
            Map.of(ServiceRole.INGEST, "one", ServiceRole.EXTRACTION, "t'wo", ServiceRole.QUERY, "three");

    @TempDir
    static Path directory;

    private static EmbeddedPostgresql postgresql;

    @BeforeAll
    static void migrate() throws Exception {
        postgresql = EmbeddedPostgresql.start(directory, "owner", 0);
        migration().run();
        insertFixtures();
    }

    @AfterAll
    static void stop() throws Exception {
        postgresql.close();
    }

    @Test
    void runsTwiceWithoutChange() {
        assertDoesNotThrow(() -> migration().run());
    }

    @Test
    void keepsPasswordsOutOfItsText() {
        assertFalse(migration().toString().contains("owner,")
                || migration().toString().contains("three"));
    }

    @Test
    void refusesAMissingPassword() {
        Map<ServiceRole, String> incomplete = Map.of(ServiceRole.INGEST, "one");
        assertThrows(IllegalArgumentException.class, () -> new StoreMigration("jdbc:x", "owner", "owner", incomplete));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into knowledge.proposition (id, story_id, text, support, dispute, lifecycle, origins_lower,"
                        + " origins_upper, known_from) values ('p', 's', 't', 'NONE', 'NONE', 'STANDING', 0, 0, now())",
                "update knowledge.claim set text = 'x'",
                "delete from knowledge.story",
                "insert into ingest.document (id, collection, identity, received_at) values ('x', 'x', 'x', now())",
                "select * from knowledge.outbox",
                "insert into knowledge.status_change values ('c', 1, 's', 'p', null, null, null, null, null, null, now())",
                "create table knowledge.mine (x int)",
                "create table clients.mine (x int)"
            })
    void queryCannotWriteKnowledge(String sql) {
        assertRefused(ServiceRole.QUERY, sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "insert into knowledge.link values ('x', 'x', now())",
                "delete from ingest.revision",
                "delete from ingest.document",
                "select * from knowledge.claim",
                "select * from clients.watch"
            })
    void ingestKeepsToDocuments(String sql) {
        assertRefused(ServiceRole.INGEST, sql);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ingest.revision set text = 'x'",
                "delete from knowledge.claim",
                "delete from knowledge.proposition",
                "delete from knowledge.status_change",
                "update knowledge.status_change set number = 1",
                "delete from knowledge.extraction_run",
                "select * from clients.watch"
            })
    void extractionNeitherChangesDocumentsNorForgetsKnowledge(String sql) {
        assertRefused(ServiceRole.EXTRACTION, sql);
    }

    @ParameterizedTest
    @CsvSource({
        "QUERY, select * from knowledge.claim",
        "QUERY, select * from ingest.revision",
        "QUERY, delete from clients.watch",
        "QUERY, update clients.delivery set attempts = 1",
        "INGEST, select * from knowledge.link",
        "INGEST, delete from ingest.outbox",
        "EXTRACTION, delete from knowledge.outbox",
        "QUERY, update access.api_key set last_used_at = now()",
        "EXTRACTION, update knowledge.proposition set known_to = now()"
    })
    void eachMayDoItsWork(ServiceRole role, String sql) throws SQLException {
        execute(role, sql);
    }

    @ParameterizedTest
    @CsvSource({
        "INGEST, update access.audit set reason = 'x'",
        "INGEST, delete from access.audit",
        "INGEST, truncate access.audit",
        "INGEST, delete from access.api_key",
        "INGEST, update access.api_key set roles = '{operator}'",
        "EXTRACTION, select * from access.audit",
        "EXTRACTION, delete from access.audit",
        "QUERY, select * from access.audit",
        "INGEST, delete from ingest.takedown",
        "INGEST, select knowledge.forget_taken_down(null)",
        "EXTRACTION, update ingest.takedown set completed_at = now()",
        "QUERY, update access.audit set actor = 'x'",
        "QUERY, update access.api_key set revoked_at = null",
        "QUERY, update access.api_key set hash = 'x'",
        "EXTRACTION, update access.api_key set roles = '{operator}'"
    })
    void nobodyRewritesTheAuditLogOrGivesItselfRoles(ServiceRole role, String sql) {
        assertRefused(role, sql);
    }

    @Test
    void anyUnicodeSurvives() throws SQLException {
        String text = "\uD83D\uDE80 e\u0301 \u0633\u0644\u0627\u0645 \u05E9\u05DC\u05D5\u05DD \u200F\uFEFF";
        try (Connection connection = connect(ServiceRole.INGEST);
                var select = connection.prepareStatement("select text from ingest.revision where document_id = 'd'")) {
            try (var update = connection.prepareStatement("update ingest.revision set text = ? where number = 1")) {
                update.setString(1, text);
                update.executeUpdate();
            }
            try (var rows = select.executeQuery()) {
                rows.next();
                assertEquals(text, rows.getString(1));
            }
        }
    }

    private static StoreMigration migration() {
        return new StoreMigration(postgresql.url(), EmbeddedPostgresql.OWNER, "owner", PASSWORDS);
    }

    private static void insertFixtures() throws SQLException {
        execute(
                ServiceRole.INGEST,
                "insert into ingest.document (id, collection, identity, received_at) values ('d', 'c', 'i', now());"
                        + "insert into ingest.revision (document_id, number, text, text_hash, known_from)"
                        + " values ('d', 1, 'text', 'hash', now())");
    }

    private static void assertRefused(ServiceRole role, String sql) {
        SQLException refusal = assertThrows(SQLException.class, () -> execute(role, sql));
        assertEquals(INSUFFICIENT_PRIVILEGE, refusal.getSQLState(), refusal.getMessage());
    }

    private static void execute(ServiceRole role, String sql) throws SQLException {
        try (Connection connection = connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection connect(ServiceRole role) throws SQLException {
        return DriverManager.getConnection(postgresql.url(), role.roleName(), PASSWORDS.get(role));
    }
}
