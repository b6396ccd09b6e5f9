package io.crosscheck.evaluation.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import io.crosscheck.evaluation.report.Score;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.PairModel;
import io.crosscheck.linking.comparison.RememberedPairs;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores the graph of a few reports of one happening. */
@Command(
        name = "graph",
        description = "What linking finds in the reports of one happening, against an annotation of them.",
        mixinStandardHelpOptions = true)
public final class GraphCommand implements Callable<Integer> {

    @Option(names = "--reference", required = true, paramLabel = "FILE", description = "The annotation, in JSON.")
    private Path reference;

    @Option(names = "--documents", required = true, paramLabel = "DIR", description = "The folder of the reports.")
    private Path documents;

    @Option(names = "--without-pair-model", description = "Link by explicit comparison alone.")
    private boolean explicitAlone;

    @Override
    public Integer call() throws IOException {
        Graded graded = graded(reference, documents, explicitAlone);
        System.out.println(Counterparts.DEFINITION);
        System.out.printf("claims that have a counterpart: %d of %d%n", graded.found(), graded.annotated());
        System.out.printf("pairs that went through the pair model: %d%n%n", graded.pairs());
        for (Figure figure : graded.figures()) {
            System.out.print(figure.line());
            figure.misses().forEach(miss -> System.out.println("  - " + miss));
            System.out.println();
        }
        System.out.println(graded.figures().stream()
                .filter(figure -> figure.bar() != null)
                .map(figure -> String.format(Locale.ROOT, "%s %.2f", figure.name(), figure.share()))
                .collect(Collectors.joining("; ", "graph: ", "")));
        return 0;
    }

    /** What is reported of the graph. */
    public static List<Score> scores(Path reference, Path documents) throws IOException {
        return graded(reference, documents, false).figures().stream()
                .map(Figure::score)
                .toList();
    }

    /**
     * A graph's figures.
     *
     * @param found claims of the annotation that extraction has too
     * @param annotated claims of the annotation
     * @param pairs of texts that went through the pair model
     */
    private record Graded(List<Figure> figures, long found, int annotated, long pairs) {}

    private static Graded graded(Path reference, Path documents, boolean explicitAlone) throws IOException {
        Reference gold = Reference.read(reference);
        RememberedPairs pairs = new RememberedPairs(pair -> PairModel.standard().compare(pair), 10_000);
        LinkedReports reports = LinkedReports.of(gold.files(), documents, explicitAlone ? PairJudge.NONE : pairs);
        Counterparts counterparts = new Counterparts(gold, reports);
        Oppositions oppositions = new Oppositions(gold, reports, counterparts);
        Corroboration corroboration = new Corroboration(gold, reports, counterparts);
        List<Figure> figures = List.of(
                oppositions.strong(),
                oppositions.precision(),
                oppositions.pairs(),
                oppositions.others(),
                corroboration.groups(),
                corroboration.clusters(),
                corroboration.separation(),
                corroboration.bounds(),
                NegativeChecks.of(gold, reports, oppositions, counterparts, corroboration));
        long found = gold.claims().keySet().stream()
                .filter(id -> !counterparts.system(id).isEmpty())
                .count();
        return new Graded(figures, found, gold.claims().size(), pairs.scored());
    }
}
