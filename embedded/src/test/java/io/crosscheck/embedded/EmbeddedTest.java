package io.crosscheck.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EmbeddedTest {

    @TempDir
    Path directory;

    @Test
    void postgresqlKeepsItsDataAndAsksForPasswords() throws Exception {
        try (EmbeddedPostgresql first = EmbeddedPostgresql.start(directory, "pass'word", 0)) {
            execute(first, "create table kept (value text)");
            execute(first, "insert into kept values ('yes')");
            assertThrows(SQLException.class, () -> DriverManager.getConnection(first.url(), "postgres", "wrong"));
        }
        try (EmbeddedPostgresql second = EmbeddedPostgresql.start(directory, "pass'word", 0);
                Connection connection = DriverManager.getConnection(second.url(), "postgres", "pass'word");
                Statement statement = connection.createStatement()) {
            assertEquals("yes", single(statement, "select value from kept"));
            assertEquals("on", single(statement, "show fsync"));
            assertEquals("UTF8", single(statement, "show server_encoding"));
        }
    }

    @Test
    void kafkaKeepsItsTopics() throws Exception {
        try (EmbeddedKafka first = EmbeddedKafka.start(directory, 0);
                Admin admin = admin(first)) {
            admin.createTopics(java.util.List.of(new NewTopic("kept", 3, (short) 1)))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
        try (EmbeddedKafka second = EmbeddedKafka.start(directory, 0);
                Admin admin = admin(second)) {
            assertTrue(admin.listTopics().names().get(30, TimeUnit.SECONDS).contains("kept"));
        }
    }

    private static Admin admin(EmbeddedKafka kafka) {
        return Admin.create(Map.of("bootstrap.servers", kafka.bootstrapServers()));
    }

    private static void execute(EmbeddedPostgresql postgresql, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(postgresql.url(), "postgres", "pass'word");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String single(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
