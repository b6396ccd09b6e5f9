package io.crosscheck.query.speech;

import java.sql.SQLException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QueryTest
class SpeechTest {

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @Test
    void tellsWhatSomebodySaidAndWhen() {
        get("/v1/entities/e-tarrow/statements")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].text", equalTo("The Orla bridge is closed to lorries"))
                .body("items[0].story.title", equalTo("Orla bridge shut"))
                .body("items[0].from", equalTo("2026-03-03T00:00:00Z"))
                .body("items[0].precision", equalTo("DAY"))
                .body("items[0].reportedAt", equalTo("2026-03-03T10:30:00Z"))
                .body("items[0].reports", equalTo(1))
                .body("items[0].quotations.id", contains("c-open"))
                .body("items[0].propositions.id", contains("p-closed"))
                .body("items[0].propositions[0].stance", equalTo("ASSERTS"))
                .body("items[0].propositions[0].status.dispute", equalTo("CONTESTED"))
                .body("reversals", hasSize(0))
                .body("next", nullValue());
    }

    @Test
    void saysNothingForWhoeverSaidNothing() {
        get("/v1/entities/e-bridge/statements").then().statusCode(200).body("items", hasSize(0));
        get("/v1/entities/e-none/statements").then().statusCode(200).body("items", hasSize(0));
        get("/v1/entities/e-tarrow/statements?asOf=2026-01-01").then().body("items", hasSize(0));
        get("/v1/entities/e-tarrow/statements?cursor=x").then().statusCode(400).body("field", equalTo("cursor"));
    }
}
