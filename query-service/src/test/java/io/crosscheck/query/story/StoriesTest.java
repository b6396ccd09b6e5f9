package io.crosscheck.query.story;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

@QueryTest
class StoriesTest {

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @Test
    void listsACollection() {
        get("/v1/stories")
                .then()
                .statusCode(200)
                .body("items.id", hasItem("s-bridge"))
                .body("items.find { it.id == 's-bridge' }.counts.propositions", equalTo(5))
                .body("items.find { it.id == 's-bridge' }.from", equalTo("2026-03-03T00:00:00Z"))
                .body("next", nullValue());
        get("/v1/stories?collection=nothing-here").then().statusCode(200).body("items", hasSize(0));
    }

    @Test
    void showsAStoryWithAllThatBelongsToIt() {
        get("/v1/stories/s-bridge")
                .then()
                .statusCode(200)
                .body("id", equalTo("s-bridge"))
                .body("title", equalTo("Orla bridge shut"))
                .body("documents.id", contains("d-courier", "d-ledger", "d-gazette", "d-forum"))
                .body("documents[0].publisher", equalTo("Marlow Courier"))
                .body("documents[0].publishedAt", equalTo("2026-03-03T10:30:00Z"))
                .body("documents[0].url", equalTo("https://courier.example/bridge"))
                .body("documents[3].publisher", nullValue())
                .body("entities.name", contains("Orla bridge", "Ines Tarrow", "100% Haulage_Union"))
                .body("propositions.id", contains("p-closed", "p-forty", "p-fortytwo", "p-sunday", "p-friday"))
                .body("counts.documents", equalTo(4))
                .body("counts.publishers", equalTo(3))
                .body("counts.contested", equalTo(1))
                .body("counts.claims", equalTo(7))
                .body("counts.counted", equalTo(6));
    }

    @Test
    void knowsWhatWasHeldBefore() {
        given().queryParam("asOf", "2026-03-05T12:00:00Z")
                .get("/v1/stories/s-bridge")
                .then()
                .statusCode(200)
                .body("propositions.id", not(hasItem("p-sunday")))
                .body("propositions.find { it.id == 'p-friday' }.status.lifecycle", equalTo("STANDING"))
                .body("propositions.find { it.id == 'p-friday' }.claims[0].current", equalTo(true))
                .body("documents.find { it.id == 'd-gazette' }.title", equalTo("Open on Friday"));
        given().queryParam("asOf", "2026-03-01")
                .get("/v1/stories/s-bridge")
                .then()
                .statusCode(404);
    }

    @Test
    void leadsFromAMergedStoryToWhatItBecame() {
        given().redirects()
                .follow(false)
                .get("/v1/stories/s-older?asOf=2026-03-07")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/stories/s-bridge?asOf=2026-03-07"));
        get("/v1/stories/s-old").then().statusCode(200).body("id", equalTo("s-bridge"));
    }

    @Test
    void answersProblems() {
        get("/v1/stories/s-none")
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("status", equalTo(404))
                .body("detail", containsString("s-none"));
        get("/v1/stories?limit=0").then().statusCode(400).body("field", equalTo("limit"));
        get("/v1/stories?limit=501").then().statusCode(400).body("field", equalTo("limit"));
        get("/v1/stories?cursor=garbage").then().statusCode(400).body("field", equalTo("cursor"));
        get("/v1/stories?asOf=yesterday").then().statusCode(400).body("field", equalTo("asOf"));
        get("/v1/stories/%00").then().statusCode(404).contentType("application/problem+json");
        get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().post("/v1/stories").then().statusCode(405).contentType("application/problem+json");
    }
}
