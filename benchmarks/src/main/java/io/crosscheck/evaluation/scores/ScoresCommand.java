package io.crosscheck.evaluation.scores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

import io.crosscheck.evaluation.EvaluationOptions;
import io.crosscheck.evaluation.attribution.AttributionCommand;
import io.crosscheck.evaluation.entities.EntitiesCommand;
import io.crosscheck.evaluation.graph.GraphCommand;
import io.crosscheck.evaluation.names.NamesCommand;
import io.crosscheck.evaluation.pairs.PairsCommand;
import io.crosscheck.evaluation.report.Score;
import io.crosscheck.evaluation.stories.StoriesCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Every score of extraction and linking, one after the other. */
@Command(
        name = "scores",
        description = "Every score with its definition: names, attributions, pairs, stories, entities and the graph.",
        mixinStandardHelpOptions = true)
public final class ScoresCommand implements Callable<Integer> {

    @Mixin
    private EvaluationOptions options;

    @Option(
            names = "--reference",
            paramLabel = "FILE",
            description =
                    "An annotation of a few reports of one happening, in JSON; without it their scores are left out.")
    private Path reference;

    @Option(names = "--documents", paramLabel = "DIR", description = "The folder of these reports.")
    private Path documents;

    @Option(
            names = "--write",
            paramLabel = "FILE",
            description = "Put the table of scores into this page, between its two marks.")
    private Path page;

    @Override
    public Integer call() throws IOException {
        List<Score> scores = new ArrayList<>();
        add(scores, NamesCommand.scores(options));
        add(scores, AttributionCommand.scores(options));
        add(scores, PairsCommand.scores(options));
        add(scores, StoriesCommand.scores(options));
        add(scores, EntitiesCommand.scores(options));
        if (reference != null && documents != null) {
            add(scores, EntitiesCommand.scores(reference, documents));
            add(scores, GraphCommand.scores(reference, documents));
        } else {
            System.out.println("left out: the scores on annotated reports, which want --reference and --documents");
        }
        if (page != null) {
            new ScoreSheet(scores).write(page);
        }
        return 0;
    }

    private static void add(List<Score> scores, List<Score> more) {
        more.forEach(score -> System.out.println(score.lines()));
        scores.addAll(more);
    }
}
