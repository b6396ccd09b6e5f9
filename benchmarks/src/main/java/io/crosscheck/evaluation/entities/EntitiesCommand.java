package io.crosscheck.evaluation.entities;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Scores who is who across documents. */
@Command(
        name = "entities",
        description = "Who is who across documents: pairs of names and B-cubed.",
        subcommands = {ReferenceEntitiesCommand.class, EcbEntitiesCommand.class},
        mixinStandardHelpOptions = true)
public final class EntitiesCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say on what: reference or ecb");
    }
}
