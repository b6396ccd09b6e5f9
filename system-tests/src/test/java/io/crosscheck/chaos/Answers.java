package io.crosscheck.chaos;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.remote.Http;

/**
 * What a service answers on every GET route that its OpenAPI document names, for things that are there.
 *
 * @param bodies by route
 * @param unasked routes that nothing was there to ask about
 */
record Answers(SortedMap<String, String> bodies, Set<String> unasked) {

    private static final int OF_EACH = 6;
    private static final String QUERY = "harbour";

    /**
     * Asks.
     *
     * @param ids of what there is, by the segment of the routes before them
     * @param endless routes that do not end their answers
     */
    static Answers of(URI service, String collection, Map<String, List<String>> ids, Set<String> endless)
            throws IOException, InterruptedException {
        SortedMap<String, String> bodies = new TreeMap<>();
        Set<String> unasked = new TreeSet<>();
        HttpClient client = HttpClient.newHttpClient();
        JsonNode paths = Http.get(service.resolve("/openapi?format=json")).path("paths");
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            if (!path.getValue().has("get") || endless.contains(path.getKey())) {
                continue;
            }
            List<String> routes = routes(path.getKey(), ids);
            if (routes.isEmpty()) {
                unasked.add(path.getKey());
            }
            for (String route : routes) {
                String asked = route + parameters(path.getValue(), collection);
                bodies.put(asked, body(client, service.resolve(asked)));
            }
        }
        return new Answers(bodies, unasked);
    }

    /** Ids of what there is, by the segment of the routes before them. */
    static Map<String, List<String>> ids(URI query, String collection) throws IOException, InterruptedException {
        Map<String, List<String>> ids = new LinkedHashMap<>();
        for (String kind : List.of("stories", "propositions", "claims", "entities")) {
            JsonNode page = Http.get(query.resolve("/v1/" + kind + "?limit=" + OF_EACH + "&collection=" + collection));
            List<String> found = new ArrayList<>();
            page.path("items").forEach(item -> found.add(item.path("id").asText()));
            ids.put(kind, found);
        }
        List<String> documents = new ArrayList<>();
        for (String story : ids.get("stories")) {
            Http.get(query.resolve("/v1/stories/" + story))
                    .path("documents")
                    .forEach(d -> documents.add(d.path("id").asText()));
        }
        ids.put("documents", documents.stream().limit(OF_EACH).toList());
        ids.put("collections", List.of(collection));
        return ids;
    }

    private static List<String> routes(String path, Map<String, List<String>> ids) {
        int brace = path.indexOf('{');
        if (brace < 0) {
            return List.of(path);
        }
        String[] segments = path.substring(0, brace).split("/");
        List<String> known = ids.getOrDefault(segments[segments.length - 1], List.of());
        return path.indexOf('{', brace + 1) >= 0
                ? List.of()
                : known.stream().map(id -> path.replaceAll("\\{[^}]*}", id)).toList();
    }

    private static String parameters(JsonNode path, String collection) {
        List<String> parameters = new ArrayList<>();
        for (JsonNode parameter : path.path("get").path("parameters")) {
            String name = parameter.path("name").asText();
            if (name.equals("collection")) {
                parameters.add("collection=" + collection);
            } else if (name.equals("q")) {
                parameters.add("q=" + QUERY);
            }
        }
        return parameters.isEmpty() ? "" : "?" + String.join("&", parameters);
    }

    private static String body(HttpClient client, URI address) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer =
                client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray());
        String type = answer.headers().firstValue("content-type").orElse("");
        return answer.statusCode() + " " + type + "\n" + text(type, answer.body());
    }

    /** Of a bundle, what is in it; its manifest says when it was made. */
    private static String text(String type, byte[] body) throws IOException {
        if (!type.contains("zip")) {
            return new String(body, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(body))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                if (!entry.getName().startsWith("manifest")) {
                    text.append(entry.getName()).append('\n').append(new String(content, StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }
}
