package io.crosscheck.benchmark.linking;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import io.crosscheck.benchmark.Scans;
import io.crosscheck.benchmark.TemporaryFolder;
import io.crosscheck.evaluation.report.Table;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.PairModel;
import io.crosscheck.linking.comparison.RememberedPairs;
import io.crosscheck.linking.work.LinkPass;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times linking as the store grows. */
@Command(
        name = "linking",
        description = "Documents linked per second, and whether that depends on how many claims are in the store.",
        mixinStandardHelpOptions = true)
public final class LinkingCommand implements Callable<Integer> {

    /** As the service remembers by default. */
    private static final int REMEMBERED = 20_000;

    @Option(
            names = "--claims",
            split = ",",
            defaultValue = "10000,30000,100000,300000,1000000",
            paramLabel = "N",
            description = "Measure with so many claims in the store (default: ${DEFAULT-VALUE}).")
    private List<Integer> sizes;

    @Option(
            names = "--documents",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Time so many documents at each size (default: ${DEFAULT-VALUE}).")
    private int documents;

    @Option(
            names = "--warm-up",
            defaultValue = "2000",
            paramLabel = "N",
            description = "First link so many documents in a store of their own, until what runs is compiled"
                    + " (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Option(
            names = "--batch",
            defaultValue = "200",
            paramLabel = "N",
            description =
                    "So many documents wait when a message comes (default: ${DEFAULT-VALUE}, as the service takes them).")
    private int batch;

    @Option(
            names = "--fill-batch",
            defaultValue = "1600",
            paramLabel = "N",
            description = "Documents a pass while the store is filled, by the same linker (default: ${DEFAULT-VALUE}).")
    private int fillBatch;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "N", description = "Of the made-up news.")
    private long seed;

    @Option(names = "--pair-model", description = "Link with the pair model (default: by explicit comparison alone).")
    private boolean pairModel;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Keep the store here and go on with what it holds (default: a new one, thrown away).")
    private Path data;

    @Option(names = "--picture", paramLabel = "FILE", description = "Draw the curve into this SVG file.")
    private Path picture;

    @Override
    public Integer call() throws IOException, SQLException {
        if (data != null) {
            return measured(data);
        }
        try (TemporaryFolder folder = TemporaryFolder.of("crosscheck-linking")) {
            return measured(folder.path());
        }
    }

    private int measured(Path directory) throws IOException, SQLException {
        FictionalNews news = new FictionalNews(seed);
        RememberedPairs pairs = new RememberedPairs(pair -> PairModel.standard().compare(pair), REMEMBERED);
        List<Point> points = new ArrayList<>();
        PairJudge judge = pairModel ? pairs : PairJudge.NONE;
        warmUp(judge);
        try (ReportStore store = new ReportStore(directory, judge)) {
            int stored = store.documents();
            news.skip(stored);
            int claims = stored * FictionalNews.CLAIMS;
            for (int size : sizes) {
                claims += fill(store, news, size - claims);
                store.analyse();
                Point point = timed(store, news, claims, documents);
                claims += point.documents() * FictionalNews.CLAIMS;
                points.add(point);
                System.err.printf(Locale.ROOT, "%,d claims: %.1f documents/s%n", point.claims(), point.perSecond());
            }
        }
        report(points);
        if (pairModel) {
            System.out.printf(
                    Locale.ROOT,
                    "pairs of propositions judged, filling included: %,d asked, %,d scored%n",
                    pairs.asked(),
                    pairs.scored());
        }
        return 0;
    }

    private void warmUp(PairJudge judge) throws IOException, SQLException {
        try (TemporaryFolder folder = TemporaryFolder.of("crosscheck-linking");
                ReportStore store = new ReportStore(folder.path(), judge)) {
            timed(store, new FictionalNews(seed + 1), 0, warmUp);
        }
    }

    private int fill(ReportStore store, FictionalNews news, int missing) throws IOException, SQLException {
        int claims = 0;
        int told = 0;
        long began = System.nanoTime();
        while (claims < missing) {
            int reports = (missing - claims + FictionalNews.CLAIMS - 1) / FictionalNews.CLAIMS;
            store.fill(news.next(Math.min(reports, fillBatch)));
            claims += Math.min(reports, fillBatch) * FictionalNews.CLAIMS;
            if (claims - told >= 50_000) {
                told = claims;
                System.err.printf(
                        Locale.ROOT, "filled %,d claims in %.0f s%n", claims, (System.nanoTime() - began) / 1e9);
                store.analyse();
            }
        }
        return claims;
    }

    private Point timed(ReportStore store, FictionalNews news, int claims, int documents)
            throws IOException, SQLException {
        int linked = 0;
        int compared = 0;
        long nanos = 0;
        ProcessorSeconds processor = new ProcessorSeconds(0, 0);
        Scans scans = store.scans();
        while (linked < documents) {
            List<Report> reports = news.next(batch);
            store.store(reports);
            ProcessorSeconds before = store.processorSeconds();
            long began = System.nanoTime();
            LinkPass.Outcome outcome = store.link(reports);
            nanos += System.nanoTime() - began;
            processor = processor.plus(store.processorSeconds().since(before));
            linked += outcome.documents();
            compared += outcome.compared();
        }
        return new Point(claims, linked, compared, nanos / 1e9, processor, scans.since());
    }

    private void report(List<Point> points) throws IOException {
        Table table = new Table(
                "claims in the store",
                "documents/s",
                "ms/document",
                "linker CPU ms",
                "database CPU ms",
                "pairs/document");
        for (Point point : points) {
            table.row(
                    String.format(Locale.ROOT, "%,d", point.claims()),
                    point.perSecond(),
                    point.millis(),
                    point.linkerMillis(),
                    point.databaseMillis(),
                    point.pairs());
        }
        System.out.print(table);
        double first = points.get(0).millis();
        double last = points.get(points.size() - 1).millis();
        System.out.printf(
                Locale.ROOT,
                "linking %s the pair model, batches of %d: cost grows %.2f times, processor time %.2f times%n",
                pairModel ? "with" : "without",
                batch,
                last / first,
                points.get(points.size() - 1).processorMillis() / points.get(0).processorMillis());
        for (Point point : points) {
            if (!point.scans().isEmpty()) {
                System.out.printf(
                        Locale.ROOT, "read from end to end at %,d claims: %s%n", point.claims(), point.scans());
            }
        }
        if (picture != null) {
            Files.writeString(picture, new CurvePicture(points).svg());
        }
    }
}
