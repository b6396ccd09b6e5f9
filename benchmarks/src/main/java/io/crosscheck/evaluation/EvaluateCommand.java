package io.crosscheck.evaluation;

import io.crosscheck.evaluation.attribution.AttributionCommand;
import io.crosscheck.evaluation.names.NamesCommand;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How accurate extraction is. */
@Command(
        name = "evaluate",
        description = "How accurate extraction is on an annotated corpus.",
        subcommands = {NamesCommand.class, AttributionCommand.class},
        mixinStandardHelpOptions = true)
public final class EvaluateCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to evaluate: names or attribution");
    }
}
