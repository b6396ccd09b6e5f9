package io.crosscheck.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.crosscheck.embedded.EmbeddedKafka;
import io.crosscheck.embedded.EmbeddedPostgresql;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/**
 * A migrated PostgreSQL and a broker for the tests of a service, with the rights of its role:
 * {@code @QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "QUERY"))}.
 *
 * <p>For fixtures that the service itself may not write, {@link #OWNER_URL} (a configuration property) is a JDBC
 * address with the owner's user and password.
 */
public final class Infrastructure implements QuarkusTestResourceLifecycleManager {

    /** Names the property with the owner's JDBC address. */
    public static final String OWNER_URL = "crosscheck.test.owner-url";

    private static final String PASSWORD = "for-tests";

    private ServiceRole role;
    private Path directory;
    private EmbeddedPostgresql postgresql;
    private EmbeddedKafka kafka;

    @Override
    public void init(Map<String, String> args) {
        role = ServiceRole.valueOf(args.get("role"));
    }

    @Override
    public Map<String, String> start() {
        try {
            directory = Files.createTempDirectory("crosscheck-test");
            postgresql = EmbeddedPostgresql.start(directory.resolve("postgresql"), PASSWORD, 0);
            kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0);
            migrate();
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        Map<String, String> config = new HashMap<>();
        config.put("quarkus.datasource.jdbc.url", postgresql.url());
        config.put("quarkus.datasource.username", role.roleName());
        config.put("quarkus.datasource.password", PASSWORD);
        config.put("kafka.bootstrap.servers", kafka.bootstrapServers());
        config.put(OWNER_URL, postgresql.url() + "?user=" + EmbeddedPostgresql.OWNER + "&password=" + PASSWORD);
        return config;
    }

    @Override
    public void stop() {
        try {
            if (kafka != null) {
                kafka.close();
            }
            if (postgresql != null) {
                postgresql.close();
            }
            delete(directory);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void migrate() throws SQLException {
        Map<ServiceRole, String> passwords = new EnumMap<>(ServiceRole.class);
        for (ServiceRole each : ServiceRole.values()) {
            passwords.put(each, PASSWORD);
        }
        new StoreMigration(postgresql.url(), EmbeddedPostgresql.OWNER, PASSWORD, passwords).run();
    }

    private static void delete(Path directory) throws IOException {
        if (directory == null) {
            return;
        }
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
