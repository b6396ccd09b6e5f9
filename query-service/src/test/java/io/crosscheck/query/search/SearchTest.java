package io.crosscheck.query.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;
import io.crosscheck.query.entity.EntitiesTest;
import io.crosscheck.query.paging.Walk;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QueryTest
class SearchTest {

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @Test
    void findsWhateverHasTheWords() {
        given().queryParam("q", "orla BRIDGES")
                .get("/v1/search")
                .then()
                .statusCode(200)
                .body("items.id", hasItems("p-closed", "c-open", "c-denial", "d-courier", "d-ledger", "d-gazette"))
                .body("items.type.toSet()", containsInAnyOrder("STORY", "PROPOSITION", "CLAIM", "DOCUMENT"));
        given().queryParam("q", "Tarrow")
                .queryParam("type", "entity")
                .get("/v1/search")
                .then()
                .body("items.id", equalTo(List.of("e-tarrow")));
        given().queryParam("q", "bridge")
                .queryParam("collection", "other")
                .get("/v1/search")
                .then()
                .body("items", hasSize(0));
    }

    @Test
    void forgivesSlips() {
        given().queryParam("q", "brigde turnt Tarow")
                .get("/v1/search")
                .then()
                .body("searched", equalTo("bridge turnt tarrow"));
        given().queryParam("q", "Tarow")
                .queryParam("type", "ENTITY")
                .get("/v1/search")
                .then()
                .body("items.id", equalTo(List.of("e-tarrow")));
        given().queryParam("q", "closing bridges the").get("/v1/search").then().body("searched", nullValue());
    }

    @Test
    void listsAnEntityOnceHoweverManyStoriesNameIt() throws SQLException {
        EntitiesTest.write();
        given().queryParam("q", "weaver")
                .queryParam("collection", "people")
                .get("/v1/search")
                .then()
                .body("items.id", equalTo(List.of("e-one")));
    }

    @Test
    void knowsWhatWasHeldBefore() {
        given().queryParam("q", "open again Friday")
                .get("/v1/search")
                .then()
                .body("items.id", equalTo(List.of("p-friday")));
        given().queryParam("q", "open again Friday")
                .queryParam("asOf", "2026-03-05T12:00:00Z")
                .get("/v1/search")
                .then()
                .body("items.id", containsInAnyOrder("p-friday", "c-friday", "d-gazette"));
    }

    @Test
    void highlightsByOffsets() {
        JsonPath found =
                given().queryParam("q", "\"turned back\"").get("/v1/search").jsonPath();
        assertFalse(found.getList("items").isEmpty());
        for (Map<String, Object> item : found.<Map<String, Object>>getList("items")) {
            @SuppressWarnings("unchecked")
            List<List<Integer>> highlights = (List<List<Integer>>) item.get("highlights");
            String text = (String) item.get("text");
            List<String> words = new ArrayList<>();
            highlights.forEach(h -> words.add(text.substring(h.get(0), h.get(1))));
            assertEquals(List.of("turned", "back"), words, item.toString());
            if (item.get("id").equals("d-courier")) {
                int start = (Integer) item.get("start");
                assertTrue(Sample.COURIER.startsWith(text, start));
            }
        }
    }

    @Test
    void walksAllPages() {
        List<String> all =
                given().queryParam("q", "bridge").get("/v1/search").jsonPath().getList("items.id");
        List<String> seen = Walk.of("/v1/search?q=bridge&limit=3", "items.id");
        assertEquals(all, seen);
    }

    @Test
    void answersProblems() {
        get("/v1/search").then().statusCode(400).body("field", equalTo("q"));
        given().queryParam("q", " ").get("/v1/search").then().statusCode(400).body("field", equalTo("q"));
        get("/v1/search?q=x&type=y").then().statusCode(400).body("field", equalTo("type"));
        given().queryParam("q", "the").get("/v1/search").then().statusCode(200);
        given().queryParam("q", "' or 1=1; --").get("/v1/search").then().statusCode(200);
    }
}
