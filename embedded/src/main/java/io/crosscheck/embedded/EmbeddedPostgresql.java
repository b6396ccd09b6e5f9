package io.crosscheck.embedded;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/**
 * A PostgreSQL server below this process, on loopback. Unlike zonky's default it is durable (fsync on) and asks for
 * passwords.
 */
public final class EmbeddedPostgresql implements AutoCloseable {

    /** The superuser that owns the database; the migrator runs as it. */
    public static final String OWNER = "postgres";

    private static final String DATABASE = "crosscheck";
    private static final Duration STARTUP = Duration.ofSeconds(60);

    /** Of the machine's memory so much is for the database's own copy of data, between these bounds in megabytes. */
    private static final int SHARE_OF_BUFFERS = 4;

    private static final long LEAST_BUFFERS = 128;
    private static final long MOST_BUFFERS = 4096;

    private final EmbeddedPostgres server;
    private final Path data;

    private EmbeddedPostgresql(EmbeddedPostgres server, Path data) {
        this.server = server;
        this.data = data;
    }

    /**
     * Starts a server on the data in a directory; makes them on the first start.
     *
     * @param directory kept between runs
     * @param ownerPassword of {@link #OWNER}; the one given at the first start is the one that stays
     * @param port to listen on; 0 for any free one
     * @throws IOException if it does not start: data of another version, no space, no right to run
     */
    public static EmbeddedPostgresql start(Path directory, String ownerPassword, int port) throws IOException {
        return start(directory, ownerPassword, port, true);
    }

    /**
     * As above, for a caller that ends everything in an order of its own when the process ends.
     *
     * @param endWithProcess whether the server stops by itself as soon as this process is asked to end
     */
    public static EmbeddedPostgresql start(Path directory, String ownerPassword, int port, boolean endWithProcess)
            throws IOException {
        Files.createDirectories(directory);
        Path data = directory.resolve("data");
        boolean fresh = !Files.exists(data.resolve("PG_VERSION"));
        if (!fresh) {
            LeftOver.stop(data);
        }
        EmbeddedPostgres server = EmbeddedPostgres.builder()
                .setDataDirectory(data)
                .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
                .setCleanDataDirectory(false)
                .setRegisterShutdownHook(endWithProcess)
                .setPort(port)
                .setPGStartupWait(STARTUP)
                .setConnectConfig("password", ownerPassword)
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("max_connections", "100")
                .setServerConfig("shared_buffers", buffers() + "MB")
                .start();
        EmbeddedPostgresql postgresql = new EmbeddedPostgresql(server, data);
        if (fresh) {
            postgresql.secure(ownerPassword);
        }
        return postgresql;
    }

    // Taken as data are read, not at once.
    private static long buffers() {
        OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return Math.max(LEAST_BUFFERS, Math.min(MOST_BUFFERS, machine.getTotalMemorySize() / SHARE_OF_BUFFERS >> 20));
    }

    /**
     * JDBC address of the database of a server that runs on the data in a directory, started by whomever; else empty.
     */
    public static Optional<String> running(Path directory) throws IOException {
        return LeftOver.port(directory.resolve("data"))
                .map(port -> "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE);
    }

    /** JDBC address of the database {@code crosscheck}, without user or password. */
    public String url() {
        return url(DATABASE);
    }

    /** Process id of the server, for whoever must end it when this process cannot. */
    public long pid() throws IOException {
        try (Stream<String> lines = Files.lines(data.resolve("postmaster.pid"))) {
            return Long.parseLong(lines.findFirst().orElseThrow().trim());
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + database;
    }

    /** A new cluster trusts everyone: give the owner a password, then ask everyone for theirs. */
    private void secure(String ownerPassword) throws IOException {
        try (Connection connection = DriverManager.getConnection(url("postgres"), OWNER, ownerPassword);
                Statement statement = connection.createStatement()) {
            statement.execute("alter role " + OWNER + " password '" + ownerPassword.replace("'", "''") + "'");
            statement.execute("create database " + DATABASE + " encoding 'UTF8' template template0");
            Files.writeString(
                    data.resolve("pg_hba.conf"),
                    """
                    local all all scram-sha-256
                    host  all all 127.0.0.1/32 scram-sha-256
                    """);
            statement.execute("select pg_reload_conf()");
        } catch (SQLException e) {
            throw new IOException("The new database could not be secured", e);
        }
    }
}
