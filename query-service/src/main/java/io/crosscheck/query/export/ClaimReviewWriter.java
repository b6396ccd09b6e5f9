package io.crosscheck.query.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.proposition.PropositionView;
import io.crosscheck.query.proposition.Status;

import static io.crosscheck.query.export.GraphWriter.node;

/**
 * Propositions as schema.org has it: a Claim with its appearances, and a ClaimReview with the status. A status says who
 * speaks for and against a claim and not whether it is true, so the rating has words and no number.
 */
final class ClaimReviewWriter implements StoryWriter {

    private final GraphWriter graph;
    private final Links links;
    private ExportedStory story;

    ClaimReviewWriter(ObjectMapper json, OutputStream out, Links links) throws IOException {
        Map<String, Object> context = Vocabulary.context();
        context.put("@vocab", "https://schema.org/");
        this.graph = new GraphWriter(json, out, node("@context", context), "@graph");
        this.links = links;
    }

    @Override
    public void story(ExportedStory next) throws IOException {
        story = next;
        for (ExportedStory.Document document : next.documents().values()) {
            graph.add(node(
                    "@id",
                    links.document(document.id()),
                    "@type",
                    "NewsArticle",
                    "headline",
                    document.title(),
                    "url",
                    document.url(),
                    "datePublished",
                    Objects.toString(document.publishedAt(), null),
                    "inLanguage",
                    document.language(),
                    "publisher",
                    document.publisher() == null ? null : node("@type", "Organization", "name", document.publisher()),
                    "cc:story",
                    links.story(next.id())));
        }
    }

    @Override
    public void propositions(List<PropositionView> some) throws IOException {
        for (PropositionView proposition : some) {
            graph.add(claim(proposition));
            graph.add(review(proposition));
        }
    }

    private Map<String, Object> claim(PropositionView proposition) {
        List<ClaimView> asserting = proposition.claims().stream()
                .filter(claim -> claim.stance() == Stance.ASSERTS && claim.weighs())
                .toList();
        List<Map<String, Object>> appearances = new ArrayList<>();
        proposition.claims().forEach(claim -> appearances.add(appearance(claim)));
        return node(
                "@id",
                links.proposition(proposition.id()),
                "@type",
                "Claim",
                "text",
                proposition.text(),
                "appearance",
                appearances,
                "firstAppearance",
                asserting.stream()
                        .map(ClaimView::document)
                        .map(story.documents()::get)
                        .filter(document -> document != null && document.publishedAt() != null)
                        .min(Comparator.comparing(ExportedStory.Document::publishedAt))
                        .map(document -> reference(links.document(document.id())))
                        .orElse(null),
                "cc:story",
                links.story(proposition.story()),
                "cc:support",
                term(proposition.status().support()),
                "cc:dispute",
                term(proposition.status().dispute()),
                "cc:lifecycle",
                term(proposition.status().lifecycle()),
                "cc:originsLower",
                proposition.origins().lower(),
                "cc:originsUpper",
                proposition.origins().upper(),
                "cc:relation",
                relations(proposition));
    }

    private Map<String, Object> appearance(ClaimView claim) {
        JsonNode detail = claim.detail().get("content");
        return node(
                "@id",
                links.claim(claim.claimId()),
                "@type",
                "Quotation",
                "text",
                detail.path("text").asText(),
                "creator",
                speaker(claim),
                "isPartOf",
                reference(links.document(claim.document())),
                "cc:stance",
                term(claim.stance()),
                "cc:counted",
                claim.weighs(),
                "cc:revision",
                claim.revision());
    }

    // Who is nearest the content; of several paths the first.
    private Object speaker(ClaimView claim) {
        for (JsonNode source : claim.detail().get("sources")) {
            if (source.path("path").asInt() == 0 && source.path("hop").asInt() == 0) {
                String kind = source.path("kind").asText();
                String type = kind.equals("PERSON") ? "Person" : kind.equals("ORGANIZATION") ? "Organization" : null;
                JsonNode resolved = source.path("resolvedEntity");
                return type == null
                        ? null
                        : node(
                                "@id",
                                resolved.has("id")
                                        ? links.entity(resolved.path("id").asText())
                                        : null,
                                "@type",
                                type,
                                "name",
                                resolved.has("name")
                                        ? resolved.path("name").asText()
                                        : source.path("text").asText());
            }
        }
        return null;
    }

    private List<Map<String, Object>> relations(PropositionView proposition) {
        return proposition.relations().stream()
                .map(relation -> node(
                        "@type",
                        "cc:Relation",
                        "cc:relationType",
                        "cc:" + relation.type(),
                        "cc:contradictionKind",
                        relation.kind(),
                        "cc:other",
                        links.proposition(relation.other()),
                        "cc:direction",
                        relation.direction().name(),
                        "cc:explanation",
                        relation.explanation(),
                        "cc:confidence",
                        relation.confidence()))
                .toList();
    }

    private Map<String, Object> review(PropositionView proposition) {
        Status status = proposition.status();
        return node(
                "@id",
                links.proposition(proposition.id()) + "#review",
                "@type",
                "ClaimReview",
                "claimReviewed",
                proposition.text(),
                "itemReviewed",
                reference(links.proposition(proposition.id())),
                "url",
                links.proposition(proposition.id()),
                "author",
                node("@type", "Organization", "name", "Crosscheck, by machine"),
                "datePublished",
                proposition.history().isEmpty()
                        ? null
                        : proposition
                                .history()
                                .get(proposition.history().size() - 1)
                                .knownFrom()
                                .toString(),
                "reviewAspect",
                "who speaks for and against it, not whether it is true",
                "reviewRating",
                node("@type", "Rating", "alternateName", status.words()));
    }

    private static Map<String, Object> reference(String id) {
        return node("@id", id);
    }

    private static String term(Enum<?> constant) {
        return "cc:" + constant.name();
    }

    @Override
    public void close() throws IOException {
        graph.end();
    }
}
