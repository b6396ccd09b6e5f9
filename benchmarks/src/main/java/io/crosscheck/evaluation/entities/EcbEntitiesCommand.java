package io.crosscheck.evaluation.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import io.crosscheck.evaluation.EvaluationOptions;
import io.crosscheck.evaluation.Progress;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.LinkDocument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Scores entities over ECB+, from raw texts: names, stories and entities are all the system's own. */
@Command(
        name = "ecb",
        description = "Over topics of ECB+, all their documents being one collection.",
        mixinStandardHelpOptions = true)
final class EcbEntitiesCommand implements Callable<Integer> {

    static final String REPORTED = "2,5,12,18,21,23,34,35";

    @Mixin
    private EvaluationOptions options;

    @Option(
            names = "--topics",
            split = ",",
            paramLabel = "N",
            defaultValue = REPORTED,
            description = "Default: ${DEFAULT-VALUE}, those that are reported on.")
    private List<String> topics;

    @Override
    public Integer call() throws IOException {
        Resolved resolved = resolved(options, topics);
        System.out.printf(
                "ECB+ topics %s, %d documents in %d stories, %s%n%nnames alone%n%s%n"
                        + "all mentions of participants and places, nouns and pronouns too, which are not looked for%n%s",
                String.join(",", topics),
                resolved.documents(),
                resolved.stories(),
                ExtractionPipeline.VERSION,
                resolved.names().report(),
                resolved.all().report());
        options.write(resolved.names().disagreements());
        return 0;
    }

    /**
     * The scores of some documents.
     *
     * @param names of names alone
     * @param all of all mentions of participants and places
     */
    record Resolved(int documents, int stories, ResolutionScore names, ResolutionScore all) {}

    static Resolved resolved(EvaluationOptions options, List<String> topics) throws IOException {
        List<EcbDocument> documents = new ArrayList<>();
        for (String topic : topics) {
            Path folder = options.corpora().resolve("ecbplus").resolve("ECB+").resolve(topic);
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.filter(f -> f.toString().endsWith(".xml"))
                        .sorted()
                        .toList()) {
                    documents.add(EcbDocument.read(file));
                }
            }
        }
        documents = options.limited(documents);
        ExtractionPipeline pipeline = ExtractionPipeline.standard();
        Progress progress = new Progress(documents.size());
        List<LinkDocument> read = new ArrayList<>();
        for (EcbDocument document : documents) {
            Extraction extraction = pipeline.extract(new Article(document.id(), document.text(), null, null, null));
            read.add(new LinkDocument(
                    document.id(), "default", 1, null, null, null, null, null, null, extraction, List.of()));
            progress.step();
        }
        ResolvedDocuments resolved = ResolvedDocuments.of(read);
        ResolutionScore names = new ResolutionScore(
                documents.stream().flatMap(d -> d.names().stream()).toList(), resolved);
        ResolutionScore all = new ResolutionScore(
                documents.stream().flatMap(d -> d.mentions().stream()).toList(), resolved);
        return new Resolved(read.size(), resolved.stories(), names, all);
    }
}
