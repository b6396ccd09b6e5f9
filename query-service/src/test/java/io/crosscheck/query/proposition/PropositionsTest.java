package io.crosscheck.query.proposition;

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

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.util.Arrays.asList;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QueryTest
class PropositionsTest {

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "story=s-bridge, p-closed p-forty p-fortytwo p-sunday p-friday",
                "story=s-older, p-closed p-forty p-fortytwo p-sunday p-friday",
                "story=s-other, nothing",
                "dispute=CONTESTED, p-closed",
                "dispute=contested&support=CORROBORATED, nothing",
                "support=NONE, p-friday",
                "lifecycle=CORRECTED, p-friday",
                "entity=e-tarrow, p-closed",
                "entity=e-bridge, p-closed",
                "entity=e-none, nothing",
                "speaker=e-tarrow, p-closed",
                "speaker=ines%20tarrow, p-closed",
                "speaker=Tarrow, p-closed",
                "speaker=A%20spokeswoman%20for%20the%20harbour%20board, p-closed",
                "speaker=Nobody, nothing",
                "publisher=pub-gazette, p-sunday",
                "publisher=harbour%20ledger, p-closed p-fortytwo",
                "publisher=COURIER.example, p-closed p-forty",
                "q=drivers, p-forty p-fortytwo",
                "q=%22turned%20back%22%20-42, p-forty",
                "q=%27:*%20%26%20%7C%20!%3C-%3E, nothing",
                "from=2026-03-04, p-closed",
                "to=2026-03-04, p-closed p-forty",
                "from=2026-03-03T10:30:00%2B01:00&to=2026-03-03T10:31:00Z, p-closed p-forty",
                "from=2026-03-04&to=2026-03-05, p-closed",
                "from=2026-03-03&to=2026-03-04&speaker=e-tarrow, p-closed",
                "from=2026-03-02&to=2026-03-03&speaker=e-tarrow, nothing",
                "eventAsOf=2026-03-03T12:00:00Z, p-closed p-forty",
                "eventAsOf=2026-03-03T12:00:00Z&dispute=CONTESTED, nothing",
                "asOf=2026-03-05T12:00:00Z, p-closed p-forty p-fortytwo p-friday",
                "asOf=2026-03-05T12:00:00Z&lifecycle=CORRECTED, nothing",
                "collection=other, nothing",
                "document=d-ledger, p-closed p-fortytwo",
                "stance=DENIES, p-closed",
                "kind=INDIRECT, p-closed",
                "kind=NARRATED&publisher=courier.example, p-closed p-forty",
                "certainty=CERTAIN&polarity=POSITIVE&tense=NON_FUTURE&modality=NONE&dispute=NONE&support=SINGLE_ORIGIN,"
                        + " p-forty p-fortytwo p-sunday",
                "polarity=NEGATIVE, nothing",
                "q=brigde%20closde, p-closed"
            })
    void filters(String query, String expected) {
        given().urlEncodingEnabled(false)
                .get("/v1/propositions?" + query)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(expected == null ? asList() : asList(expected.split(" "))));
        if (!query.contains("asOf=")) {
            // the read model and the tables it is made of say the same
            given().urlEncodingEnabled(false)
                    .get("/v1/propositions?asOf=2100-01-01&" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(expected == null ? asList() : asList(expected.split(" "))));
        }
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "restsOnlyOn=e-tarrow, nothing",
                "origin=e-tarrow, p-closed",
                "origin=mayor%20tarrow, p-closed",
                "origin=d-forum, p-closed",
                "restsOnlyOn=d-only, p-only",
                "restsOnlyOn=Marlow%20Courier, p-only",
                "restsOnlyOn=courier.example, p-only",
                "restsOnlyOn=ines%20tarrow, p-only",
                "restsOnlyOn=PERSON, p-only",
                "restsOnlyOn=ANONYMOUS, nothing",
                "restsOnlyOn=d-courier&dispute=CONTESTED, nothing"
            })
    void tellsWhatRestsOnOneSource(String query, String expected) throws SQLException {
        try (Fixture fixture = Fixture.open()) {
            if (fixture.texts("select id from knowledge.proposition where id = 'p-only'")
                    .isEmpty()) {
                writeOneSource(fixture);
            }
        }
        String collection = expected != null && expected.equals("p-only") || query.contains("ANONYMOUS")
                ? "collection=sources&"
                : "";
        given().urlEncodingEnabled(false)
                .get("/v1/propositions?" + collection + query)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(expected == null ? asList() : asList(expected.split(" "))));
    }

    /** A proposition that goes back to one speaker in one document. */
    private static void writeOneSource(Fixture fixture) throws SQLException {
        String text = "Lorries keep out, Mayor Ines Tarrow said.";
        fixture.story("s-only", "sources", "Tarrow speaks", null, null);
        fixture.document("d-only", "sources", "pub-courier", null, null, "Keep out", text);
        fixture.storyDocument("s-only", "d-only", Sample.LEARNT);
        fixture.extraction("r-only", "d-only", 1, "[]", "[]", Sample.LEARNT, null);
        fixture.entity("e-only", "s-only", "PERSON", "Ines Tarrow", List.of(), 1);
        fixture.member("e-only", "d-only", "e1", "the fullest name");
        fixture.claim(
                "r-only",
                "d-only",
                1,
                0,
                new Fixture.Spoken(
                        "c-only",
                        "INDIRECT",
                        true,
                        "ASSERTS",
                        text,
                        "Lorries keep out",
                        "said",
                        "Mayor Ines Tarrow",
                        "e1"),
                Sample.LEARNT,
                null);
        fixture.proposition(
                "p-only", "s-only", "Lorries keep out", "SINGLE_ORIGIN NONE STANDING", 1, 1, Sample.LEARNT, null);
        fixture.touch("p-only", "c-only", "d-only", "ASSERTS", Sample.LEARNT);
        fixture.origin("p-only", 0, "the mayor's own statement", List.of("c-only"), true);
    }

    @Test
    void sortsAsAsked() {
        get("/v1/propositions?sort=-claims&limit=1").then().body("items.id", contains("p-closed"));
        get("/v1/propositions?sort=-changed").then().body("items[0].id", equalTo("p-closed"));
        get("/v1/propositions?sort=changed").then().body("items[-1].id", equalTo("p-closed"));
        get("/v1/propositions?sort=origins").then().body("items[0].id", equalTo("p-friday"));
    }

    @Test
    void answersWithTheFieldsAskedFor() {
        get("/v1/propositions?fields=id,status.dispute&dispute=CONTESTED")
                .then()
                .body("items[0].keySet()", contains("id", "status"))
                .body("items[0].status.keySet()", contains("dispute"))
                .body("$", hasKey("next"));
        get("/v1/propositions/p-closed?fields=text,origins.lower")
                .then()
                .body("keySet()", contains("text", "origins"))
                .body("origins.lower", equalTo(1));
    }

    @Test
    void marksTheWordsFoundAndTellsWhatItLookedFor() {
        given().queryParam("q", "brigde closed")
                .get("/v1/propositions")
                .then()
                .body("searched", equalTo("bridge closed"))
                .body("highlights.p-closed", equalTo(asList(asList(9, 15), asList(19, 25))));
        get("/v1/propositions?q=bridge").then().body("$", not(hasKey("searched")));
        get("/v1/propositions").then().body("$", not(hasKey("highlights")));
    }

    @Test
    void tellsWhoHasWithdrawnItAndWhoStillCarriesIt() {
        get("/v1/propositions/p-friday")
                .then()
                .statusCode(200)
                .body("carriers.withdrawnBy", equalTo(asList("d-gazette")))
                .body("carriers.stillCarriedBy", equalTo(asList()));
        get("/v1/propositions/p-closed").then().body("carriers.withdrawnBy", equalTo(asList()));
    }

    @Test
    void showsAPropositionWithAllItRestsOn() {
        get("/v1/propositions/p-closed")
                .then()
                .statusCode(200)
                .body("story", equalTo("s-bridge"))
                .body("status.support", equalTo("SINGLE_ORIGIN"))
                .body("status.dispute", equalTo("CONTESTED"))
                .body("status.lifecycle", equalTo("STANDING"))
                .body("history.status.dispute", contains("NONE", "CONTESTED"))
                .body("history[0].eventTime", equalTo("2026-03-03T10:30:00Z"))
                .body("history[0].knownFrom", equalTo("2026-03-05T00:00:00Z"))
                .body("history[1].evidence", contains("c-denial"))
                .body("origins.lower", equalTo(1))
                .body("origins.upper", equalTo(2))
                .body("origins.groups.reason", contains("the mayor's own statement", "of unknown lineage"))
                .body("origins.groups[1].claims", contains("c-forum"))
                .body("claims.id", contains("c-comment", "c-open", "c-forum", "c-denial"))
                .body("claims.stance", contains("DENIES", "ASSERTS", "ASSERTS", "DENIES"))
                .body("claims[0].counted", equalTo(false))
                .body("claims[1].publisher", equalTo("Marlow Courier"))
                .body("claims[1].sources[0].resolvedEntity.id", equalTo("e-tarrow"))
                .body("claims[1].statement.id", equalTo("st-mayor"))
                .body("claims[1]", not(hasKey("propositions")))
                .body("claims[2].publisher", nullValue());
    }

    @Test
    void showsARelationFromBothSides() {
        get("/v1/propositions/p-forty")
                .then()
                .body("relations", hasSize(1))
                .body("relations[0].type", equalTo("DIFFERS"))
                .body("relations[0].other", equalTo("p-fortytwo"))
                .body("relations[0].direction", equalTo("MUTUAL"))
                .body("relations[0]", not(hasKey("kind")))
                .body("relations[0].explanation", equalTo("40 is 42 rounded"))
                .body("relations[0].confidence", equalTo(0.8f))
                .body("relations[0].evidence[0].text", equalTo("The"));
        get("/v1/propositions/p-fortytwo").then().body("relations[0].other", equalTo("p-forty"));
        get("/v1/propositions/p-sunday").then().body("relations[0].direction", equalTo("TO_OTHER"));
        get("/v1/propositions/p-friday")
                .then()
                .body("relations.find { it.type == 'CORRECTS' }.direction", equalTo("FROM_OTHER"))
                .body("relations.find { it.type == 'CONTRADICTS' }.kind", equalTo("ATTRIBUTE"));
    }

    @Test
    void keepsAClaimThatNoLongerStands() {
        get("/v1/propositions/p-friday")
                .then()
                .body("claims.id", contains("c-friday"))
                .body("claims[0].current", equalTo(false))
                .body("claims[0].revision", equalTo(1))
                .body("claims[0].evidence.context", equalTo(Sample.GAZETTE_BEFORE));
    }

    @Test
    void tellsHowThingsStoodByAnEventTime() {
        given().queryParam("eventAsOf", "2026-03-03T12:00:00Z")
                .get("/v1/propositions/p-closed")
                .then()
                .body("status.dispute", equalTo("NONE"))
                .body("history", hasSize(1));
        given().queryParam("eventAsOf", "2020-01-01")
                .get("/v1/propositions/p-closed")
                .then()
                .body("status.support", equalTo("NONE"))
                .body("history", hasSize(0));
    }

    @Test
    void walksThePagesOfWhatHasWords() {
        List<String> all = get("/v1/propositions?q=bridge").jsonPath().getList("items.id");
        List<String> seen = Walk.of("/v1/propositions?q=bridge&limit=1", "items.id");
        assertTrue(all.size() > 1);
        assertEquals(all, seen);
    }

    @ParameterizedTest
    @CsvSource({
        "support=SOME, support",
        "dispute=NO, dispute",
        "lifecycle=DEAD, lifecycle",
        "from=then, from",
        "to=2026-13-01, to",
        "asOf=99999-01-01T00:00:00Z, asOf",
        "eventAsOf=1, eventAsOf",
        "limit=x, limit",
        "cursor=AAAA, cursor",
        "sort=beauty, sort",
        "fields=id+x, fields",
        "fields=colour, fields",
        "unheard=of, unheard",
        "asOf=2026-03-05&restsOnlyOn=d-forum, restsOnlyOn",
        "q=%00, q"
    })
    void namesTheParameterAtFault(String query, String field) {
        given().urlEncodingEnabled(false)
                .get("/v1/propositions?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field))
                .body("errors", hasSize(1))
                .body("errors[0].field", equalTo(field));
    }

    @Test
    void namesAllParametersAtFault() {
        get("/v1/propositions?limit=0&support=SOME&from=then")
                .then()
                .statusCode(400)
                .body("errors.field", containsInAnyOrder("limit", "support", "from"))
                .body("errors.detail", not(hasItem(nullValue())));
    }

    @Test
    void doesNotKnowOthers() {
        get("/v1/propositions/p-none").then().statusCode(404).body("title", equalTo("Not Found"));
        given().queryParam("asOf", "2026-03-05T12:00:00Z")
                .get("/v1/propositions/p-sunday")
                .then()
                .statusCode(404);
    }
}
