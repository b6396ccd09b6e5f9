package io.crosscheck.system;

import com.fasterxml.jackson.databind.JsonNode;

import static org.junit.jupiter.api.Assertions.assertEquals;

/** Checks that whatever has offsets carries the text that stands there. */
final class Spans {

    /** Fails at the first span in the document's annotations whose text is not the stored text at its offsets. */
    static void check(JsonNode document) {
        check(document, document.path("text").asText());
    }

    private static void check(JsonNode node, String text) {
        if (node.isObject() && node.has("start") && node.has("end") && node.has("text")) {
            assertEquals(
                    node.path("text").asText(),
                    text.substring(node.path("start").asInt(), node.path("end").asInt()));
        }
        if (node.isObject() && node.has("spans") && node.has("text")) {
            StringBuilder joined = new StringBuilder();
            for (JsonNode span : node.path("spans")) {
                joined.append(joined.isEmpty() ? "" : " \u2026 ")
                        .append(text, span.path(0).asInt(), span.path(1).asInt());
            }
            assertEquals(node.path("text").asText(), joined.toString());
        }
        node.forEach(child -> check(child, text));
    }

    private Spans() {}
}
