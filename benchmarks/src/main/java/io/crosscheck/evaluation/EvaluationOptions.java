package io.crosscheck.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.crosscheck.evaluation.report.Disagreement;

import picocli.CommandLine.Option;

/** What every evaluation can be told. */
public final class EvaluationOptions {

    @Option(
            names = "--corpora",
            required = true,
            paramLabel = "DIR",
            description = "The folder of the corpora, laid out as the README says.")
    private Path corpora;

    @Option(names = "--limit", paramLabel = "N", description = "Only the first N documents.")
    private Integer limit;

    @Option(
            names = "--errors",
            paramLabel = "FILE",
            description = "Write one line per error: kind, gold, predicted and document, separated by tabs.")
    private Path errors;

    public Path corpora() {
        return corpora;
    }

    /** The documents that are asked for. */
    public <T> List<T> limited(List<T> documents) {
        return limit == null ? documents : documents.subList(0, Math.min(limit, documents.size()));
    }

    /** Writes the errors where that is asked for. */
    public void write(List<Disagreement> disagreements) throws IOException {
        if (errors != null) {
            Files.write(errors, disagreements.stream().map(Disagreement::line).toList());
        }
    }
}
