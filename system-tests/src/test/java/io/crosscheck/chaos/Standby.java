package io.crosscheck.chaos;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import io.crosscheck.embedded.EmbeddedPostgresql;

/**
 * A hot standby: it starts from a copy of the primary's files, taken while that runs, and follows what is written there
 * ("Continuous Archiving and Point-in-Time Recovery", "Log-Shipping Standby Servers" in PostgreSQL's manual).
 */
final class Standby implements AutoCloseable {

    private static final String LOG = "pg_wal";
    private static final String PROCESS = "postmaster.pid";
    private static final long POLL_MILLIS = 100;
    private static final int MOST_POLLS = 600;

    private final EmbeddedPostgresql server;

    private Standby(EmbeddedPostgresql server) {
        this.server = server;
    }

    /**
     * Starts one.
     *
     * @param owner a connection to the primary, as its superuser
     * @param primaryData the primary's files
     * @param directory where the standby keeps its own
     * @param password of the superuser
     */
    static Standby of(Connection owner, Path primaryData, Path directory, String password)
            throws IOException, SQLException {
        Path data = Files.createDirectories(directory).resolve("data");
        admit(owner, primaryData);
        int port;
        try (Statement statement = owner.createStatement()) {
            statement.execute("select pg_backup_start('standby', fast => true)");
            copy(primaryData, data);
            try (ResultSet label =
                    statement.executeQuery("select labelfile, inet_server_port() from pg_backup_stop()")) {
                label.next();
                Files.writeString(data.resolve("backup_label"), label.getString(1));
                port = label.getInt(2);
            }
        }
        Files.createFile(data.resolve("standby.signal"));
        Files.writeString(
                data.resolve("postgresql.auto.conf"),
                "primary_conninfo = 'host=127.0.0.1 port=" + port + " user=" + EmbeddedPostgresql.OWNER + " password="
                        + password + "'\nhot_standby_feedback = on\n",
                StandardOpenOption.APPEND);
        return new Standby(EmbeddedPostgresql.start(directory, password, 0));
    }

    /** Waits until the one standby of a primary has all that is there now. */
    static void await(Connection owner) throws SQLException, InterruptedException {
        try (Statement statement = owner.createStatement()) {
            String written = text(statement, "select pg_current_wal_lsn()");
            for (int polls = 0; polls < MOST_POLLS; polls++) {
                String caughtUp =
                        "select exists(select from pg_stat_replication where replay_lsn >= '" + written + "')";
                if (text(statement, caughtUp).equals("t")) {
                    return;
                }
                Thread.sleep(POLL_MILLIS);
            }
        }
        throw new AssertionError("the standby does not follow");
    }

    String url() {
        return server.url();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static String text(Statement statement, String sql) throws SQLException {
        try (ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static void admit(Connection owner, Path primaryData) throws IOException, SQLException {
        Files.writeString(
                primaryData.resolve("pg_hba.conf"),
                "host replication all 127.0.0.1/32 scram-sha-256\n",
                StandardOpenOption.APPEND);
        try (Statement statement = owner.createStatement()) {
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Files of the log stay behind: the standby asks the primary for them. */
    private static void copy(Path from, Path to) throws IOException {
        Path log = from.resolve(LOG);
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
                    throws IOException {
                Path copy = to.resolve(from.relativize(directory).toString());
                Files.createDirectories(copy);
                Files.setPosixFilePermissions(copy, Files.getPosixFilePermissions(directory));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (!file.startsWith(log) && !file.getFileName().toString().equals(PROCESS)) {
                    Files.copy(file, to.resolve(from.relativize(file).toString()));
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
                if (e instanceof NoSuchFileException) {
                    // a table may go while others are copied; the log says so
                    return FileVisitResult.CONTINUE;
                }
                throw e;
            }
        });
    }
}
