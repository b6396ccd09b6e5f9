package io.crosscheck.query;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.crosscheck.access.Roles;
import io.crosscheck.access.testing.AccessContract;
import io.crosscheck.access.testing.Guarded;
import io.crosscheck.query.check.StubExtraction;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

/** Who may call what: {@code src/test/access/routes.txt}. */
@QueryTest
@TestProfile(Guarded.class)
class AccessTest extends AccessContract {

    @TestHTTPResource
    URI service;

    @BeforeAll
    static void write() throws Exception {
        Sample.write();
        StubExtraction.answers(200, "{\"claims\": [], \"findings\": []}");
    }

    @Test
    void showsAWatchToItsOwnerAndToEditors() throws Exception {
        String own = key(Roles.READER).secret().text();
        String other = key(Roles.READER).secret().text();
        String editor = key(Roles.EDITOR).secret().text();
        String id = as(own).contentType("application/json")
                .body(Map.of("url", "http://127.0.0.1:9/hook"))
                .post("/v1/watches")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        as(own).get("/v1/watches").then().body("items.id", hasItem(id));
        as(editor).get("/v1/watches").then().body("items.id", hasItem(id));
        as(other).get("/v1/watches").then().body("items.id", not(hasItem(id)));
        for (String path : List.of("/v1/watches/" + id, "/v1/watches/" + id + "/deliveries")) {
            as(other).get(path).then().statusCode(404);
            as(own).get(path).then().statusCode(200);
        }
        as(other).delete("/v1/watches/" + id).then().statusCode(404);
        as(editor).delete("/v1/watches/" + id).then().statusCode(204);
    }

    @Test
    void letsNobodyUseUpAllWatches() throws Exception {
        String greedy = key(Roles.READER).secret().text();
        String other = key(Roles.READER).secret().text();
        String collection = "greedy-" + UUID.randomUUID();
        Map<String, String> watch = Map.of("url", "http://127.0.0.1:9/hook", "collection", collection);
        as(greedy)
                .contentType("application/json")
                .body(watch)
                .post("/v1/watches")
                .then()
                .statusCode(201);
        try (Fixture fixture = Fixture.open()) {
            fixture.run(
                    "insert into clients.watch (id, collection, url, secret, since, created_at, owner)"
                            + " select id || n, collection, url, secret, since, created_at, owner"
                            + " from clients.watch, generate_series(2, 500) n where collection = ?",
                    collection);
            as(greedy)
                    .contentType("application/json")
                    .body(watch)
                    .post("/v1/watches")
                    .then()
                    .statusCode(409)
                    .contentType("application/problem+json");
            as(other)
                    .contentType("application/json")
                    .body(watch)
                    .post("/v1/watches")
                    .then()
                    .statusCode(201);
            fixture.run("delete from clients.watch where collection = ?", collection);
        }
    }

    @Test
    void asksExtractionWithTheKeyOfTheCaller() throws Exception {
        String reader = key(Roles.READER).secret().text();
        as(reader)
                .contentType("application/json")
                .body(Map.of("text", "The Orla bridge is closed"))
                .post("/v1/check");
        assertEquals("Bearer " + reader, StubExtraction.lastAuthorization());
    }

    @Test
    void showsThePagesToAnybody() {
        given().get("/").then().statusCode(200).contentType("text/html");
    }

    private static RequestSpecification as(String key) {
        return given().header("Authorization", "Bearer " + key);
    }

    @Override
    protected URI service() {
        return service;
    }
}
