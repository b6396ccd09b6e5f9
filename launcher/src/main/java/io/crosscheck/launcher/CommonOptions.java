package io.crosscheck.launcher;

import java.nio.file.Path;

import io.crosscheck.launcher.machine.Ports;

import picocli.CommandLine.Option;

/** What every command that starts the services takes. */
final class CommonOptions {

    @Option(
            names = "--port-base",
            paramLabel = "N",
            defaultValue = "8080",
            description = "query-service listens on N, ingest-service on N+1, extraction-service on N+2, all on"
                    + " 127.0.0.1 (default: ${DEFAULT-VALUE}).")
    private int portBase;

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "Where database, broker, passwords and logs are kept (default: demo uses a temporary"
                    + " directory; up uses $XDG_DATA_HOME/crosscheck or ~/.local/share/crosscheck).")
    private Path dataDir;

    @Option(names = "--verbose", description = "Show the services' logs as well, on standard error.")
    private boolean verbose;

    Ports ports() {
        return new Ports(portBase);
    }

    /** Null where none was named. */
    Path dataDir() {
        return dataDir;
    }

    boolean verbose() {
        return verbose;
    }
}
