package io.crosscheck.benchmark.queries;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

import io.crosscheck.benchmark.ServiceProcess;
import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.store.ServiceRole;
import io.crosscheck.store.StoreMigration;

/** A generated store with a query-service of its own, without a broker. */
final class QueriedStore implements AutoCloseable {

    private static final String PASSWORD = "generated";

    private final EmbeddedPostgresql postgresql;
    private final Connection connection;
    private final ServiceProcess service;
    private final List<QueryKind> kinds;

    private QueriedStore(
            EmbeddedPostgresql postgresql, Connection connection, ServiceProcess service, List<QueryKind> kinds) {
        this.postgresql = postgresql;
        this.connection = connection;
        this.service = service;
        this.kinds = kinds;
    }

    /**
     * Opens the store of that size, which is made if it is not there, and starts the service.
     *
     * @param data has a folder for each size
     * @param jar the service's {@code quarkus-run.jar}
     */
    static QueriedStore open(Path data, int documents, Path jar) throws IOException, SQLException {
        Path directory = data.resolve(Integer.toString(documents));
        boolean made = Files.exists(directory.resolve("made"));
        EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory, PASSWORD, 0);
        try {
            migrate(postgresql);
            Connection connection = DriverManager.getConnection(postgresql.url(), EmbeddedPostgresql.OWNER, PASSWORD);
            if (!made) {
                System.err.printf("making %,d documents in %s%n", documents, directory);
                new GeneratedStore(connection, documents).write();
                Files.createFile(directory.resolve("made"));
            }
            List<QueryKind> kinds = new Samples(connection).kinds();
            return new QueriedStore(postgresql, connection, service(jar, postgresql, directory), kinds);
        } catch (IOException | SQLException e) {
            postgresql.close();
            throw e;
        }
    }

    private static void migrate(EmbeddedPostgresql postgresql) throws SQLException {
        new StoreMigration(postgresql.url(), EmbeddedPostgresql.OWNER, PASSWORD, ServiceRole.allWith(PASSWORD)).run();
    }

    private static ServiceProcess service(Path jar, EmbeddedPostgresql postgresql, Path directory) throws IOException {
        Map<String, String> environment = Map.of(
                "CROSSCHECK_ACCESS_ENABLED", "false",
                "CROSSCHECK_DB_URL", postgresql.url(),
                "CROSSCHECK_DB_QUERY_PASSWORD", PASSWORD,
                "CROSSCHECK_RATE_LIMIT", "0",
                "KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1", // none: queries need no broker
                "QUARKUS_LOG_CATEGORY__ORG_APACHE_KAFKA__LEVEL", "ERROR");
        return ServiceProcess.start(jar, List.of(), environment, directory.resolve("query-service.log"));
    }

    /** Waits until the service is ready, and gives clients of it. */
    Load load(int clients) throws IOException, InterruptedException {
        return new Load(service.awaitReady(), kinds, clients);
    }

    List<QueryKind> kinds() {
        return kinds;
    }

    Connection connection() {
        return connection;
    }

    Work work() throws IOException {
        return new Work(
                List.of(service.handle(), ProcessHandle.of(postgresql.pid()).orElseThrow()));
    }

    @Override
    public void close() throws IOException, SQLException {
        try (postgresql;
                connection) {
            service.close();
        }
    }
}
