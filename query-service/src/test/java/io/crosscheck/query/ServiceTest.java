package io.crosscheck.query;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.crosscheck.query.stream.StreamResource;
import io.crosscheck.query.stream.UpdateConsumer;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What all routes have in common. */
@QueryTest
class ServiceTest {

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

    @Test
    void documentsEveryRoute() {
        JsonPath document = given().queryParam("format", "JSON").get("/openapi").jsonPath();
        assertEquals(
                Set.of(
                        "/v1/stories",
                        "/v1/stories/{id}",
                        "/v1/stories/{id}/overview",
                        "/v1/stories/{id}/sources",
                        "/v1/stories/{id}/timeline",
                        "/v1/stories/{id}/matrix",
                        "/v1/propositions",
                        "/v1/propositions/{id}",
                        "/v1/changes",
                        "/v1/claims",
                        "/v1/claims/{id}",
                        "/v1/entities",
                        "/v1/entities/{id}",
                        "/v1/entities/{id}/statements",
                        "/v1/documents",
                        "/v1/documents/{id}",
                        "/v1/search",
                        "/v1/check",
                        "/v1/documents/{id}/text",
                        "/v1/export/schema-org",
                        "/v1/export/annotations",
                        "/v1/export/provenance",
                        "/v1/export/followthemoney",
                        "/v1/export/csv",
                        "/v1/export/bundle",
                        "/v1/vocabulary",
                        "/v1/stream",
                        "/v1/watches",
                        "/v1/watches/{id}",
                        "/v1/watches/{id}/deliveries",
                        "/v1/watches/{id}/deliveries/{delivery}/replay"),
                document.getMap("paths").keySet());
        for (Object path : document.getMap("paths").keySet()) {
            Map<String, Map<String, Object>> methods = document.getMap("paths.'" + path + "'");
            methods.values().forEach(method -> assertTrue(method.get("summary") != null, path.toString()));
        }
    }

    @Test
    void isReadyWithItsDatabaseAlone() {
        get("/q/health/ready")
                .then()
                .statusCode(200)
                .body("checks.find { it.name.startsWith('Database') }.status", equalTo("UP"));
        get("/q/health/live").then().statusCode(200);
    }

    @Test
    void namesItsMetrics() {
        get("/v1/stories");
        assertEquals("crosscheck.query.updates.received", UpdateConsumer.RECEIVED);
        assertEquals("crosscheck.query.updates.skipped", UpdateConsumer.SKIPPED);
        get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString(StreamResource.CLIENTS.replace('.', '_')))
                .body(containsString("http_server_requests_seconds"));
    }

    @Test
    void compressesAnswers() {
        given().header("Accept-Encoding", "gzip")
                .get("/v1/stories/s-bridge")
                .then()
                .header("Content-Encoding", "gzip");
    }

    @Test
    void keepsToItsOrigin() {
        given().header("Origin", "https://elsewhere.example")
                .get("/v1/stories")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void answersEveryRefusalAsAProblem() {
        for (String path : List.of("/v1/nothing", "/v1/stories/s/nothing", "/v2")) {
            get(path).then().statusCode(404).contentType("application/problem+json");
        }
        given().post("/v1/claims").then().statusCode(405).contentType("application/problem+json");
        given().accept("image/png").get("/v1/stories").then().statusCode(406).contentType("application/problem+json");
    }
}
