package io.crosscheck.evaluation.entities;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.LinkDocument;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Scores entities over the annotated reports of one happening. */
@Command(
        name = "reference",
        description = "Over an annotation of a few reports of one happening.",
        mixinStandardHelpOptions = true)
final class ReferenceEntitiesCommand implements Callable<Integer> {

    // Nouns and pronouns are not looked for.
    private static final Set<String> NAMES = Set.of("name", "acronym", "adj", "handle");

    @Option(names = "--reference", required = true, paramLabel = "FILE", description = "The annotation, in JSON.")
    private Path reference;

    @Option(names = "--documents", required = true, paramLabel = "DIR", description = "The folder of the reports.")
    private Path documents;

    @Option(names = "--errors", description = "Print what is in pieces and what is mixed up.")
    private boolean errors;

    @Override
    public Integer call() throws IOException {
        Resolved resolved = resolved(reference, documents);
        System.out.printf(
                "%d documents in %d stories%n%s",
                resolved.documents(), resolved.stories(), resolved.score().report());
        if (errors) {
            resolved.score().disagreements().forEach(each -> System.out.println(each.line()));
        }
        return 0;
    }

    /** The score of some documents, and into how many stories they fell. */
    record Resolved(int documents, int stories, ResolutionScore score) {}

    static Resolved resolved(Path reference, Path documents) throws IOException {
        ExtractionPipeline pipeline = ExtractionPipeline.standard();
        List<LinkDocument> read = new ArrayList<>();
        List<MarkedName> names = new ArrayList<>();
        for (JsonNode document : new ObjectMapper().readTree(reference.toFile()).path("documents")) {
            String id = document.path("id").asText();
            String text =
                    Files.readString(documents.resolve(document.path("doc").asText()));
            Extraction extraction = pipeline.extract(new Article(id, text, null, null, null));
            read.add(new LinkDocument(id, "default", 1, null, null, null, null, null, null, extraction, List.of()));
            document.path("entities").forEach(entity -> entity.path("mentions").forEach(mention -> {
                if (mention.path("required").asBoolean()
                        && NAMES.contains(mention.path("form").asText())
                        && !mention.path("nested").asBoolean()) {
                    names.add(new MarkedName(
                            id,
                            new Span(
                                    mention.path("start").asInt(),
                                    mention.path("end").asInt()),
                            mention.path("text").asText(),
                            entity.path("id").asText()));
                }
            }));
        }
        ResolvedDocuments resolved = ResolvedDocuments.of(read);
        return new Resolved(read.size(), resolved.stories(), new ResolutionScore(names, resolved));
    }
}
