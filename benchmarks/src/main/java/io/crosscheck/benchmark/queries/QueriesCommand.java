package io.crosscheck.benchmark.queries;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import io.crosscheck.benchmark.Scans;
import io.crosscheck.evaluation.report.Table;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Times query-service on a generated store. */
@Command(
        name = "queries",
        description = "How fast query-service answers on a generated store: at a steady rate, then as fast as it can.",
        mixinStandardHelpOptions = true)
public final class QueriesCommand implements Callable<Integer> {

    /** Queries of a kind, one after the other, over which processor time is averaged. */
    private static final int ALONE = 100;

    /** Until the Java machine has compiled what it runs, which on two busy cores takes its time. */
    private static final int WARM_UP_SECONDS = 90;

    @Mixin
    private StoreOptions stores;

    @Option(
            names = "--documents",
            defaultValue = "100000",
            paramLabel = "N",
            description = "Size of the store; each document has ten claims (default: ${DEFAULT-VALUE}).")
    private int documents;

    @Option(names = "--rate", defaultValue = "200", description = "Queries a second (default: ${DEFAULT-VALUE}).")
    private double rate;

    @Option(names = "--clients", defaultValue = "16", description = "Clients at once (default: ${DEFAULT-VALUE}).")
    private int clients;

    @Option(
            names = "--seconds",
            defaultValue = "60",
            description = "Length of the measurement (default: ${DEFAULT-VALUE}).")
    private int seconds;

    @Override
    public Integer call() throws IOException, InterruptedException, SQLException {
        try (QueriedStore store = stores.open(documents)) {
            List<QueryKind> kinds = store.kinds();
            Load load = store.load(clients);
            System.err.println("warming up");
            load.saturated(Duration.ofSeconds(WARM_UP_SECONDS), 1);
            Scans scans = new Scans(store.connection());
            System.err.printf(Locale.ROOT, "%.0f a second for %d s%n", rate, seconds);
            Load.Result steady = load.steady(rate, Duration.ofSeconds(seconds), 2);
            System.out.printf(
                    Locale.ROOT,
                    "%,d documents, %,d claims, %d kinds of query, open loop at %.0f/s, %d clients%n",
                    documents,
                    documents * GeneratedStore.CLAIMS_A_DOCUMENT,
                    kinds.size(),
                    rate,
                    clients);
            Work work = store.work();
            Map<QueryKind, Double> processor = new LinkedHashMap<>();
            for (QueryKind kind : kinds) {
                processor.put(kind, load.alone(kind, ALONE, work, 4));
            }
            System.out.print(report(steady, processor));
            Load.Result saturated = load.saturated(Duration.ofSeconds(seconds / 2), 3);
            long failed = steady.failed() + saturated.failed();
            System.out.printf(Locale.ROOT, "saturated: %.0f/s, failed %d%n", saturated.rate(), failed);
            Map<String, Long> scanned = scans.since();
            System.out.println(
                    scanned.isEmpty() ? "no large table was read from end to end" : "read from end to end: " + scanned);
            return scanned.isEmpty() && failed == 0 ? 0 : 1;
        }
    }

    private static Table report(Load.Result result, Map<QueryKind, Double> processor) {
        Table table = new Table("milliseconds", "n", "median", "p95", "p99", "processor");
        result.byKind().forEach((kind, each) -> add(table, kind.name(), each, processor.get(kind)));
        add(
                table,
                "all",
                result.all(),
                processor.values().stream().mapToDouble(each -> each).average().orElseThrow());
        return table;
    }

    private static void add(Table table, String name, Latencies each, double processor) {
        table.row(name, each.count(), each.quantile(0.5), each.quantile(0.95), each.quantile(0.99), processor);
    }
}
