package io.crosscheck.query.limit;

import java.util.Map;

import org.junit.jupiter.api.Test;

import io.crosscheck.query.QueryTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** A service that another site's pages may ask, and that bounds what one client asks. */
@QueryTest
@TestProfile(OpenToOtherSitesTest.Opened.class)
class OpenToOtherSitesTest {

    private static final String DESK = "https://desk.example";
    private static final int LIMIT = 5;

    /** One site may ask, and each client five times an hour. */
    public static class Opened implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.cors.enabled",
                    "true",
                    "quarkus.http.cors.origins",
                    DESK,
                    "crosscheck.rate.limit",
                    Integer.toString(LIMIT),
                    "crosscheck.rate.window",
                    "1h");
        }
    }

    @Test
    void anotherSiteMayAskIfItIsNamed() {
        given().header("Origin", DESK)
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/stories")
                .then()
                .header("Access-Control-Allow-Origin", equalTo(DESK))
                .header("Access-Control-Allow-Methods", containsString("GET"));
        given().header("Origin", "https://other.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/v1/stories")
                .then()
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void whoAsksTooOftenIsToldWhenToComeBack() {
        int answered = 0;
        while (given().get("/v1/stories").statusCode() == 200) {
            answered++;
            assertTrue(answered <= LIMIT, "never refused");
        }
        given().get("/v1/stories")
                .then()
                .statusCode(429)
                .contentType("application/problem+json")
                .header("Retry-After", notNullValue())
                .header("RateLimit-Limit", Integer.toString(LIMIT))
                .header("RateLimit-Remaining", "0")
                .body("status", equalTo(429))
                .body("detail", containsString("More than " + LIMIT));
    }
}
