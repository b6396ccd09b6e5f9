package io.crosscheck.evaluation.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.extraction.annotation.Span;

/**
 * What a careful reader found in a set of reports of one happening.
 *
 * @param files name of the file by the document's short id
 * @param related pairs of claims that the reader put beside each other, with how they stand
 * @param copies spans of several documents with the same wording
 * @param irrelevant spans that are no report of the happening
 * @param checks what must not be reported, in words
 */
record Reference(
        Map<String, String> files,
        Map<String, ReferenceClaim> claims,
        List<Opposition> oppositions,
        List<Group> groups,
        List<Cluster> clusters,
        List<Related> related,
        List<Copy> copies,
        List<Place> irrelevant,
        List<String> checks) {

    /** Two sides that contradict each other or are in tension. */
    record Opposition(
            String id, boolean contradiction, String strength, List<String> one, List<String> other, String reason) {}

    /**
     * Claims that put forward one proposition.
     *
     * @param origins number of independent roots
     */
    record Group(String id, String proposition, List<String> members, int origins) {}

    /** Claims that go back to one origin. */
    record Cluster(String id, String text, List<String> claims) {}

    /** Two claims and how the reader relates them. */
    record Related(String one, String other, String relation, String kind) {}

    /** Wording that stands in several documents. */
    record Copy(String id, List<Place> places) {}

    /** A span of a document. */
    record Place(String document, Span span, String text) {}

    static Reference read(Path file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(file.toFile());
        Map<String, String> files = new LinkedHashMap<>();
        Map<String, ReferenceClaim> claims = new LinkedHashMap<>();
        for (JsonNode document : root.path("documents")) {
            String id = document.path("id").asText();
            files.put(id, document.path("doc").asText());
            document.path("claims").forEach(claim -> claims.put(claim.path("id").asText(), claim(id, claim)));
        }
        Map<String, String> propositions = new HashMap<>();
        root.path("catalog")
                .path("propositions")
                .forEach(p ->
                        propositions.put(p.path("id").asText(), p.path("text").asText()));
        JsonNode relations = root.path("relations");
        List<Opposition> oppositions = new ArrayList<>();
        relations
                .path("contradictionSets")
                .forEach(set -> oppositions.add(new Opposition(
                        set.path("id").asText(),
                        set.path("relation").asText().equals("contradicts"),
                        set.path("strength").asText(),
                        texts(set.path("sideA")),
                        texts(set.path("sideB")),
                        set.path("reason").asText())));
        List<Group> groups = new ArrayList<>();
        relations.path("groups").forEach(group -> {
            String proposition = group.path("proposition").asText();
            groups.add(new Group(
                    group.path("id").asText(),
                    propositions.getOrDefault(proposition, proposition),
                    texts(group.path("members")),
                    origins(texts(group.path("origins")), files.keySet())));
        });
        List<Cluster> clusters = new ArrayList<>();
        relations
                .path("origins")
                .forEach(origin -> clusters.add(new Cluster(
                        origin.path("id").asText(), origin.path("text").asText(), texts(origin.path("claims")))));
        List<Related> related = new ArrayList<>();
        relations
                .path("claimRelations")
                .forEach(pair -> related.add(new Related(
                        pair.path("a").asText(),
                        pair.path("b").asText(),
                        pair.path("relation").asText(),
                        pair.path("kind").asText())));
        List<Copy> copies = new ArrayList<>();
        relations
                .path("copiedSpans")
                .forEach(copy -> copies.add(new Copy(copy.path("id").asText(), places(copy.path("spans")))));
        List<String> checks = new ArrayList<>();
        relations
                .path("negativeChecks")
                .forEach(check -> checks.add(check.path("id").asText() + " "
                        + check.path("statement").asText()));
        return new Reference(
                files,
                claims,
                oppositions,
                groups,
                clusters,
                related,
                copies,
                places(relations.path("nonRelevantSpans")),
                checks);
    }

    // "own:<claim>" of a document that is not at hand is not to be found in the others.
    private static int origins(List<String> named, Set<String> documents) {
        Set<String> found = new TreeSet<>(named);
        found.removeIf(origin -> origin.startsWith("own:")
                && documents.stream().noneMatch(document -> origin.startsWith("own:" + document + ".")));
        return found.size();
    }

    private static ReferenceClaim claim(String document, JsonNode claim) {
        List<Span> sources = new ArrayList<>();
        claim.path("sources").forEach(source -> sources.addAll(spans(source)));
        return new ReferenceClaim(
                claim.path("id").asText(),
                document,
                !claim.path("type").asText().equals("authorial"),
                claim.path("segment").asText(null),
                spans(claim.path("content")),
                spans(claim.path("cue")),
                sources,
                claim.path("contentText").asText());
    }

    private static List<Place> places(JsonNode nodes) {
        List<Place> places = new ArrayList<>();
        nodes.forEach(node -> places.add(new Place(
                node.path("doc").asText(),
                new Span(node.path("start").asInt(), node.path("end").asInt()),
                node.path("text").asText())));
        return places;
    }

    // A node, its "span" or "spans", or a list of nodes that have a start and an end.
    private static List<Span> spans(JsonNode node) {
        List<Span> spans = new ArrayList<>();
        if (node.has("start") && node.path("start").isInt()) {
            spans.add(new Span(node.path("start").asInt(), node.path("end").asInt()));
        } else if (node.isArray()) {
            node.forEach(part -> spans.addAll(spans(part)));
        } else {
            node.path("spans").forEach(part -> spans.addAll(spans(part)));
            if (node.has("span")) {
                spans.addAll(spans(node.path("span")));
            }
        }
        return spans;
    }

    private static List<String> texts(JsonNode nodes) {
        List<String> texts = new ArrayList<>();
        nodes.forEach(node -> texts.add(node.asText()));
        return texts;
    }
}
