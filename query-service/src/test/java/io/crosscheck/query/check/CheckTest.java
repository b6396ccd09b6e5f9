package io.crosscheck.query.check;

import java.sql.SQLException;
import java.util.Map;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QueryTest
class CheckTest {

    private static final String SAME =
            """
            {"claims": [{"id": "c-1", "content": {"text": "The Orla bridge is closed"}}], "findings": [
              {"type": "SAME", "direction": "MUTUAL", "explanation": "the same", "confidence": 1, "decidedBy": [],
               "stance": "%s", "about": "The Orla bridge is closed", "unheard": "of",
               "claims": [{"id": "c-open", "stance": "ASSERTS"}, {"id": "c-denial", "stance": "DENIES"}]}]}""";

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @Test
    void answersWithStatusEvidenceAndWhatIsRelated() {
        StubExtraction.answers(200, SAME.formatted("ASSERTS"));
        check("The Orla bridge is closed")
                .statusCode(200)
                .body("verdict", equalTo("DISPUTED"))
                .body("claims[0].content.text", equalTo("The Orla bridge is closed"))
                .body("items.proposition.id", contains("p-closed", "p-friday"))
                .body("items.relation", contains("SAME", "CONTRADICTS"))
                .body("items.effect", contains("DISPUTES", "RELATES"))
                .body("items[0].stance", equalTo("ASSERTS"))
                .body("items[0].proposition.status.dispute", equalTo("CONTESTED"))
                .body("items[0].proposition.claims[1].evidence.selectors[1].type", equalTo("TextQuoteSelector"))
                .body("items[0]", not(hasKey("via")))
                .body("items[1].via", equalTo("p-closed"))
                .body("items[1].kind", equalTo("ATTRIBUTE"));
        JsonPath asked = JsonPath.from(StubExtraction.asked());
        assertEquals("The Orla bridge is closed", asked.getString("text"));
        assertTrue(asked.getList("claims").contains("c-open"), asked.prettify());
        assertTrue(asked.getList("claims").contains("c-denial"), asked.prettify());
    }

    @Test
    void seesThatTheSentenceIsAgainstIt() {
        StubExtraction.answers(200, SAME.formatted("DENIES"));
        check("The Orla bridge is not closed")
                .body("items.proposition.id", contains("p-closed"))
                .body("items[0].stance", equalTo("DENIES"))
                .body("items[0].effect", equalTo("DISPUTES"));
    }

    @Test
    void contradictsByNumbers() {
        StubExtraction.answers(
                200,
                """
                {"claims": [], "findings": [{"type": "CONTRADICTS", "kind": "QUANTITY", "direction": "MUTUAL",
                 "explanation": "90 is not 42", "confidence": 0.9, "decidedBy": ["quantities"], "stance": "ASSERTS",
                 "about": "42 drivers", "claims": [{"id": "c-fortytwo", "stance": "ASSERTS"}]}]}""");
        check("90 drivers were turned back")
                .body("verdict", equalTo("CONTRADICTED"))
                .body("summary", notNullValue())
                .body("items.proposition.id", contains("p-fortytwo"))
                .body("items[0].effect", equalTo("CONTRADICTS"))
                .body("items[0].decidedBy", contains("quantities"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The violinist won the prize | default",
                "The Orla bridge is closed | elsewhere",
                "the of and | default",
                "bridge') OR 1=1; -- & ! :* | elsewhere",
                "\u0627\u0644\u062C\u0633\u0631 | default"
            })
    void saysThatNothingIsKnown(String sentence, String collection) {
        StubExtraction.answers(200, "{\"claims\": [], \"findings\": []}");
        given().contentType("application/json")
                .body(Map.of("text", sentence, "collection", collection))
                .post("/v1/check")
                .then()
                .statusCode(200)
                .body("verdict", equalTo("NOTHING_KNOWN"))
                .body("items", empty());
    }

    @Test
    void saysSoWhereTheReaderOfSentencesIsAway() {
        StubExtraction.answers(500, "{}");
        check("The Orla bridge is closed")
                .statusCode(503)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .body("title", equalTo("Service Unavailable"));
    }

    @Test
    void namesTheFieldAtFault() {
        for (String text : new String[] {"", "  ", "x".repeat(2001), "a\0b"}) {
            check(text).statusCode(422).contentType("application/problem+json").body("field", equalTo("text"));
        }
    }

    private static ValidatableResponse check(String text) {
        return given().contentType("application/json")
                .body(Map.of("text", text))
                .post("/v1/check")
                .then();
    }
}
