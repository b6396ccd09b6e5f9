package io.crosscheck.ingest.key;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.crosscheck.access.testing.Guarded;
import io.crosscheck.access.testing.Tokens;
import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** From the first operator's key to others, and what the audit log tells of it. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "INGEST"))
@TestProfile(Guarded.class)
class KeysTest {

    @Test
    void areToldOnceUsedAndRevoked() {
        JsonPath made = make(Map.of("name", "desk feed", "roles", List.of("contributor")));
        String id = made.getString("id");
        String secret = made.getString("secret");

        as(secret)
                .contentType("text/plain")
                .body("The ferry Ostra ran aground off Vell.")
                .post("/v1/documents")
                .then()
                .statusCode(202);
        as(Guarded.FIRST_OPERATOR)
                .get("/v1/keys/" + id)
                .then()
                .statusCode(200)
                .body("secret", nullValue())
                .body("roles", equalTo(List.of("contributor")))
                .body("createdBy", equalTo("key:k-first-operator"))
                .body("lastUsedAt", notNullValue());
        assertEquals(
                false, as(Guarded.FIRST_OPERATOR).get("/v1/keys").asString().contains(secret));

        as(Guarded.FIRST_OPERATOR)
                .delete("/v1/keys/" + id)
                .then()
                .statusCode(200)
                .body("revokedAt", notNullValue());
        as(secret).get("/v1/collections/default").then().statusCode(401);
        as(Guarded.FIRST_OPERATOR).delete("/v1/keys/k-none").then().statusCode(404);
    }

    @Test
    void areAudited() {
        String id =
                make(Map.of("name", "short lived", "roles", List.of("reader"))).getString("id");
        as(Tokens.of("mira", "operator")).delete("/v1/keys/" + id).then().statusCode(200);
        as(Tokens.of("mira", "operator")).delete("/v1/keys/" + id).then().statusCode(200);
        as(Guarded.FIRST_OPERATOR)
                .queryParam("subject", id)
                .get("/v1/audit")
                .then()
                .statusCode(200)
                .body("items.action", equalTo(List.of("KEY_REVOKED", "KEY_MADE")))
                .body("items.actor", equalTo(List.of("token:mira", "key:k-first-operator")))
                .body("items[1].reason", equalTo("short lived: reader"))
                .body("next", nullValue());
    }

    @Test
    void judgementsAreAudited() {
        String editor =
                make(Map.of("name", "fact desk", "roles", List.of("editor"))).getString("secret");
        String document = as(editor)
                .contentType("text/plain")
                .body("Mara Tolland, the union leader, spoke. Mara Tolland played the violin.")
                .post("/v1/documents")
                .path("id");
        String judgement = as(editor)
                .contentType("application/json")
                .body(Map.of(
                        "subject", "ENTITY",
                        "verdict", "REJECTED",
                        "one", Map.of("document", document, "name", "Mara Tolland"),
                        "other", Map.of("document", document, "name", "Mara"),
                        "author", "Ada",
                        "reason", "two people"))
                .post("/v1/judgements")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(editor)
                .contentType("application/json")
                .body(Map.of("author", "Ben", "reason", "misread"))
                .post("/v1/judgements/" + judgement + "/withdrawal")
                .then()
                .statusCode(200);
        as(Guarded.FIRST_OPERATOR)
                .queryParam("subject", judgement)
                .get("/v1/audit")
                .then()
                .body("items.action", equalTo(List.of("JUDGEMENT_WITHDRAWN", "JUDGED")))
                .body("items.actorName", equalTo(List.of("fact desk", "fact desk")))
                .body("items.reason", equalTo(List.of("Ben: misread", "Ada: two people")));
    }

    @Test
    void theLogIsReadInPages() {
        make(Map.of("name", "one", "roles", List.of("reader")));
        make(Map.of("name", "two", "roles", List.of("reader")));
        JsonPath first = as(Guarded.FIRST_OPERATOR)
                .queryParam("limit", 1)
                .queryParam("actor", "key:k-first-operator")
                .get("/v1/audit")
                .jsonPath();
        JsonPath second = as(Guarded.FIRST_OPERATOR)
                .queryParam("limit", 1)
                .queryParam("actor", "key:k-first-operator")
                .queryParam("cursor", first.getString("next"))
                .get("/v1/audit")
                .jsonPath();
        assertEquals(List.of("two: reader"), first.getList("items.reason"));
        assertEquals(List.of("one: reader"), second.getList("items.reason"));
        as(Guarded.FIRST_OPERATOR)
                .queryParam("cursor", "x")
                .get("/v1/audit")
                .then()
                .statusCode(422);
        as(Guarded.FIRST_OPERATOR)
                .queryParam("limit", "0")
                .get("/v1/audit")
                .then()
                .statusCode(422);
    }

    @Test
    void wrongRequestsNameWhatIsWrong() {
        as(Guarded.FIRST_OPERATOR)
                .contentType("application/json")
                .body("{\"name\": \"desk\", \"roles\": [null]}")
                .post("/v1/keys")
                .then()
                .statusCode(422)
                .body("errors.field", equalTo(List.of("roles")));
        as(Guarded.FIRST_OPERATOR)
                .contentType("application/json")
                .body(Map.of("name", " ", "roles", List.of("boss"), "expiresAt", "2020-01-01T00:00:00Z"))
                .post("/v1/keys")
                .then()
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItems("name", "roles", "expiresAt"));
        for (String body : List.of("", "null", "[]", "{", "{\"roles\": 3}")) {
            as(Guarded.FIRST_OPERATOR)
                    .contentType("application/json")
                    .body(body)
                    .post("/v1/keys")
                    .then()
                    .statusCode(not(equalTo(500)))
                    .contentType("application/problem+json");
        }
    }

    private static JsonPath make(Map<String, Object> body) {
        JsonPath made = as(Guarded.FIRST_OPERATOR)
                .contentType("application/json")
                .body(body)
                .post("/v1/keys")
                .then()
                .statusCode(201)
                .header("Cache-Control", equalTo("no-store"))
                .extract()
                .jsonPath();
        as(Guarded.FIRST_OPERATOR).get("/v1/keys").then().body("items.id", hasItem(made.getString("id")));
        return made;
    }

    private static RequestSpecification as(String bearer) {
        return given().header("Authorization", "Bearer " + bearer);
    }
}
