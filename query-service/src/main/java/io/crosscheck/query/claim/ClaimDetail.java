package io.crosscheck.query.claim;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractMap;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A claim as extraction stored it. It stays a tree, so that what a newer extractor adds reaches the client without a
 * copy of its schema here.
 */
public record ClaimDetail(ObjectNode json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public static ClaimDetail parse(String json) {
        try {
            return new ClaimDetail((ObjectNode) JSON.readTree(json));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The content's words. */
    String text() {
        return json.path("content").path("text").asText();
    }

    List<Span> content() {
        return spans(json.path("content"));
    }

    /** The words by which the content is put into somebody's mouth: the cue, then the sources. */
    List<Span> attribution() {
        List<Span> attribution = spans(json.path("cue"));
        json.path("sources").forEach(source -> attribution.addAll(spans(source)));
        return attribution;
    }

    /** Ids, in its document, of those who say it and to whom. */
    Set<String> entities() {
        Set<String> entities = new TreeSet<>();
        for (String part : List.of("sources", "recipients")) {
            json.path(part).forEach(each -> {
                if (each.path("entity").isTextual()) {
                    entities.add(each.path("entity").textValue());
                }
            });
        }
        return entities;
    }

    /**
     * The claim's fields but those that its view gives itself. Puts beside each source and recipient what it resolves
     * to across documents.
     */
    Map<String, JsonNode> resolved(Map<String, EntityRef> entities) {
        resolve(json.path("sources"), entities);
        resolve(json.path("recipients"), entities);
        return new Others(json.without(ClaimView.OWN));
    }

    /** The fields of an object as a map, which is not copied: a page of a list has them by the hundred. */
    private static final class Others extends AbstractMap<String, JsonNode> {

        private final ObjectNode object;

        Others(ObjectNode object) {
            this.object = object;
        }

        @Override
        public Set<Map.Entry<String, JsonNode>> entrySet() {
            return Collections.unmodifiableSet(object.properties());
        }

        @Override
        public JsonNode get(Object name) {
            return object.get((String) name);
        }
    }

    private static void resolve(JsonNode named, Map<String, EntityRef> entities) {
        for (JsonNode each : named) {
            EntityRef entity = entities.get(each.path("entity").asText());
            if (entity != null) {
                ((ObjectNode) each)
                        .putObject("resolvedEntity")
                        .put("id", entity.id())
                        .put("name", entity.name());
            }
        }
    }

    private static List<Span> spans(JsonNode passage) {
        List<Span> spans = new ArrayList<>();
        passage.path("spans").forEach(offsets -> spans.add(Span.of(offsets)));
        return spans;
    }
}
