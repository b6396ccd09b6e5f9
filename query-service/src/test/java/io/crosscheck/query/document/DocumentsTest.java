package io.crosscheck.query.document;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

@QueryTest
class DocumentsTest {

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "story=s-bridge, d-gazette d-ledger d-courier d-forum",
                "story=s-older&sort=published, d-forum d-courier d-ledger d-gazette",
                "publisher=Harbour%20Ledger, d-ledger",
                "entity=e-bridge, d-courier",
                "speaker=Tarrow, d-courier",
                "from=2026-03-04&to=2026-03-04T06:00:00Z, d-ledger",
                "q=cousin, d-courier",
                "q=cuosin, d-courier",
                "q=friday, nothing",
                "collection=other, nothing"
            })
    void filters(String query, String expected) {
        given().urlEncodingEnabled(false)
                .get("/v1/documents?" + query)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(expected == null ? List.of() : List.of(expected.split(" "))));
    }

    @Test
    void showsTheTextWithAllAnnotations() {
        get("/v1/documents/d-courier")
                .then()
                .statusCode(200)
                .body("text", equalTo(Sample.COURIER))
                .body("publisher", equalTo("Marlow Courier"))
                .body("url", equalTo("https://courier.example/bridge"))
                .body("story", equalTo("s-bridge"))
                .body("segments[0].role", equalTo("BODY"))
                .body("mentions.id", contains("m1", "m2"))
                .body("entities.name", contains("Ines Tarrow", "Orla bridge"))
                .body("claims.id", contains("c-open", "c-forty", "c-comment"))
                .body("claims[2].notCounted", equalTo("a reader's comment"))
                .body("resolvedEntities.e1.id", equalTo("e-tarrow"))
                .body("extractor.version", equalTo("test-1"))
                .body("revisions.number", contains(1));
        get("/v1/documents/d-forum").then().body("text", equalTo(Sample.FORUM)).body("publisher", nullValue());
    }

    @Test
    void showsAnyRevision() {
        get("/v1/documents/d-gazette")
                .then()
                .body("revision", equalTo(2))
                .body("text", equalTo(Sample.GAZETTE))
                .body("claims.id", contains("c-sunday"))
                .body("revisions.number", contains(1, 2))
                .body("revisions[0].knownTo", equalTo("2026-03-06T00:00:00Z"));
        get("/v1/documents/d-gazette?revision=1")
                .then()
                .body("revision", equalTo(1))
                .body("text", equalTo(Sample.GAZETTE_BEFORE))
                .body("claims.id", contains("c-friday"));
        given().queryParam("asOf", "2026-03-05T12:00:00Z")
                .get("/v1/documents/d-gazette")
                .then()
                .body("revision", equalTo(1))
                .body("title", equalTo("Open on Friday"));
    }

    @Test
    void answersProblems() {
        get("/v1/documents/d-none").then().statusCode(404).contentType("application/problem+json");
        get("/v1/documents/d-courier?revision=2").then().statusCode(404);
        get("/v1/documents/d-courier?revision=0").then().statusCode(400).body("field", equalTo("revision"));
    }
}
