package io.crosscheck.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.embedded.EmbeddedPostgresql;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;

/** What the migration's role must be allowed, as docs/operations.md says it: a managed database gives no superuser. */
class OwnerTest {

    @Test
    void neverNeedsASuperuser(@TempDir Path directory) throws Exception {
        try (EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory, "super", 0)) {
            try (Connection connection =
                            DriverManager.getConnection(postgresql.url(), EmbeddedPostgresql.OWNER, "super");
                    Statement statement = connection.createStatement()) {
                statement.execute("create role crosscheck_owner login createrole password 'owner'");
                statement.execute("alter database crosscheck owner to crosscheck_owner");
            }
            StoreMigration migration = new StoreMigration(
                    postgresql.url(),
                    "crosscheck_owner",
                    "owner",
                    Map.of(ServiceRole.INGEST, "a", ServiceRole.EXTRACTION, "b", ServiceRole.QUERY, "c"));
            assertDoesNotThrow(migration::run);
            assertDoesNotThrow(migration::run);
        }
    }
}
