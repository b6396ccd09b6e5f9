package io.crosscheck.extraction.rest;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "EXTRACTION"))
class ExtractResourceTest {

    private static final String TEXT =
            "The bridge at Orvel is closed, mayor Ana Tresk said on Monday. \uD83D\uDE80 \"It is safe,\" she added.";

    @Test
    void answersWithSpansThatMatchTheText() {
        JsonPath answer = given().contentType("application/json")
                .body(Map.of("text", TEXT, "publishedAt", "2026-03-03T08:00:00+01:00"))
                .post("/v1/extract")
                .then()
                .statusCode(200)
                .body("text", equalTo(TEXT))
                .body("extractor.version", notNullValue())
                .extract()
                .jsonPath();
        List<Map<String, Object>> mentions = answer.getList("mentions");
        assertFalse(mentions.isEmpty());
        mentions.forEach(m -> assertEquals(m.get("text"), TEXT.substring((int) m.get("start"), (int) m.get("end"))));
        List<Map<String, Object>> contents = answer.getList("claims.content");
        assertFalse(contents.isEmpty());
        contents.forEach(content -> {
            @SuppressWarnings("unchecked")
            List<List<Integer>> spans = (List<List<Integer>>) content.get("spans");
            String joined = spans.stream()
                    .map(span -> TEXT.substring(span.get(0), span.get(1)))
                    .collect(Collectors.joining(" \u2026 "));
            assertEquals(content.get("text"), joined);
        });
    }

    @Test
    void saysWhatDecidedWhereAsked() {
        JsonPath answer = given().contentType("application/json")
                .body(Map.of("text", TEXT))
                .post("/v1/extract?explain=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertEquals(answer.getList("claims.id"), answer.getList("explanations.claim"));
        assertFalse(answer.getString("explanations[0].rule").isBlank());
    }

    @Test
    void namesTheWordsThatDecided() {
        String text = "The Harbour Office stopped short of saying that crews must leave Orvel. "
                + "Mayor Ana Tresk denied that the bridge was not safe.";
        JsonPath answer = given().contentType("application/json")
                .body(Map.of("text", text))
                .post("/v1/extract?explain=true")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        int denied = answer.getList("claims.stance").indexOf("DENIES");
        List<Map<String, Object>> decisions = answer.getList("explanations[" + denied + "].decisions");
        assertEquals(
                List.of("kind", "stance", "certainty", "polarity", "tense", "modality", "counted"),
                decisions.stream().map(d -> d.get("what")).toList());
        assertEquals("denied", words(text, decisions.get(1)));
        assertEquals("not", words(text, decisions.get(3)));
        assertEquals("no-sign", decisions.get(4).get("rule"));
        assertNull(decisions.get(4).get("span"));
    }

    private static String words(String text, Map<String, Object> decision) {
        List<?> span = (List<?>) decision.get("span");
        return text.substring((int) span.get(0), (int) span.get(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\":null}",
                "{\"text\":\"   \"}",
                "{\"text\":\"a\\u0000b\"}",
                "{\"text\":\"a\\ud800b\"}",
                "{\"text\":\"A.\",\"publishedAt\":\"yesterday\"}"
            })
    void refusesWhatCannotBeUsed(String body) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/extract")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("status", equalTo(422))
                .body("$", hasKey("field"))
                .body("detail", not(containsString("Exception")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|{\"text\":|400",
                "application/json|[1,2]|400",
                "application/json|{\"text\":{\"a\":1}}|400",
                "application/xml|<text/>|415",
            })
    void refusesOtherShapesAndTypes(String type, String body, int status) {
        given().contentType(type)
                .body(body.getBytes())
                .post("/v1/extract")
                .then()
                .statusCode(status)
                .contentType("application/problem+json")
                .body("status", equalTo(status))
                .body("detail", not(containsString("io.crosscheck")));
    }

    @Test
    void refusesALargeBodyBeforeReadingIt() {
        given().contentType("application/json")
                .body("{\"text\":\"" + "a".repeat(5_000_000) + "\"}")
                .post("/v1/extract")
                .then()
                .statusCode(413)
                .contentType("application/problem+json");
    }
}
