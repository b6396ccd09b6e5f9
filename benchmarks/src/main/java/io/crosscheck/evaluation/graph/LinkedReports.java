package io.crosscheck.evaluation.graph;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.StoryGraph;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.relation.Relation;

/** The reports of one happening as the system reads and links them, from their texts alone. */
final class LinkedReports {

    private final Map<String, LinkDocument> documents;
    private final StoryLinker linker;
    private final StoryGraph graph;
    private final Map<String, Proposition> propositions = new HashMap<>();
    private final Map<String, List<Touch>> touches = new HashMap<>();
    private final Map<String, List<Relation>> relations = new HashMap<>();

    /** A claim's part in a proposition. */
    record Touch(Proposition proposition, Stance stance, boolean counted) {}

    private LinkedReports(Map<String, LinkDocument> documents, StoryLinker linker) {
        this.documents = documents;
        this.linker = linker;
        this.graph = linker.link(List.copyOf(documents.values()));
        for (Proposition proposition : graph.propositions()) {
            propositions.put(proposition.id(), proposition);
            proposition.claims().forEach(touch -> touches.computeIfAbsent(touch.claim(), c -> new ArrayList<>())
                    .add(new Touch(proposition, touch.stance(), touch.counted())));
        }
        graph.relations().forEach(relation -> relations
                .computeIfAbsent(pair(relation.proposition(), relation.other()), p -> new ArrayList<>())
                .add(relation));
    }

    /**
     * Reads and links files.
     *
     * @param files name of the file by document
     */
    static LinkedReports of(Map<String, String> files, Path folder, PairJudge judge) throws IOException {
        ExtractionPipeline pipeline = ExtractionPipeline.standard();
        Map<String, LinkDocument> documents = new HashMap<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            String text = Files.readString(folder.resolve(file.getValue()));
            Extraction extraction = pipeline.extract(new Article(file.getKey(), text, null, null, null));
            documents.put(
                    file.getKey(),
                    new LinkDocument(
                            file.getKey(), "default", 1, null, null, null, null, null, null, extraction, List.of()));
        }
        return new LinkedReports(documents, new StoryLinker(judge));
    }

    StoryGraph graph() {
        return graph;
    }

    /** What the same documents would say together with other contents. */
    StoryGraph linked(List<LinkDocument> others) {
        return linker.link(others);
    }

    LinkDocument document(String id) {
        return documents.get(id);
    }

    List<Claim> claims(String document) {
        return documents.get(document).extraction().claims();
    }

    Proposition proposition(String id) {
        return propositions.get(id);
    }

    List<Touch> touches(String claim) {
        return touches.getOrDefault(claim, List.of());
    }

    List<Relation> relations(String one, String other) {
        return relations.getOrDefault(pair(one, other), List.of());
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }
}
