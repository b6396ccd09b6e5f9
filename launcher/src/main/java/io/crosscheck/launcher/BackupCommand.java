package io.crosscheck.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.launcher.machine.Credentials;
import io.crosscheck.launcher.machine.DataDirectory;
import io.crosscheck.store.backup.Backup;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Writes all that a data directory holds into a file, whether the services run or not. */
@Command(
        name = "backup",
        description = "Write all documents and all that is known into a file; the services may run meanwhile.",
        mixinStandardHelpOptions = true,
        versionProvider = Crosscheck.Version.class)
final class BackupCommand implements Callable<Integer> {

    private final PrintStream out;

    @Parameters(paramLabel = "FILE", description = "A new file; only you can read it.")
    private Path file;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Where the data are (default: that of up).")
    private Path dataDir;

    BackupCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        Path directory = dataDir == null ? DataDirectory.usual(System.getenv()) : dataDir.toAbsolutePath();
        Path postgresql = directory.resolve("postgresql");
        if (!Files.exists(postgresql)) {
            throw new Refusal("there are no data in " + directory);
        }
        Optional<String> running = EmbeddedPostgresql.running(postgresql);
        if (running.isPresent()) {
            write(running.get(), Credentials.in(directory.resolve("credentials.properties"), new SecureRandom()));
            return Crosscheck.OK;
        }
        try (DataDirectory kept = DataDirectory.kept(directory)) {
            Credentials credentials = Credentials.in(kept.credentials(), new SecureRandom());
            try (EmbeddedPostgresql server = EmbeddedPostgresql.start(kept.postgresql(), credentials.owner(), 0)) {
                write(server.url(), credentials);
            }
        }
        return Crosscheck.OK;
    }

    private void write(String url, Credentials credentials) throws IOException {
        try (OutputStream stream = newFile();
                Connection owner = DriverManager.getConnection(url, EmbeddedPostgresql.OWNER, credentials.owner())) {
            Backup.Content content = Backup.write(owner, stream);
            out.println(content.rows() + " rows of " + content.tables() + " tables (schema " + content.schema() + "), "
                    + Files.size(file) / 1024 + " KB: " + file);
        } catch (SQLException e) {
            Files.deleteIfExists(file);
            throw new Refusal("the database cannot be read: " + e.getMessage(), e);
        }
    }

    private OutputStream newFile() throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            return Files.newOutputStream(file, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException e) {
            throw new Refusal(file + " is there already", e);
        }
    }
}
