package io.crosscheck.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.launcher.machine.Credentials;
import io.crosscheck.launcher.machine.DataDirectory;
import io.crosscheck.store.StoreMigration;
import io.crosscheck.store.backup.Backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a data directory out of a backup. */
@Command(
        name = "restore",
        description = "Make a data directory out of a backup; then: ./crosscheck up --data-dir DIR",
        mixinStandardHelpOptions = true,
        versionProvider = Crosscheck.Version.class)
final class RestoreCommand implements Callable<Integer> {

    private final PrintStream out;

    @Parameters(paramLabel = "FILE", description = "What ./crosscheck backup wrote.")
    private Path file;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            required = true,
            description = "A new one, or one without documents.")
    private Path dataDir;

    RestoreCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file)) {
            throw new Refusal(file + " cannot be read");
        }
        try (DataDirectory directory = DataDirectory.kept(dataDir)) {
            Credentials credentials = Credentials.in(directory.credentials(), new SecureRandom());
            try (EmbeddedPostgresql server = EmbeddedPostgresql.start(directory.postgresql(), credentials.owner(), 0)) {
                restore(server.url(), credentials);
            }
        }
        return Crosscheck.OK;
    }

    private void restore(String url, Credentials credentials) throws IOException {
        try {
            new StoreMigration(url, EmbeddedPostgresql.OWNER, credentials.owner(), credentials.services()).run();
            try (Connection owner = DriverManager.getConnection(url, EmbeddedPostgresql.OWNER, credentials.owner())) {
                Backup.Content content = Backup.restore(owner, file);
                out.println(content.rows() + " rows of " + content.tables() + " tables (schema " + content.schema()
                        + ") are back in " + dataDir);
            }
        } catch (Backup.UnusableException e) {
            throw new Refusal(file + " cannot be restored: " + e.getMessage(), e);
        } catch (SQLException e) {
            throw new Refusal("the database cannot be written: " + e.getMessage(), e);
        }
    }
}
