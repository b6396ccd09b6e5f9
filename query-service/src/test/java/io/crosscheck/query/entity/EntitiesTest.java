package io.crosscheck.query.entity;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.util.Arrays.asList;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QueryTest
class EntitiesTest {

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "story=s-bridge, e-bridge e-tarrow e-percent",
                "type=PERSON, e-tarrow",
                "type=LOCATION, e-bridge",
                "type=LOC, nothing",
                "q=tarrow, e-tarrow",
                "q=mayor, e-tarrow",
                "q=%25, e-percent",
                "q=_, e-percent",
                "story=s-none, nothing",
                "collection=other, nothing",
                "asOf=2026-03-01, nothing"
            })
    void filters(String query, String expected) {
        given().urlEncodingEnabled(false)
                .get("/v1/entities?" + query)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(expected == null ? asList() : asList(expected.split(" "))));
    }

    @Test
    void walksPages() {
        String next = get("/v1/entities?limit=2")
                .then()
                .body("items.id", contains("e-bridge", "e-tarrow"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        given().queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/v1/entities")
                .then()
                .body("items.id", contains("e-percent"));
    }

    @Test
    void showsWhatEachDocumentCallsIt() {
        get("/v1/entities/e-tarrow")
                .then()
                .statusCode(200)
                .body("id", equalTo("e-tarrow"))
                .body("type", equalTo("PERSON"))
                .body("aliases", contains("Mayor Tarrow", "Tarrow"))
                .body("members[0].document", equalTo("d-courier"))
                .body("members[0].name", equalTo("Ines Tarrow"))
                .body("members[0].reason", equalTo("the fullest name"))
                .body("members[0].mentions[0].text", equalTo("Ines Tarrow"));
        get("/v1/entities/e-none").then().statusCode(404).contentType("application/problem+json");
        get("/v1/entities?limit=-1").then().statusCode(400).body("field", equalTo("limit"));
    }
}
