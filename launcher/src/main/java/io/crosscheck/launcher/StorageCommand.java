package io.crosscheck.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.crosscheck.launcher.machine.StoredData;
import io.crosscheck.store.size.StoreSize;
import io.crosscheck.store.size.TableSize;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Shows what a document takes on disk, by table. */
@Command(
        name = "storage",
        description = "Show what documents take on disk, by table; the services may run meanwhile.",
        mixinStandardHelpOptions = true,
        versionProvider = Crosscheck.Version.class)
final class StorageCommand implements Callable<Integer> {

    private static final String ROW = "%-34s %10s %12s %12s %14s%n";
    private static final int KB = 1024;

    private final PrintStream out;

    @Option(names = "--data-dir", paramLabel = "DIR", description = "Where the data are (default: that of up).")
    private Path dataDir;

    StorageCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException {
        new StoredData(dataDir).asOwner(this::print);
        return Crosscheck.OK;
    }

    private void print(Connection owner) throws SQLException {
        StoreSize size = StoreSize.of(owner);
        out.printf(Locale.ROOT, ROW, "table", "rows", "KB", "indexes KB", "KB a document");
        for (TableSize table : size.tables()) {
            out.printf(
                    Locale.ROOT,
                    ROW,
                    table.name(),
                    table.rows(),
                    table.bytes() / KB,
                    table.indexBytes() / KB,
                    aDocument(table.totalBytes(), size.documents()));
        }
        out.printf(
                Locale.ROOT,
                ROW,
                "all",
                "",
                size.tables().stream().mapToLong(TableSize::bytes).sum() / KB,
                size.tables().stream().mapToLong(TableSize::indexBytes).sum() / KB,
                aDocument(size.totalBytes(), size.documents()));
        out.printf(
                Locale.ROOT,
                "%d documents, %d characters of text on average%n",
                size.documents(),
                size.characters() / Math.max(1, size.documents()));
    }

    private static String aDocument(long bytes, long documents) {
        return documents == 0 ? "" : String.format(Locale.ROOT, "%.2f", (double) bytes / KB / documents);
    }
}
