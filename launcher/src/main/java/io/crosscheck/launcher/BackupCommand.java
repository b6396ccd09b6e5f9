package io.crosscheck.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Callable;

import io.crosscheck.launcher.machine.StoredData;
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
        new StoredData(dataDir).asOwner(this::write);
        return Crosscheck.OK;
    }

    private void write(Connection owner) throws SQLException, IOException {
        try (OutputStream stream = newFile()) {
            Backup.Content content = Backup.write(owner, stream);
            out.println(content.rows() + " rows of " + content.tables() + " tables (schema " + content.schema() + "), "
                    + Files.size(file) / 1024 + " KB: " + file);
        } catch (SQLException e) {
            Files.deleteIfExists(file);
            throw e;
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
