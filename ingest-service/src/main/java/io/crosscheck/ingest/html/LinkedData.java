package io.crosscheck.ingest.html;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * What the JSON-LD of a page says about its article, by schema.org's names; each may be null: not said.
 *
 * @see <a href="https://schema.org/NewsArticle">schema.org NewsArticle</a>
 */
record LinkedData(String headline, String datePublished, String language, String publisher) {

    private static final LinkedData NOTHING = new LinkedData(null, null, null, null);
    private static final int DEEPEST = 32;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
                    .build())
            .build();

    static LinkedData of(Document page) {
        return page.select("script[type=application/ld+json]").stream()
                .map(LinkedData::parse)
                .flatMap(Optional::stream)
                .flatMap(json -> article(json).stream())
                .findFirst()
                .map(LinkedData::of)
                .orElse(NOTHING);
    }

    private static LinkedData of(JsonNode article) {
        JsonNode publisher = article.path("publisher");
        JsonNode language = article.path("inLanguage");
        return new LinkedData(
                text(article.path("headline")),
                text(article.path("datePublished")),
                text(language.isObject() ? language.path("alternateName") : language),
                text(publisher.isObject() ? publisher.path("name") : publisher));
    }

    private static Optional<JsonNode> parse(Element script) {
        try {
            return Optional.ofNullable(JSON.readTree(script.data()));
        } catch (JsonProcessingException e) {
            return Optional.empty(); // pages are often wrong here; the rest of the page still speaks
        }
    }

    /** The outermost object that is an article or a posting. */
    private static Optional<JsonNode> article(JsonNode root) {
        Deque<JsonNode> waiting = new ArrayDeque<>();
        waiting.add(root);
        while (!waiting.isEmpty()) {
            JsonNode node = waiting.poll();
            if (node.isObject() && isArticle(node.path("@type"))) {
                return Optional.of(node);
            }
            node.forEach(waiting::add);
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        String name = (type.isArray() ? type.path(0) : type).asText("").toLowerCase(Locale.ROOT);
        return name.endsWith("article") || name.endsWith("posting");
    }

    private static String text(JsonNode node) {
        return node.isTextual() ? node.textValue() : null;
    }
}
