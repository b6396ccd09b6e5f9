package io.crosscheck.query.claim;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.query.Fixture;
import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;
import io.crosscheck.query.paging.Walk;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.util.Arrays.asList;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QueryTest
class ClaimsTest {

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "story=s-bridge, c-open c-forty c-comment c-forum c-sunday c-denial c-fortytwo",
                "document=d-courier, c-open c-forty c-comment",
                "proposition=p-closed, c-open c-comment c-forum c-denial",
                "entity=e-bridge, c-open",
                "speaker=Reader, c-comment",
                "speaker=e-tarrow, c-open",
                "publisher=pub-ledger, c-denial c-fortytwo",
                "kind=DIRECT, c-comment",
                "stance=DENIES, c-denial",
                "certainty=POSSIBLE, nothing",
                "polarity=POSITIVE&kind=INDIRECT, c-open c-denial",
                "tense=FUTURE, nothing",
                "certainty=CERTAIN&tense=NON_FUTURE&document=d-forum, c-forum",
                "certainty=CERTAIN&polarity=POSITIVE&tense=NON_FUTURE&kind=DIRECT, c-comment",
                "certainty=CERTAIN&polarity=NEGATIVE, nothing",
                "polarity=POSITIVE&tense=FUTURE, nothing",
                "modality=NONE&document=d-forum, c-forum",
                "counted=false, c-comment",
                "counted=true&document=d-courier, c-open c-forty",
                "q=opening%20Sunday, c-sunday",
                "asOf=2026-03-05T12:00:00Z&document=d-gazette, c-friday",
                "collection=other, nothing",
                "origin=e-tarrow, c-open",
                "origin=ANONYMOUS, c-comment c-denial",
                "origin=courier.example, c-forty",
                "origin=NARRATED&document=d-ledger, c-fortytwo",
                "from=2026-03-04&to=2026-03-04T01:00:00Z, c-denial c-fortytwo",
                "to=2026-03-03T10:00:00Z, c-open",
                "q=bridges%20Snuday, c-sunday"
            })
    void filters(String query, String expected) {
        given().urlEncodingEnabled(false)
                .get("/v1/claims?" + query)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(expected == null ? asList() : asList(expected.split(" "))));
        if (!query.contains("asOf=")) {
            // the read model and the tables it is made of say the same
            given().urlEncodingEnabled(false)
                    .get("/v1/claims?asOf=2100-01-01&" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(expected == null ? asList() : asList(expected.split(" "))));
        }
    }

    @Test
    void sortsByTime() {
        get("/v1/claims?sort=at&limit=1").then().body("items.id", contains("c-forum"));
        get("/v1/claims?sort=-at&limit=1").then().body("items.id", contains("c-sunday"));
        get("/v1/claims?sort=-at&asOf=2026-03-06").then().statusCode(400).body("field", equalTo("sort"));
    }

    @Test
    void marksTheWordsFound() {
        get("/v1/claims?q=lorries").then().body("highlights.c-open", contains(contains(29, 36)));
    }

    @Test
    void anItemWithoutAnythingThatIsWantedIsStillAnItem() {
        get("/v1/claims?story=s-bridge&fields=title").then().body("items", hasSize(7));
        get("/v1/claims?story=s-bridge&fields=cue.text").then().body("items", hasSize(7));
        get("/v1/claims?collection=other&fields=id").then().body("items", hasSize(0));
        String lines = given().accept("application/x-ndjson")
                .get("/v1/claims?story=s-bridge&fields=title")
                .asString();
        assertEquals(7, lines.lines().filter(line -> line.startsWith("{")).count());
    }

    @Test
    void walksAllPages() {
        List<List<String>> pages = Walk.pages("/v1/claims?story=s-bridge&limit=2", "items.id");
        assertEquals(4, pages.size());
        assertEquals(
                List.of("c-open", "c-forty", "c-comment", "c-forum", "c-sunday", "c-denial", "c-fortytwo"),
                pages.stream().flatMap(List::stream).toList());
    }

    @Test
    void namesADocumentOfAnUnknownPublisherByItsTitle() throws SQLException {
        String text = "The quay is shut.";
        try (Fixture fixture = Fixture.open()) {
            fixture.document("d-pasted", "titles", null, null, null, "Quay shut", text);
            fixture.extraction("r-pasted", "d-pasted", 1, "[]", "[]", Sample.LEARNT, null);
            fixture.claim(
                    "r-pasted",
                    "d-pasted",
                    1,
                    0,
                    Fixture.Spoken.narrated("c-pasted", text, "The quay is shut"),
                    Sample.LEARNT,
                    null);
        }
        get("/v1/claims/c-pasted").then().body("publisher", nullValue()).body("title", equalTo("Quay shut"));
        get("/v1/claims/c-open").then().body("$", not(hasKey("title")));
    }

    @Test
    void showsAClaimWithItsEvidence() {
        get("/v1/claims/c-open")
                .then()
                .statusCode(200)
                .body("id", equalTo("c-open"))
                .body("kind", equalTo("INDIRECT"))
                .body("document", equalTo("d-courier"))
                .body("stance", equalTo("ASSERTS"))
                .body("current", equalTo(true))
                .body("cue.text", equalTo("said"))
                .body("sources[0].resolvedEntity.name", equalTo("Ines Tarrow"))
                .body("propositions.id", contains("p-closed"))
                .body("propositions.stance", contains("ASSERTS"))
                .body(
                        "evidence.context",
                        equalTo("The Orla bridge is closed to lorries, Mayor Ines Tarrow said on Tuesday."))
                .body("evidence.selectors.type", contains("TextPositionSelector", "TextQuoteSelector"))
                .body("evidence.selectors[0].start", equalTo(0))
                .body("evidence.selectors[0].end", equalTo(36))
                .body("evidence.selectors[1].exact", equalTo("The Orla bridge is closed to lorries"))
                .body("evidence.selectors[1].prefix", equalTo(""))
                .body("evidence.selectors[1].suffix", equalTo(", Mayor Ines Tarrow said on Tues"));
    }

    @Test
    void keepsOffsetsBeyondTheBasicPlane() {
        JsonPath claim = get("/v1/claims/c-forty").jsonPath();
        String exact = Sample.COURIER.substring(
                claim.getInt("evidence.selectors[0].start"), claim.getInt("evidence.selectors[0].end"));
        assertEquals("Some 40 drivers were turned back \uD83D\uDE9A at the eastern gate", exact);
        assertEquals(exact, claim.getString("evidence.selectors[1].exact"));
        assertEquals(exact, claim.getString("content.text"));
    }

    @Test
    void givesAClaimThatNoLongerStandsAsItLastWas() {
        get("/v1/claims/c-friday").then().statusCode(200).body("current", equalTo(false));
        given().queryParam("asOf", "2026-03-05T12:00:00Z")
                .get("/v1/claims/c-friday")
                .then()
                .body("current", equalTo(true));
        given().queryParam("asOf", "2026-03-05T12:00:00Z")
                .get("/v1/claims/c-sunday")
                .then()
                .statusCode(404);
    }

    @Test
    void walksThePagesOfWhatHasWords() {
        List<String> all = get("/v1/claims?q=bridge").jsonPath().getList("items.id");
        List<String> seen = Walk.of("/v1/claims?q=bridge&limit=1", "items.id");
        assertTrue(all.size() > 1);
        assertEquals(all, seen);
    }

    @ParameterizedTest
    @CsvSource({"kind=SAID, kind", "counted=yes, counted", "modality=MAY, modality", "stance=LIKES, stance"})
    void namesTheParameterAtFault(String query, String field) {
        get("/v1/claims?" + query).then().statusCode(400).body("field", equalTo(field));
    }

    @Test
    void doesNotTakeTheCursorOfAnotherList() {
        String cursor = get("/v1/propositions?limit=1").jsonPath().getString("next");
        get("/v1/claims?cursor=" + cursor).then().statusCode(400).body("field", equalTo("cursor"));
        get("/v1/claims/c-none").then().statusCode(404).body("field", nullValue());
    }
}
