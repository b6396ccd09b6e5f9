package io.crosscheck.ingest.alias;

import java.nio.charset.StandardCharsets;

import org.junit.jupiter.api.Test;

import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "INGEST"))
class AliasListsTest {

    private static final String CSV =
            "id,name,aliases,type\nQ1,Mara Tolland,The Weaver|M. Tolland,PERSON\nQ2,Velm,,LOCATION\n";

    private static ValidatableResponse put(String list, String type, String body) {
        return given().contentType(type)
                .queryParam("collection", "aliases")
                .body(body)
                .put("/v1/alias-lists/" + list)
                .then();
    }

    @Test
    void replacesAListAsAWholeAndAnnouncesOnlyWhatChanged() {
        put("people", "text/csv", CSV)
                .statusCode(200)
                .body("entries", equalTo(2))
                .body("added", equalTo(2));
        put("people", "text/csv", CSV).body("added", equalTo(0)).body("changed", equalTo(0));
        put(
                        "people",
                        "application/json",
                        "[{\"id\":\"Q1\",\"name\":\"Mara Tolland\",\"aliases\":[]},{\"id\":\"Q3\",\"name\":\"Orland\"}]")
                .body("added", equalTo(1))
                .body("changed", equalTo(1))
                .body("removed", equalTo(1));
        given().queryParam("collection", "aliases")
                .get("/v1/alias-lists/people")
                .then()
                .body("id", contains("Q1", "Q3"));
        given().queryParam("collection", "aliases")
                .get("/v1/alias-lists")
                .then()
                .body("items.name", hasItem("people"));
    }

    @Test
    void givesBackWhatCameIn() {
        put("round", "text/csv", CSV).statusCode(200);
        String csv = given().queryParam("collection", "aliases")
                .accept("text/csv")
                .get("/v1/alias-lists/round")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        put("round", "text/csv", csv).body("added", equalTo(0)).body("changed", equalTo(0));
        given().queryParam("collection", "aliases")
                .delete("/v1/alias-lists/round")
                .then()
                .body("removed", equalTo(2));
        given().queryParam("collection", "aliases")
                .get("/v1/alias-lists/round")
                .then()
                .statusCode(404);
    }

    @Test
    void refusesWithTheLine() {
        put("bad", "text/csv", "id,name\nQ1,\n")
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", contains("line 2: name"));
        put("bad", "application/json", "{").statusCode(400).contentType("application/problem+json");
        put("no list", "text/csv", CSV).statusCode(422);
        given().contentType("image/png")
                .body(CSV.getBytes(StandardCharsets.UTF_8))
                .put("/v1/alias-lists/bad")
                .then()
                .statusCode(415);
    }
}
