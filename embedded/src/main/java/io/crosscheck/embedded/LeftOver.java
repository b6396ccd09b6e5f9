package io.crosscheck.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL that a killed launcher left running on its data directory. */
final class LeftOver {

    private static final long PATIENCE_SECONDS = 20;
    /** After process, data directory and start time. */
    private static final int PORT_LINE = 3;

    /** Ends the server named in {@code postmaster.pid}, if it still runs and is a postgres. */
    static void stop(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> server = server(Files.readAllLines(pidFile));
        if (server.isPresent()) {
            server.get().destroy();
            await(server.get());
        }
        Files.deleteIfExists(pidFile);
    }

    /** Where the server named in {@code postmaster.pid} listens, if it runs. */
    static Optional<Integer> port(Path data) throws IOException {
        Path pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile);
        return server(lines)
                .filter(server -> lines.size() > PORT_LINE)
                .map(server -> Integer.parseInt(lines.get(PORT_LINE).trim()));
    }

    private static Optional<ProcessHandle> server(List<String> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.get(0).trim())).filter(LeftOver::isPostgres);
    }

    private static boolean isPostgres(ProcessHandle process) {
        return process.info().command().filter(c -> c.endsWith("postgres")).isPresent();
    }

    private static void await(ProcessHandle server) throws IOException {
        try {
            server.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            throw new IOException("Another PostgreSQL (process " + server.pid() + ") runs on this data", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while a left-over PostgreSQL was ending", e);
        }
    }

    private LeftOver() {}
}
