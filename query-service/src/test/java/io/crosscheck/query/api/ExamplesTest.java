package io.crosscheck.query.api;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.Map;
import java.util.SortedSet;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;
import io.restassured.response.Response;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Every route has an example in the OpenAPI document, and the examples are what the routes answer. */
@QueryTest
class ExamplesTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BINARY = "application/zip";
    private static final Path FILES = Path.of("src/main/resources/openapi-examples");

    /** {@code -Dexamples.refresh=true} writes the examples anew. */
    private static final boolean REFRESH = Boolean.getBoolean("examples.refresh");

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @Test
    void everyRouteHasOne() throws IOException {
        JsonNode document = JSON.readTree(
                given().queryParam("format", "JSON").get("/openapi").asString());
        document.path("paths").fields().forEachRemaining(path -> path.getValue()
                .fields()
                .forEachRemaining(method -> check(
                        method.getKey() + " " + path.getKey(), method.getValue().path("responses"))));
    }

    private static void check(String route, JsonNode responses) {
        assertTrue(
                StreamSupport.stream(Spliterators.spliteratorUnknownSize(responses.fieldNames(), 0), false)
                        .anyMatch(status -> status.startsWith("2")),
                route + " does not say what it answers");
        for (Iterator<Map.Entry<String, JsonNode>> all = responses.fields(); all.hasNext(); ) {
            Map.Entry<String, JsonNode> response = all.next();
            if (response.getKey().startsWith("2") && !response.getKey().equals("204")) {
                JsonNode content = response.getValue().path("content");
                assertFalse(content.isEmpty(), route + " has no example: add one to " + FILES);
                content.fields().forEachRemaining(type -> {
                    assertTrue(type.getValue().has("schema"), route + " does not say what it answers");
                    assertTrue(
                            type.getKey().equals(BINARY)
                                    || type.getValue().has("example")
                                            != type.getValue().has("examples"),
                            route + " has no example, or two: add one to " + FILES);
                });
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/stories, /v1/stories?limit=1&q=orla",
        "/v1/stories/{id}, /v1/stories/s-bridge",
        "/v1/stories/{id}/overview, /v1/stories/s-bridge/overview",
        "/v1/stories/{id}/sources, /v1/stories/s-bridge/sources",
        "/v1/stories/{id}/timeline, /v1/stories/s-bridge/timeline?limit=3",
        "/v1/stories/{id}/matrix, /v1/stories/s-bridge/matrix?limit=2",
        "/v1/propositions, /v1/propositions?limit=1&story=s-bridge",
        "/v1/propositions/{id}, /v1/propositions/p-closed",
        "/v1/changes, /v1/changes?limit=1",
        "/v1/claims, /v1/claims?limit=1&story=s-bridge",
        "/v1/claims/{id}, /v1/claims/c-open",
        "/v1/entities, /v1/entities?limit=1&story=s-bridge&q=tarrow",
        "/v1/entities/{id}, /v1/entities/e-tarrow",
        "/v1/entities/{id}/statements, /v1/entities/e-tarrow/statements",
        "/v1/documents, /v1/documents?limit=1&publisher=courier.example",
        "/v1/documents/{id}, /v1/documents/d-courier",
        "/v1/search, /v1/search?limit=2&q=bridge",
        "/v1/export/schema-org, /v1/export/schema-org?story=s-bridge",
        "/v1/export/annotations, /v1/export/annotations?story=s-bridge",
        "/v1/export/provenance, /v1/export/provenance?story=s-bridge",
        "/v1/vocabulary, /v1/vocabulary"
    })
    void anExampleIsWhatTheRouteAnswers(String route, String asked) throws IOException {
        compare("GET" + route.replace('/', '_'), get(asked));
    }

    private static void compare(String name, Response response) throws IOException {
        assertEquals(200, response.statusCode(), response.asString());
        JsonNode answer = JSON.readTree(response.asString());
        Path file = FILES.resolve(name + ".json");
        if (REFRESH) {
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer) + "\n");
        }
        assertEquals(shape(answer), shape(JSON.readTree(Files.readString(file))), "run with -Dexamples.refresh=true");
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/documents/{id}/text, /v1/documents/d-ledger/text",
        "/v1/export/csv, /v1/export/csv?story=s-bridge",
        "/v1/export/followthemoney, /v1/export/followthemoney?story=s-bridge"
    })
    void anExampleOfTextIsItsFirstLines(String route, String asked) throws IOException {
        Response answer = get(asked);
        assertEquals(200, answer.statusCode(), answer.asString());
        Path file = FILES.resolve("GET" + route.replace('/', '_') + ".txt");
        String lines = answer.asString().lines().limit(2).collect(Collectors.joining("\n")) + "\n";
        if (REFRESH) {
            Files.writeString(file, lines);
        }
        assertFalse(Files.readString(file).isBlank());
    }

    /** The names of all fields, wherever they stand, with the ids that are names left as they are. */
    private static SortedSet<String> shape(JsonNode node) {
        SortedSet<String> names = new TreeSet<>();
        node.fieldNames().forEachRemaining(names::add);
        node.forEach(child -> names.addAll(shape(child)));
        return names;
    }
}
