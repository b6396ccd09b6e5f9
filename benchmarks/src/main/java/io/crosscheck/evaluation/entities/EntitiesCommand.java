package io.crosscheck.evaluation.entities;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import io.crosscheck.evaluation.EvaluationOptions;
import io.crosscheck.evaluation.report.Agreement;
import io.crosscheck.evaluation.report.Score;

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

    /** What is reported of entities across stories. */
    public static List<Score> scores(EvaluationOptions options) throws IOException {
        ResolutionScore names = EcbEntitiesCommand.resolved(options, List.of(EcbEntitiesCommand.REPORTED.split(",")))
                .names();
        String data = "ECB+ topics " + EcbEntitiesCommand.REPORTED.replace(",", ", ");
        return List.of(
                new Score(
                        "who is who, names across stories",
                        "B-cubed F1, averaged over marked mentions with a capital; one not found is alone",
                        data,
                        names.bCubed()[2],
                        null),
                new Score(
                        "who is who, pairs across documents",
                        "F1 of pairs of marked names in different documents that name one",
                        data,
                        names.pairs(true).f1(),
                        null));
    }

    /** What is reported of entities within an annotated happening. */
    public static List<Score> scores(Path reference, Path documents) throws IOException {
        Agreement pairs =
                ReferenceEntitiesCommand.resolved(reference, documents).score().pairs(false);
        String data = "annotated reports of one happening";
        return List.of(
                new Score(
                        "who is who, precision",
                        "of pairs of marked names that are put together, those that name one entity",
                        data,
                        pairs.precision(),
                        97.0),
                new Score(
                        "who is who, recall",
                        "of pairs of marked names that name one entity, those that are put together",
                        data,
                        pairs.recall(),
                        90.0));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say on what: reference or ecb");
    }
}
