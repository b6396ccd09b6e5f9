package io.crosscheck.ingest.takedown;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "INGEST"))
class TakedownResourceTest {

    private static final String TEXT = "The ferry Ostra ran aground off Vell, a sailor named in no other report said.";

    @Test
    void aDocumentGoesAndDoesNotComeBack() {
        String id = hand("takedown-1", TEXT).path("id");
        String copy = hand("takedown-2", TEXT).path("id");

        given().delete("/v1/documents/" + id + "?reason=court order 12/31")
                .then()
                .statusCode(202)
                .body("document", equalTo(id))
                .body("reason", equalTo("court order 12/31"))
                .body("by", equalTo("anybody"))
                .body("sameText", equalTo(List.of(copy)))
                .body("completedAt", nullValue());

        given().get("/v1/documents/" + id + "/status").then().statusCode(410).contentType("application/problem+json");
        given().get("/v1/takedowns/" + id).then().statusCode(200);
        given().get("/v1/takedowns").then().statusCode(200).body("items.document", hasItem(id));
        hand("takedown-1", "Another text.").then().statusCode(410);
        hand("takedown-3", TEXT).then().statusCode(410).contentType("application/problem+json");
        given().queryParam("subject", id)
                .get("/v1/audit")
                .then()
                .body("items.action", equalTo(List.of("TAKEN_DOWN")))
                .body("items[0].reason", equalTo("court order 12/31"));

        given().delete("/v1/documents/" + id + "?reason=again")
                .then()
                .statusCode(202)
                .body("reason", equalTo("court order 12/31"));
    }

    @Test
    void wantsAReasonAndADocument() {
        String id = hand("takedown-4", "Nobody was hurt, the coast guard said.").path("id");
        given().delete("/v1/documents/" + id).then().statusCode(422).body("errors.field", hasItem("reason"));
        given().delete("/v1/documents/d-none?reason=x").then().statusCode(404);
        given().delete("/v1/documents/%00?reason=x").then().statusCode(404);
        given().get("/v1/takedowns/" + id).then().statusCode(404);
    }

    private static Response hand(String externalId, String text) {
        return given().contentType("application/json")
                .body(Map.of("externalId", externalId, "text", text, "collection", "takedown"))
                .post("/v1/documents");
    }
}
