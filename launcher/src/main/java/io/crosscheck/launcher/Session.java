package io.crosscheck.launcher;

import java.io.IOException;
import java.io.PrintStream;

import io.crosscheck.launcher.console.Progress;
import io.crosscheck.launcher.machine.DataDirectory;
import io.crosscheck.launcher.machine.Installation;
import io.crosscheck.launcher.running.CrosscheckSystem;

/** From start to end: whatever happens, what was started is ended. */
final class Session {

    private static final long WATCH_MILLIS = 500;

    private final CommonOptions options;
    private final PrintStream err;
    private final Progress progress;

    Session(CommonOptions options, PrintStream err, Progress progress) {
        this.options = options;
        this.err = err;
        this.progress = progress;
    }

    /** What to do while everything runs. */
    interface Work {
        int run(CrosscheckSystem system) throws IOException, InterruptedException;
    }

    /**
     * Starts everything, does the work, ends everything. Ctrl-C at any moment ends it in the same order.
     *
     * @param quickStart see {@link CrosscheckSystem#start}
     * @return the work's exit code
     */
    int run(DataDirectory directory, boolean quickStart, Work work) throws IOException, InterruptedException {
        LogFile.open(directory.logs());
        CrosscheckSystem system = new CrosscheckSystem(options.ports(), directory);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(system), "end"));
        try {
            system.start(Installation.current(), quickStart, progress, options.verbose() ? err : null);
            return work.run(system);
        } catch (IOException | RuntimeException e) {
            return failed(system, directory, e);
        } finally {
            system.close();
        }
    }

    /** Until Ctrl-C, or until a service ends that should not. */
    void stayUp(CrosscheckSystem system) throws InterruptedException {
        err.println();
        err.println("Crosscheck is up; Ctrl-C ends it.");
        err.println(
                "  query-service       " + system.query() + "/v1/stories   (OpenAPI: " + system.query() + "/openapi)");
        err.println("  ingest-service      " + system.ingest() + "/v1/documents");
        err.println("  extraction-service  " + system.extraction() + "/v1/extract");
        err.println();
        err.println("Look at it in a browser: " + system.query() + "/");
        while (!system.isClosing()) {
            Thread.sleep(WATCH_MILLIS);
            if (!system.isClosing()) {
                system.requireAlive();
            }
        }
    }

    private int failed(CrosscheckSystem system, DataDirectory directory, Exception failure) throws IOException {
        if (system.isClosing()) {
            // ended by the person at the terminal: what breaks on the way out is no news
            return Crosscheck.FAILED;
        }
        LogFile.note(failure);
        directory.keepLogs();
        if (failure instanceof Refusal refusal) {
            throw refusal;
        }
        system.requireAlive();
        throw new Refusal("failed: " + failure + "; the logs are in " + directory.logs(), failure);
    }

    private void end(CrosscheckSystem system) {
        try {
            system.close();
        } catch (IOException e) {
            progress.warn("could not clean up: " + e.getMessage());
        }
    }
}
