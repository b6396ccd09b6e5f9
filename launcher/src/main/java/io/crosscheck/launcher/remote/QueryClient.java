package io.crosscheck.launcher.remote;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** What is known, as query-service answers it. */
public record QueryClient(URI service, String collection) {

    /** The ids of all stories, following the cursors of the list. */
    public List<String> storyIds() throws IOException, InterruptedException {
        return all("/v1/stories?collection=" + encoded(collection)).stream()
                .map(item -> item.path("id").asText())
                .toList();
    }

    /** A story in full (StoryView). */
    public JsonNode story(String id) throws IOException, InterruptedException {
        return Http.get(service.resolve("/v1/stories/" + id));
    }

    /** How a story unfolded. */
    public JsonNode timeline(String story) throws IOException, InterruptedException {
        return Http.get(service.resolve("/v1/stories/" + story + "/timeline"));
    }

    /** A document's text with everything that was found in it. */
    public JsonNode document(String id) throws IOException, InterruptedException {
        return Http.get(service.resolve("/v1/documents/" + id));
    }

    private List<JsonNode> all(String list) throws IOException, InterruptedException {
        List<JsonNode> items = new ArrayList<>();
        String next = "";
        do {
            String cursor = next.isEmpty() ? "" : "&cursor=" + encoded(next);
            JsonNode page = Http.get(service.resolve(list + cursor));
            page.path("items").forEach(items::add);
            next = page.path("next").asText("");
        } while (!next.isEmpty() && !"null".equals(next));
        return items;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
