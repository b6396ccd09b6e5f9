package io.crosscheck.query.story;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.query.Fixture;
import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;
import io.crosscheck.query.paging.Walk;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

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

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "entity=e-tarrow, s-bridge",
                "entity=e-none, nothing",
                "speaker=mayor%20tarrow, s-bridge",
                "publisher=ledger.example&dispute=CONTESTED, s-bridge",
                "publisher=nobody, nothing",
                "support=CORROBORATED, nothing",
                "lifecycle=CORRECTED, s-bridge",
                "from=2026-03-04&to=2026-03-05, s-bridge",
                "to=2026-03-04, nothing",
                "q=shut%20lorries, s-bridge",
                "q=shutt, s-bridge"
            })
    void filters(String query, String expected) {
        given().urlEncodingEnabled(false)
                .get("/v1/stories?" + query)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(expected == null ? List.of() : List.of(expected)));
        if (!query.startsWith("q=")) {
            // the read model and the tables it is made of say the same
            given().urlEncodingEnabled(false)
                    .get("/v1/stories?asOf=2100-01-01&" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(expected == null ? List.of() : List.of(expected)));
        }
    }

    @Test
    void tellsTheSameOfNowAndOfAllTime() {
        assertEquals(
                get("/v1/stories/s-bridge").jsonPath().getMap("counts"),
                get("/v1/stories/s-bridge?asOf=2100-01-01").jsonPath().getMap("counts"));
    }

    @Test
    void walksATimelineAndAMatrixInParts() {
        for (String part : List.of("timeline", "matrix")) {
            String list = part.equals("matrix") ? "rows" : "items";
            List<Object> all = get("/v1/stories/s-bridge/" + part).jsonPath().getList(list);
            List<Object> seen = Walk.of("/v1/stories/s-bridge/" + part + "?limit=2", list);
            assertEquals(all, seen);
        }
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
    void showsAStoryAtAGlance() {
        get("/v1/stories/s-bridge/overview")
                .then()
                .statusCode(200)
                .body("title", equalTo("Orla bridge shut"))
                .body("people.name", contains("Ines Tarrow"))
                .body("disputes.proposition.id", contains("p-closed"))
                .body("disputes[0].side.claims", equalTo(2))
                .body("disputes[0].side.quotations.id", contains("c-open", "c-forum"))
                .body("disputes[0].opposite.quotations.id", contains("c-denial", "c-comment"))
                .body("disputes[0].opposite.quotations[0].stance", equalTo("DENIES"))
                .body("disputes[0]", not(hasKey("against")))
                .body("facts.proposition.id", contains("p-forty", "p-fortytwo", "p-sunday"))
                .body("facts[0].quotation.id", equalTo("c-forty"))
                .body("facts[0].proposition.publishers", equalTo(1))
                .body("changed.proposition.id", contains("p-friday"));
        given().redirects()
                .follow(false)
                .get("/v1/stories/s-old/overview")
                .then()
                .statusCode(308);
        get("/v1/stories/s-none/overview").then().statusCode(404);
    }

    @Test
    void mapsWhoCitesWhom() {
        get("/v1/stories/s-bridge/sources")
                .then()
                .statusCode(200)
                .body(
                        "nodes.name",
                        contains(
                                "Marlow Courier",
                                "Harbour Ledger",
                                "A spokeswoman for the harbour board",
                                "Ines Tarrow"))
                .body("nodes[3].kind", equalTo("PERSON"))
                .body("nodes[3].entity", equalTo("e-tarrow"))
                .body("edges.claims", contains(1, 1))
                .body("edges.examples.flatten()", contains("c-denial", "c-open"));
    }

    @Test
    void tellsHowItUnfolded() {
        get("/v1/stories/s-bridge/timeline")
                .then()
                .statusCode(200)
                .body(
                        "items.kind",
                        contains(
                                "STATEMENT",
                                "DOCUMENT",
                                "TRANSITION",
                                "TRANSITION",
                                "DOCUMENT",
                                "TRANSITION",
                                "DOCUMENT",
                                "DOCUMENT",
                                "STATEMENT",
                                "TRANSITION"))
                .body("items[0].at", equalTo("2026-03-03T00:00:00Z"))
                .body("items[0].precision", equalTo("DAY"))
                .body("items[0].text", equalTo("Ines Tarrow: The Orla bridge is closed to lorries"))
                .body("items[0].proposition", equalTo("p-closed"))
                .body("items[0].claim", equalTo("c-open"))
                .body("items[1].precision", equalTo("MINUTE"))
                .body("items[1].text", equalTo("Marlow Courier: Bridge shut to lorries"))
                .body("items[5].text", equalTo("From one origin, contested: The Orla bridge is closed"))
                .body("items[5].claim", equalTo("c-denial"))
                .body("items[7]", hasKey("at"))
                .body("items[7].at", nullValue())
                .body("items[8].precision", equalTo("UNKNOWN"))
                .body("items[8].text", equalTo("A spokeswoman for the harbour board: the Orla bridge is closed"));
        get("/v1/stories/s-none/timeline").then().statusCode(404);
    }

    @Test
    void showsWhoCarriesWhat() {
        get("/v1/stories/s-bridge/matrix")
                .then()
                .statusCode(200)
                .body("publishers", contains("Harbour Ledger", "Marlow Courier", "Tidal Gazette", "d-forum"))
                .body("rows.proposition", contains("p-closed", "p-forty", "p-fortytwo", "p-sunday", "p-friday"))
                .body("rows[0].cells.stance", contains("DENIES", "ASSERTS", "SILENT", "ASSERTS"))
                .body("rows[0].cells[1].claims", contains("c-open"))
                .body("rows[4].cells.stance", contains("SILENT", "SILENT", "SILENT", "SILENT"));
        given().queryParam("asOf", "2026-03-05T12:00:00Z")
                .get("/v1/stories/s-bridge/matrix")
                .then()
                .body("rows.find { it.proposition == 'p-friday' }.cells.stance", hasItem("ASSERTS"));
        get("/v1/stories/s-none/matrix").then().statusCode(404);
    }

    @Test
    void walksAllPages() throws SQLException {
        List<String> expected = new ArrayList<>();
        try (Fixture fixture = Fixture.open()) {
            for (int i = 0; i < 7; i++) {
                Instant end = i < 4 ? Instant.parse("2026-04-0" + (i + 1) + "T00:00:00Z") : null;
                fixture.story("s-page-" + i, "pages", "Page " + i, null, end);
            }
        }
        for (int i : List.of(3, 2, 1, 0, 6, 5, 4)) {
            expected.add("s-page-" + i);
        }
        List<String> seen = Walk.of("/v1/stories?collection=pages&limit=2", "items.id");
        assertEquals(expected, seen);
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
                .get("/v1/stories/s-older/timeline?asOf=2026-03-07")
                .then()
                .statusCode(308)
                .header("Location", endsWith("/v1/stories/s-bridge/timeline?asOf=2026-03-07"));
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
        given().urlEncodingEnabled(false)
                .get("/v1/stories/%00")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        get("/v1/nothing").then().statusCode(404).contentType("application/problem+json");
        given().post("/v1/stories").then().statusCode(405).contentType("application/problem+json");
    }
}
