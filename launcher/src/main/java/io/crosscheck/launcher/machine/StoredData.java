package io.crosscheck.launcher.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.launcher.Refusal;

/** The database in a data directory, whether the services run on it or not. */
public final class StoredData {

    private final Path directory;

    /** What is done with the database. */
    public interface Work {
        void run(Connection owner) throws SQLException, IOException;
    }

    /**
     * The data in a directory.
     *
     * @param directory null: that of {@code up}
     * @throws Refusal if there are none
     */
    public StoredData(Path directory) {
        this.directory = directory == null ? DataDirectory.usual(System.getenv()) : directory.toAbsolutePath();
        if (!Files.exists(postgresql())) {
            throw new Refusal("there are no data in " + this.directory);
        }
    }

    /**
     * Does something as the database's owner; starts the database where it does not run, and ends it afterwards.
     *
     * @throws Refusal if the database refuses
     */
    public void asOwner(Work work) throws IOException {
        Optional<String> running = EmbeddedPostgresql.running(postgresql());
        if (running.isPresent()) {
            run(work, running.get(), Credentials.in(directory.resolve("credentials.properties"), new SecureRandom()));
            return;
        }
        try (DataDirectory kept = DataDirectory.kept(directory)) {
            Credentials credentials = Credentials.in(kept.credentials(), new SecureRandom());
            try (EmbeddedPostgresql server = EmbeddedPostgresql.start(kept.postgresql(), credentials.owner(), 0)) {
                run(work, server.url(), credentials);
            }
        }
    }

    private static void run(Work work, String url, Credentials credentials) throws IOException {
        try (Connection owner = DriverManager.getConnection(url, EmbeddedPostgresql.OWNER, credentials.owner())) {
            work.run(owner);
        } catch (SQLException e) {
            throw new Refusal("the database cannot be read: " + e.getMessage(), e);
        }
    }

    private Path postgresql() {
        return directory.resolve("postgresql");
    }
}
