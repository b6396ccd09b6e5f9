package io.crosscheck.linking;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.entity.LinkedEntity;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.story.Signature;
import io.crosscheck.linking.story.Similarity;
import io.crosscheck.linking.story.StoryClusters;

/** Prints what a folder of texts says together, for a careful reader. Argument: the folder of .txt files. */
public final class StoryPrinter {

    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    private final Map<String, Claim> claims = new HashMap<>();

    public static void main(String[] args) throws IOException {
        new StoryPrinter().print(read(Path.of(args[0])));
    }

    private static Map<String, LinkDocument> read(Path folder) throws IOException {
        ExtractionPipeline pipeline = ExtractionPipeline.standard();
        Map<String, JsonNode> about = about(folder);
        Map<String, LinkDocument> documents = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".txt"))
                    .sorted(Comparator.comparing(f -> !f.toString().contains(".rev")))
                    .toList()) {
                String name = file.getFileName().toString();
                String id = name.replaceAll("(\\.rev\\d+)?\\.txt$", "");
                JsonNode known = about.getOrDefault(name, MissingNode.getInstance());
                String publisher = known.at("/publisher/name").asText(null);
                String title = known.path("title").asText(null);
                String at = known.path("publishedAt").asText(null);
                Instant publishedAt = at == null ? null : Instant.parse(at);
                Extraction extraction =
                        pipeline.extract(new Article(name, Files.readString(file), title, publishedAt, publisher));
                // Files of later revisions come first: what is there is newer.
                LinkDocument newer = documents.get(id);
                documents.put(
                        id,
                        newer == null
                                ? new LinkDocument(
                                        id,
                                        "default",
                                        1,
                                        title,
                                        publisher,
                                        null,
                                        null,
                                        publishedAt,
                                        null,
                                        extraction,
                                        List.of())
                                : new LinkDocument(
                                        id,
                                        "default",
                                        2,
                                        newer.title(),
                                        publisher,
                                        null,
                                        null,
                                        publishedAt,
                                        null,
                                        newer.extraction(),
                                        List.of(new EarlierRevision(1, publishedAt, extraction))));
            }
        }
        return documents;
    }

    // What documents.ndjson, where there is one, says of each file.
    private static Map<String, JsonNode> about(Path folder) throws IOException {
        Map<String, JsonNode> about = new HashMap<>();
        Path lines = folder.resolve("documents.ndjson");
        if (Files.exists(lines)) {
            ObjectMapper mapper = new ObjectMapper();
            for (String line : Files.readAllLines(lines)) {
                JsonNode node = mapper.readTree(line);
                about.put(node.path("file").asText(), node);
            }
        }
        return about;
    }

    private void print(Map<String, LinkDocument> documents) {
        documents.values().forEach(document -> {
            document.extraction().claims().forEach(claim -> claims.put(claim.id(), claim));
            document.earlier()
                    .forEach(earlier ->
                            earlier.extraction().claims().forEach(claim -> claims.putIfAbsent(claim.id(), claim)));
        });
        for (List<String> story : StoryClusters.of(documents.keySet(), pairs(documents))) {
            long start = System.nanoTime();
            StoryGraph graph =
                    new StoryLinker().link(story.stream().map(documents::get).toList());
            out.printf(
                    "=== %s %s..%s %s (%d ms)%n",
                    graph.title(), graph.starts(), graph.ends(), story, (System.nanoTime() - start) / 1000000);
            print(graph);
        }
    }

    private static List<StoryClusters.Pair> pairs(Map<String, LinkDocument> documents) {
        List<Signature> signatures =
                documents.values().stream().map(Signature::of).toList();
        List<StoryClusters.Pair> pairs = new ArrayList<>();
        for (int i = 0; i < signatures.size(); i++) {
            for (int j = i + 1; j < signatures.size(); j++) {
                pairs.add(new StoryClusters.Pair(
                        signatures.get(i).document(),
                        signatures.get(j).document(),
                        Similarity.score(signatures.get(i), signatures.get(j))));
            }
        }
        return pairs;
    }

    private void print(StoryGraph graph) {
        graph.entities().stream()
                .sorted((a, b) -> b.mentions() - a.mentions())
                .forEach(e -> out.printf(
                        "  %-14s %3d %s %s %s%n", e.type(), e.mentions(), e.name(), e.aliases(), reasons(e)));
        out.println("--- statements");
        graph.statements().stream().filter(s -> s.reports().size() > 1).forEach(s -> {
            out.printf(
                    "  [%s%s] %s %s%n",
                    s.speakerText(), s.work() == null ? "" : ", " + s.work(), s.text(), s.saidFrom());
            s.reports()
                    .forEach(r -> out.printf(
                            "      %s %s%s%n",
                            r.document(),
                            claims.get(r.claim()).content().text(),
                            r.drift() == null ? "" : "   DRIFT " + r.drift()));
        });
        out.println("--- propositions");
        Map<String, String> names = new HashMap<>();
        graph.propositions().forEach(p -> names.put(p.id(), p.text()));
        graph.propositions().forEach(p -> print(p));
        out.println("--- relations");
        graph.relations()
                .forEach(r -> out.printf(
                        "  %s %s%n    %s%n    %s%n    %s%n",
                        r.type(),
                        r.kind() == null ? "" : r.kind(),
                        names.get(r.proposition()),
                        names.get(r.other()),
                        r.explanation()));
    }

    private void print(Proposition p) {
        out.printf(
                "%n  * %s%n    %s/%s/%s origins %d..%d%n",
                p.text(),
                p.status().support(),
                p.status().dispute(),
                p.status().lifecycle(),
                p.origins().lower(),
                p.origins().upper());
        for (Proposition.Touch touch : p.claims()) {
            Claim claim = claims.get(touch.claim());
            String sources = claim.sources().stream()
                    .map(s -> s.path() + "." + s.hop() + " " + s.text())
                    .collect(Collectors.joining(" | "));
            out.printf(
                    "      %-9s %s%s %s <%s> %s%n",
                    touch.stance(),
                    touch.document(),
                    touch.counted() ? "" : " (not counted)",
                    claim.kind(),
                    sources,
                    claim.content().text().replace('\n', ' '));
        }
        p.origins()
                .groups()
                .forEach(g -> out.printf(
                        "      origin%s %s: %d%n",
                        g.raisesLower() ? "" : "?", g.reason(), g.claims().size()));
        if (p.history().size() > 1) {
            p.history().forEach(t -> out.printf("      %s %s%n", t.eventTime(), t.status()));
        }
    }

    private static String reasons(LinkedEntity entity) {
        return entity.members().stream()
                .map(LinkedEntity.Member::reason)
                .distinct()
                .collect(Collectors.joining("; "));
    }
}
