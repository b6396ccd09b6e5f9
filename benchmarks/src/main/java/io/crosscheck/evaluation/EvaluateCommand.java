package io.crosscheck.evaluation;

import io.crosscheck.evaluation.attribution.AttributionCommand;
import io.crosscheck.evaluation.entities.EntitiesCommand;
import io.crosscheck.evaluation.graph.GraphCommand;
import io.crosscheck.evaluation.names.NamesCommand;
import io.crosscheck.evaluation.pairs.PairsCommand;
import io.crosscheck.evaluation.scores.ScoresCommand;
import io.crosscheck.evaluation.stories.StoriesCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How accurate extraction and linking are. */
@Command(
        name = "evaluate",
        description = "How accurate extraction and linking are on annotated texts.",
        subcommands = {
            NamesCommand.class,
            AttributionCommand.class,
            PairsCommand.class,
            GraphCommand.class,
            EntitiesCommand.class,
            StoriesCommand.class,
            ScoresCommand.class
        },
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "say what to evaluate: names, attribution, pairs, graph, entities, stories or scores");
    }
}
