package io.crosscheck.benchmark.queries;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Callable;

import io.crosscheck.evaluation.report.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Times query-service on two generated stores at once. A machine that others use is faster now and slower then, which a
 * ratio of two runs would take for growth; here each query to the smaller store is followed by one of its kind to the
 * larger.
 */
@Command(
        name = "growth",
        description = "How much longer each kind of query takes on a larger store; both are asked in turn.",
        mixinStandardHelpOptions = true)
public final class GrowthCommand implements Callable<Integer> {

    private static final int CLIENTS = 4;

    @Mixin
    private StoreOptions stores;

    @Option(
            names = "--from",
            defaultValue = "10000",
            paramLabel = "N",
            description = "Documents of the smaller store; each has ten claims (default: ${DEFAULT-VALUE}).")
    private int smaller;

    @Option(
            names = "--to",
            defaultValue = "100000",
            paramLabel = "N",
            description = "Documents of the larger store (default: ${DEFAULT-VALUE}).")
    private int larger;

    @Option(
            names = "--times",
            defaultValue = "400",
            description = "Queries of each kind to each store (default: ${DEFAULT-VALUE}).")
    private int times;

    @Option(
            names = "--warm-up",
            defaultValue = "90",
            description =
                    "Seconds of load on each service before, until what it runs is compiled (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        try (QueriedStore small = stores.open(smaller);
                QueriedStore large = stores.open(larger)) {
            Load fromSmall = small.load(CLIENTS);
            Load fromLarge = large.load(CLIENTS);
            System.err.println("warming up");
            fromSmall.saturated(Duration.ofSeconds(warmUp), 1);
            fromLarge.saturated(Duration.ofSeconds(warmUp), 1);
            System.out.printf(
                    "%,d and %,d claims, %d queries of each kind to each store, in turn%n",
                    smaller * GeneratedStore.CLAIMS_A_DOCUMENT, larger * GeneratedStore.CLAIMS_A_DOCUMENT, times);
            Table table = new Table("milliseconds, median", "small", "large", "grows");
            for (int kind = 0; kind < small.kinds().size(); kind++) {
                Latencies onSmall = new Latencies();
                Latencies onLarge = new Latencies();
                for (int i = 0; i < times; i++) {
                    onSmall.add(fromSmall.milliseconds(small.kinds().get(kind), i));
                    onLarge.add(fromLarge.milliseconds(large.kinds().get(kind), i));
                }
                double before = onSmall.quantile(0.5);
                double after = onLarge.quantile(0.5);
                table.row(small.kinds().get(kind).name(), before, after, after / before);
            }
            System.out.print(table);
            return 0;
        }
    }
}
