package io.crosscheck.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.proposition.PropositionView;

import static io.crosscheck.query.export.GraphWriter.node;

/**
 * Where everything comes from (PROV-O): texts from publishers, claims by an extractor from texts and from whoever said
 * it, propositions from claims, with the primary sources that their origins are.
 */
final class ProvenanceWriter implements StoryWriter {

    private final GraphWriter graph;
    private final Links links;
    private final Set<String> told = new HashSet<>();
    private ExportedStory story;

    ProvenanceWriter(ObjectMapper json, OutputStream out, Links links) throws IOException {
        this.graph = new GraphWriter(json, out, node("@context", context()), "@graph");
        this.links = links;
    }

    private static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>(Vocabulary.context());
        context.put("prov", "http://www.w3.org/ns/prov#");
        context.put("rdfs", "http://www.w3.org/2000/01/rdf-schema#");
        for (String reference : List.of(
                "wasAttributedTo",
                "wasDerivedFrom",
                "wasQuotedFrom",
                "hadPrimarySource",
                "wasGeneratedBy",
                "wasAssociatedWith",
                "used",
                "specializationOf",
                "actedOnBehalfOf")) {
            context.put("prov:" + reference, node("@type", "@id"));
        }
        for (String time : List.of("generatedAtTime", "startedAtTime")) {
            context.put("prov:" + time, node("@type", "xsd:dateTime"));
        }
        return context;
    }

    @Override
    public void story(ExportedStory next) throws IOException {
        story = next;
        for (ExportedStory.Document document : next.documents().values()) {
            document(document);
        }
    }

    private void document(ExportedStory.Document document) throws IOException {
        String publisher = document.publisher() == null
                ? null
                : "urn:crosscheck:publisher:"
                        + (document.domain() != null ? document.domain() : encoded(document.publisher()));
        if (publisher != null && told.add(publisher)) {
            graph.add(node(
                    "@id",
                    publisher,
                    "@type",
                    List.of("prov:Agent", "prov:Organization"),
                    "rdfs:label",
                    document.publisher()));
        }
        graph.add(node(
                "@id",
                links.text(document.id(), document.revision()),
                "@type",
                "prov:Entity",
                "rdfs:label",
                document.title(),
                "prov:specializationOf",
                links.document(document.id()),
                "prov:wasAttributedTo",
                publisher,
                "prov:generatedAtTime",
                document.publishedAt() == null ? null : document.publishedAt().toString(),
                "prov:wasDerivedFrom",
                document.duplicateOf() == null ? null : links.document(document.duplicateOf()),
                "rdfs:seeAlso",
                document.url() == null ? null : node("@id", document.url()),
                "cc:revision",
                document.revision()));
        if (document.run() != null) {
            run(document);
        }
    }

    private void run(ExportedStory.Document document) throws IOException {
        String extractor = "urn:crosscheck:extractor:" + encoded(document.extractor());
        if (told.add(extractor)) {
            graph.add(node(
                    "@id",
                    extractor,
                    "@type",
                    List.of("prov:Agent", "prov:SoftwareAgent"),
                    "rdfs:label",
                    "Crosscheck extraction " + document.extractor()));
        }
        graph.add(node(
                "@id",
                run(document.run()),
                "@type",
                "prov:Activity",
                "prov:used",
                links.text(document.id(), document.revision()),
                "prov:wasAssociatedWith",
                extractor,
                "prov:startedAtTime",
                document.extractedAt().toString()));
    }

    @Override
    public void propositions(List<PropositionView> some) throws IOException {
        for (PropositionView proposition : some) {
            for (ClaimView claim : proposition.claims()) {
                if (told.add(claim.claimId())) {
                    claim(claim);
                }
            }
            graph.add(node(
                    "@id",
                    links.proposition(proposition.id()),
                    "@type",
                    "prov:Entity",
                    "rdfs:label",
                    proposition.text(),
                    "prov:wasDerivedFrom",
                    proposition.claims().stream()
                            .map(claim -> links.claim(claim.claimId()))
                            .toList(),
                    "prov:hadPrimarySource",
                    primary(proposition),
                    "prov:generatedAtTime",
                    proposition.history().isEmpty()
                            ? null
                            : proposition.history().get(0).knownFrom().toString()));
        }
    }

    // Of each origin one claim stands for all that go back to it.
    private List<String> primary(PropositionView proposition) {
        return proposition.origins().groups().stream()
                .filter(group -> !group.claims().isEmpty())
                .map(group -> links.claim(group.claims().get(0)))
                .toList();
    }

    private void claim(ClaimView claim) throws IOException {
        ExportedStory.Document document = story.documents().get(claim.document());
        boolean ofTheRun = document != null && document.revision() == claim.revision() && claim.current();
        graph.add(node(
                "@id",
                links.claim(claim.claimId()),
                "@type",
                "prov:Entity",
                "rdfs:label",
                claim.detail().get("content").path("text").asText(),
                "prov:wasQuotedFrom",
                links.text(claim.document(), claim.revision()),
                "prov:wasGeneratedBy",
                ofTheRun && document.run() != null ? run(document.run()) : null,
                "prov:wasAttributedTo",
                sources(claim),
                "cc:counted",
                claim.weighs()));
    }

    private List<String> sources(ClaimView claim) throws IOException {
        List<String> agents = new ArrayList<>();
        for (JsonNode source : claim.detail().get("sources")) {
            JsonNode resolved = source.path("resolvedEntity");
            String agent = resolved.has("id")
                    ? links.entity(resolved.path("id").asText())
                    : links.claim(claim.claimId()) + "#source-"
                            + source.path("path").asInt() + "-"
                            + source.path("hop").asInt();
            agents.add(agent);
            if (told.add(agent)) {
                graph.add(node(
                        "@id",
                        agent,
                        "@type",
                        type(source.path("kind").asText()),
                        "rdfs:label",
                        resolved.has("name")
                                ? resolved.path("name").asText()
                                : source.path("text").asText()));
            }
        }
        return agents.isEmpty() ? null : agents;
    }

    private static List<String> type(String kind) {
        return switch (kind) {
            case "PERSON" -> List.of("prov:Agent", "prov:Person");
            case "ORGANIZATION" -> List.of("prov:Agent", "prov:Organization");
            default -> List.of("prov:Agent");
        };
    }

    private static String run(String id) {
        return "urn:crosscheck:run:" + id;
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        graph.end();
    }
}
