package io.crosscheck.ingest.judgement;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

import io.crosscheck.store.Infrastructure;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "INGEST"))
class JudgementsTest {

    @ConfigProperty(name = Infrastructure.OWNER_URL)
    String ownerUrl;

    private static ValidatableResponse post(String path, Object body) {
        return given().contentType(ContentType.JSON).body(body).post(path).then();
    }

    private static String document(String text) {
        return post("/v1/documents", Map.of("collection", "judged", "text", text))
                .extract()
                .path("id");
    }

    private static Map<String, Object> apart(String one, String other, String reason) {
        return Map.of(
                "collection",
                "judged",
                "subject",
                "ENTITY",
                "verdict",
                "REJECTED",
                "one",
                Map.of("document", one, "name", "Mara Tolland"),
                "other",
                Map.of("document", other, "name", "Mara Tolland"),
                "author",
                "Ada",
                "reason",
                reason);
    }

    private long curations() throws Exception {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                PreparedStatement count = connection.prepareStatement(
                        "select count(*) from ingest.curation where collection = 'judged'");
                ResultSet row = count.executeQuery()) {
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void keepsWhatWasSaidAndWithdrawn() throws Exception {
        String one = document("Mara Tolland won the regatta.");
        String other = document("Mara Tolland was arrested.");
        long before = curations();
        String id = post("/v1/judgements", apart(one, other, "the annex"))
                .statusCode(201)
                .body("subject", equalTo("ENTITY"))
                .body("one[0].text", equalTo("Mara Tolland"))
                .body("withdrawn", nullValue())
                .extract()
                .path("id");
        post("/v1/judgements", apart(one, other, "the annex")).body("id", equalTo(id));
        assertEquals(before + 1, curations());
        given().get("/v1/judgements?collection=judged").then().body("items.id", hasItem(id));

        post("/v1/judgements/" + id + "/withdrawal", Map.of("author", "Ben", "reason", "misread"))
                .statusCode(200)
                .body("withdrawn.author", equalTo("Ben"));
        post("/v1/judgements/" + id + "/withdrawal", Map.of("author", "Cas", "reason", "again"))
                .body("withdrawn.author", equalTo("Ben"));
        assertEquals(before + 2, curations());
        given().get("/v1/judgements?collection=judged").then().body("items.id", not(hasItem(id)));
        given().get("/v1/judgements?collection=judged&withdrawn=true").then().body("items.id", hasItem(id));
        post("/v1/judgements", apart(one, other, "the annex")).statusCode(201).body("id", not(equalTo(id)));
    }

    @Test
    void walksPages() {
        String one = document("Mara Tolland sang.");
        String other = document("Mara Tolland danced.");
        for (int i = 0; i < 3; i++) {
            post("/v1/judgements", apart(one, other, "page " + i)).statusCode(201);
        }
        String next = given().get("/v1/judgements?collection=judged&limit=1")
                .then()
                .extract()
                .path("next");
        given().get("/v1/judgements?collection=judged&limit=1&cursor=" + next)
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    @Test
    void tellsAllThatIsWrong() {
        post("/v1/judgements", Map.of("subject", "ENTITY", "verdict", "MAYBE", "one", Map.of("claim", "c-1")))
                .statusCode(422)
                .contentType("application/problem+json")
                .body("errors.field", hasItems("verdict", "one", "other", "author", "reason"));
        String document = document("Mara Tolland slept.");
        post("/v1/judgements", apart(document, "d-none", "x"))
                .statusCode(422)
                .body("errors.field", equalTo(List.of("other")));
        post("/v1/judgements", apart(document, document, "x")).statusCode(422);
        post("/v1/judgements", "[]").statusCode(400);
        given().queryParam("collection", "\0")
                .get("/v1/judgements")
                .then()
                .statusCode(400)
                .contentType("application/problem+json");
        post("/v1/judgements/j-none/withdrawal", Map.of("author", "A", "reason", "b"))
                .statusCode(404);
    }
}
