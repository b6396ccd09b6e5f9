package io.crosscheck.query.proposition;

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
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

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
                "eventAsOf=2026-03-03T12:00:00Z, p-closed p-forty",
                "eventAsOf=2026-03-03T12:00:00Z&dispute=CONTESTED, nothing",
                "asOf=2026-03-05T12:00:00Z, p-closed p-forty p-fortytwo p-friday",
                "asOf=2026-03-05T12:00:00Z&lifecycle=CORRECTED, nothing",
                "collection=other, nothing",
                "unheard=of&support=NONE, p-friday"
            })
    void filters(String query, String expected) {
        given().urlEncodingEnabled(false)
                .get("/v1/propositions?" + query)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(expected == null ? asList() : asList(expected.split(" "))));
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
        "q=%00, q"
    })
    void namesTheParameterAtFault(String query, String field) {
        given().urlEncodingEnabled(false)
                .get("/v1/propositions?" + query)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
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
