package io.crosscheck.linking.check;

import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "EXTRACTION"))
class CompareResourceTest {

    @Test
    void saysWhatTheSentencePutsForwardWhereNoClaimIsKnown() {
        given().contentType("application/json")
                .body(Map.of("text", "The harbour at Velmark is closed.", "claims", List.of("c-none")))
                .post("/v1/compare")
                .then()
                .statusCode(200)
                .body("claims[0].content.text", equalTo("The harbour at Velmark is closed"))
                .body("findings", empty());
    }

    @Test
    void namesTheFieldAtFault() {
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of(), Map.of("text", " "), Map.of("text", "x".repeat(2001)), Map.of("text", "a\0b"))) {
            refused(body, "text");
        }
        refused(Map.of("text", "x", "claims", Collections.nCopies(201, "c")), "claims");
    }

    @Test
    void refusesWhatNoClaimCanBeCalled() {
        given().contentType("application/json")
                .body(Map.of("text", "The bridge at Arden is closed", "claims", List.of("a\0b")))
                .post("/v1/compare")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
    }

    private static void refused(Map<String, Object> body, String field) {
        given().contentType("application/json")
                .body(body)
                .post("/v1/compare")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("field", equalTo(field));
    }
}
