package io.crosscheck.query.answer;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;
import io.restassured.response.Response;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QueryTest
class AnswersTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/stories",
                "/v1/stories/s-bridge",
                "/v1/stories/s-bridge/timeline",
                "/v1/stories/s-bridge/matrix",
                "/v1/propositions",
                "/v1/propositions/p-closed",
                "/v1/claims",
                "/v1/claims/c-open",
                "/v1/entities",
                "/v1/entities/e-tarrow",
                "/v1/documents",
                "/v1/documents/d-courier",
                "/v1/search?q=bridge"
            })
    void answersOnlyWhatIsNew(String path) {
        Response first = get(path);
        String tag = first.then()
                .statusCode(200)
                .header("Cache-Control", "no-cache")
                .extract()
                .header("ETag");
        given().header("If-None-Match", "\"other\", " + tag)
                .get(path)
                .then()
                .statusCode(304)
                .header("ETag", tag)
                .body(equalTo(""));
        given().header("If-None-Match", "W/\"other\"").get(path).then().statusCode(200);
    }

    @Test
    void tagsNoProblem() {
        get("/v1/stories/s-none").then().statusCode(404).header("ETag", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"stories", "propositions", "claims", "entities", "documents"})
    void streamsAWholeListAsLines(String list) throws Exception {
        List<String> ids = get("/v1/" + list + "?limit=500").jsonPath().getList("items.id");
        Response lines = given().accept("application/x-ndjson").get("/v1/" + list + "?limit=1");
        lines.then().statusCode(200).contentType(containsString("application/x-ndjson"));
        List<String> streamed = Arrays.stream(lines.asString().split("\n"))
                .map(line -> parsed(line).path("id").asText())
                .toList();
        assertEquals(ids, streamed);
        JsonNode first = parsed(given().accept("application/x-ndjson")
                .get("/v1/" + list + "?fields=id")
                .asString()
                .split("\n")[0]);
        assertEquals(1, first.size());
    }

    private static JsonNode parsed(String line) {
        try {
            return JSON.readTree(line);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void refusesAStreamAsItDoesAPage() {
        given().accept("application/x-ndjson")
                .get("/v1/claims?kind=NONE")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    @Test
    void tellsAClientWhereItStands() {
        int before = Integer.parseInt(get("/v1/stories")
                .then()
                .header("RateLimit-Limit", "60000")
                .header("RateLimit-Policy", "60000;w=60")
                .header("RateLimit-Reset", notNullValue())
                .extract()
                .header("RateLimit-Remaining"));
        int after = Integer.parseInt(get("/v1/stories/s-none").header("RateLimit-Remaining"));
        assertTrue(after < before || after > before && after >= 59990, before + " then " + after);
        get("/q/health/live").then().header("RateLimit-Limit", nullValue());
    }

    @Test
    void refusesParametersThatItDoesNotKnow() {
        get("/v1/stories?speeker=x&colection=y")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.size()", equalTo(2));
        get("/v1/claims/c-open?limit=3").then().statusCode(400).body("field", equalTo("limit"));
        get("/v1/claims/c-open?collection=default").then().statusCode(200);
    }

    @Test
    void offersSwaggerUi() {
        get("/q/swagger-ui/").then().statusCode(200).contentType(containsString("text/html"));
        get("/openapi?format=json").then().body("openapi", equalTo("3.1.0"));
    }
}
