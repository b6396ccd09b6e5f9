package io.crosscheck.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

import io.crosscheck.evaluation.attribution.PolnearArticle;
import io.crosscheck.evaluation.report.Table;
import io.crosscheck.extraction.pipeline.Article;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Times the extractor beside CoreNLP on the same articles, in one process, turn about. */
@Command(
        name = "throughput",
        description = "Tokens per second of processor time, beside CoreNLP on the same articles.",
        mixinStandardHelpOptions = true)
final class ThroughputCommand implements Callable<Integer> {

    @Option(
            names = "--corpora",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the corpora, laid out as the README says.")
    private Path corpora;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N articles of PolNeAR dev.")
    private Integer limit;

    @Option(
            names = "--rounds",
            defaultValue = "5",
            paramLabel = "N",
            description = "So many rounds are timed (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "2",
            paramLabel = "N",
            description = "So many rounds go before them (default: ${DEFAULT-VALUE}).")
    private int warmUp;

    @Override
    public Integer call() throws IOException, InterruptedException {
        List<Article> articles = PolnearArticle.dev(corpora).stream()
                .limit(limit == null ? Long.MAX_VALUE : limit)
                .map(PolnearArticle::article)
                .toList();
        CrosscheckEngine crosscheck = new CrosscheckEngine();
        CoreNlpEngine coreNlp = new CoreNlpEngine();
        int tokens = articles.stream().mapToInt(coreNlp::tokens).sum();
        System.err.printf("%d articles, %d tokens%n", articles.size(), tokens);

        Map<Engine, Speeds> speeds = new LinkedHashMap<>();
        List<Engine> turn = new ArrayList<>(List.of(crosscheck, coreNlp));
        turn.forEach(engine -> speeds.put(engine, new Speeds()));
        for (int round = 1 - warmUp; round <= rounds; round++) {
            for (Engine engine : turn) {
                double seconds = ProcessorTime.of(() -> articles.forEach(engine::read));
                System.err.printf(Locale.ROOT, "round %d: %.1f s for %s%n", round, seconds, engine.name());
                if (round > 0) {
                    speeds.get(engine).add(tokens, seconds);
                }
            }
            Collections.reverse(turn);
        }
        System.out.print(report(speeds));
        System.out.printf(
                Locale.ROOT,
                "%d articles, %d tokens, %d rounds: %.1f times as fast%n",
                articles.size(),
                tokens,
                rounds,
                speeds.get(crosscheck).median() / speeds.get(coreNlp).median());
        return 0;
    }

    private static Table report(Map<Engine, Speeds> speeds) {
        Table table = new Table("tokens per processor second", "min", "median", "max");
        speeds.forEach((engine, speed) -> table.row(engine.name(), speed.min(), speed.median(), speed.max()));
        return table;
    }
}
