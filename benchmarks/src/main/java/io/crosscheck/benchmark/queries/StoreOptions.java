package io.crosscheck.benchmark.queries;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;

import picocli.CommandLine.Option;

/** Where generated stores are kept, and what is asked about them. */
final class StoreOptions {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description = "Keeps generated stores, one folder for each size; 100,000 documents take several gigabytes.")
    private Path data;

    @Option(
            names = "--service",
            required = true,
            paramLabel = "JAR",
            description = "query-service's quarkus-run.jar; benchmarks/run names it.")
    private Path service;

    /** The store of that size, with a service of its own. */
    QueriedStore open(int documents) throws IOException, SQLException {
        return QueriedStore.open(data, documents, service);
    }
}
