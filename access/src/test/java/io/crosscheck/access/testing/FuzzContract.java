package io.crosscheck.access.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.messages.testing.Malformed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Malformed requests, derived from what a service's OpenAPI document says: none may be answered with 5xx, none may tell
 * of the inside, and the service must be as well afterwards as before. {@code -Dfuzz.requests} says how many,
 * {@code -Dfuzz.seed} which.
 */
public abstract class FuzzContract {

    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 1L);
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LOOKED_AT = 100_000;
    /** Of what is longer the server may end the connection before it has been sent, with 414 or without. */
    private static final int LONGEST_LINE = 4_000;

    private static final String NAME = "cc-fuzz";
    private static final List<String> TYPES = List.of(
            "application/json", "text/plain", "text/html", "text/csv", "application/x-ndjson", "image/png", "x");
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\bat (java|io|org|jakarta)\\.|io\\.crosscheck\\.|org\\.(hibernate|postgresql|jboss)|com\\.fasterxml"
                    + "|PSQL|SQLState|ERROR: |knowledge\\.[a-z]+_|ingest\\.[a-z]+ ");

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Random random = new Random(SEED);
    private final Malformed malformed = new Malformed(random);
    private final ObjectMapper json = new ObjectMapper();

    /** Where the service of the test listens. */
    protected abstract URI service();

    private record Operation(String method, String path, List<JsonNode> parameters, JsonNode body) {}

    private record Sent(HttpRequest request, String what) {}

    @Test
    void nothingMalformedIsAnsweredWithAFailureOfOurs() throws Exception {
        JsonNode description = description();
        List<Operation> operations = operations(description);
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < REQUESTS; i++) {
            Sent sent = request(description, operations.get(random.nextInt(operations.size())));
            HttpResponse<InputStream> answer;
            try {
                answer = client.send(sent.request(), BodyHandlers.ofInputStream());
            } catch (IOException e) {
                if (sent.request().uri().toString().length() < LONGEST_LINE) {
                    faults.add(i + ": " + sent.what() + " -> no answer: " + e.getMessage());
                }
                continue;
            }
            String body;
            try {
                body = read(answer);
            } catch (IOException e) {
                faults.add(i + ": " + sent.what() + " -> " + answer.statusCode() + ", cut off");
                continue;
            }
            statuses.merge(answer.statusCode(), 1, Integer::sum);
            boolean refused = answer.statusCode() >= 400;
            if (answer.statusCode() >= 500 || (refused && INSIDE.matcher(body).find())) {
                faults.add(i + ": " + sent.what() + " -> " + answer.statusCode() + " " + body);
            }
        }
        System.out.println("fuzz: " + REQUESTS + " requests, seed " + SEED + ", answers " + statuses);
        assertEquals(List.of(), faults);
        assertTrue(statuses.keySet().stream().anyMatch(status -> status >= 400), statuses.toString());
        HttpRequest ready =
                HttpRequest.newBuilder(service().resolve("/q/health/ready")).build();
        assertEquals(200, client.send(ready, BodyHandlers.discarding()).statusCode());
    }

    private JsonNode description() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service().resolve("/openapi?format=JSON"))
                .build();
        return json.readTree(client.send(request, BodyHandlers.ofString()).body());
    }

    private static List<Operation> operations(JsonNode description) {
        List<Operation> operations = new ArrayList<>();
        description.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method -> {
                    if (List.of("get", "post", "put", "delete").contains(method.getKey())) {
                        List<JsonNode> parameters = new ArrayList<>();
                        path.getValue().path("parameters").forEach(p -> parameters.add(resolved(description, p)));
                        method.getValue().path("parameters").forEach(p -> parameters.add(resolved(description, p)));
                        operations.add(new Operation(
                                method.getKey().toUpperCase(java.util.Locale.ROOT),
                                path.getKey(),
                                parameters,
                                method.getValue().path("requestBody").path("content")));
                    }
                }));
        return operations;
    }

    private static JsonNode resolved(JsonNode description, JsonNode node) {
        String reference = node.path("$ref").asText("");
        return reference.startsWith("#/") ? description.at(reference.substring(1)) : node;
    }

    private Sent request(JsonNode description, Operation operation) {
        String path = operation.path();
        StringBuilder query = new StringBuilder();
        HttpRequest.Builder request = HttpRequest.newBuilder().timeout(PATIENCE);
        for (JsonNode parameter : operation.parameters()) {
            String name = parameter.path("name").asText();
            String value = random.nextInt(3) == 0 ? usual(parameter) : malformed.text();
            if (parameter.path("in").asText().equals("path")) {
                path = path.replace("{" + name + "}", value.isEmpty() ? "none" : encoded(value));
            } else if (parameter.path("in").asText().equals("query") && random.nextInt(3) == 0) {
                query.append(query.isEmpty() ? "?" : "&")
                        .append(encoded(name))
                        .append('=')
                        .append(encoded(value));
            }
        }
        if (random.nextInt(10) == 0) {
            query.append(query.isEmpty() ? "?" : "&")
                    .append(encoded(malformed.text()))
                    .append("=%C3%28");
        }
        byte[] body = new byte[0];
        if (operation.body().isObject() && operation.body().size() > 0) {
            List<String> types = new ArrayList<>();
            operation.body().fieldNames().forEachRemaining(types::add);
            String type = types.get(random.nextInt(types.size()));
            body = body(description, operation.body().path(type), type);
            request.header("Content-Type", random.nextInt(12) == 0 ? TYPES.get(random.nextInt(TYPES.size())) : type);
        }
        if (random.nextInt(12) == 0) {
            request.header("Accept", TYPES.get(random.nextInt(TYPES.size())));
        }
        if (random.nextInt(12) == 0) {
            request.header("Last-Event-ID", "9".repeat(random.nextInt(40) + 1));
        }
        request.header("User-Agent", NAME).uri(service().resolve(path + query));
        request.method(operation.method(), BodyPublishers.ofByteArray(body));
        return new Sent(
                request.build(),
                operation.method() + " " + path + query + " " + new String(body, StandardCharsets.ISO_8859_1));
    }

    private byte[] body(JsonNode description, JsonNode content, String type) {
        JsonNode example = content.has("example")
                ? content.path("example")
                : content.path("examples").path(0).path("value");
        if (example.isMissingNode() && content.path("examples").isObject()) {
            example = content.path("examples").elements().next().path("value");
        }
        if (example.isMissingNode()) {
            example = skeleton(description, resolved(description, content.path("schema")), 0);
        }
        if (type.equals("application/json")) {
            return malformed.json(example);
        }
        byte[] bytes =
                (example.isTextual() ? example.textValue() : example.toString()).getBytes(StandardCharsets.UTF_8);
        return random.nextBoolean() ? malformed.broken(bytes) : malformed.text().getBytes(StandardCharsets.UTF_8);
    }

    /** The fields of a schema, each with its example or a word. */
    private JsonNode skeleton(JsonNode description, JsonNode schema, int depth) {
        if (schema.path("properties").isObject() && depth < 4) {
            var object = json.createObjectNode();
            schema.path("properties").fields().forEachRemaining(field -> {
                JsonNode inner = resolved(description, field.getValue());
                JsonNode first = inner.path("examples").path(0);
                object.set(field.getKey(), first.isMissingNode() ? skeleton(description, inner, depth + 1) : first);
            });
            return object;
        }
        return json.getNodeFactory().textNode("word");
    }

    private static String usual(JsonNode parameter) {
        JsonNode example = parameter.has("example")
                ? parameter.path("example")
                : parameter.path("schema").path("default");
        return example.isMissingNode() ? "none" : example.asText();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String read(HttpResponse<InputStream> answer) throws IOException {
        boolean endless = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/event-stream");
        try (InputStream body = answer.body()) {
            return endless ? "" : new String(body.readNBytes(LOOKED_AT), StandardCharsets.UTF_8);
        }
    }
}
