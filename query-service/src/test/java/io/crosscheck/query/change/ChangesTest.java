package io.crosscheck.query.change;

import java.sql.SQLException;
import java.time.Instant;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.crosscheck.query.Fixture;
import io.crosscheck.query.QueryTest;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

@QueryTest
class ChangesTest {

    private static final String PLAIN = "SINGLE_ORIGIN NONE STANDING";
    private static final String CONTESTED = "SINGLE_ORIGIN CONTESTED STANDING";

    @BeforeAll
    static void write() throws SQLException {
        try (Fixture fixture = Fixture.open()) {
            fixture.change("moving", 1, "s-quay", "p-shut", null, PLAIN, at(1));
            fixture.change("moving", 2, "s-quay", "p-shut", PLAIN, CONTESTED, at(2));
            fixture.change("moving", 3, "s-quay", "p-shut", CONTESTED, PLAIN, at(3));
            fixture.change("moving", 4, "s-ford", "p-deep", null, "CORROBORATED NONE STANDING", at(4));
            fixture.change("moving", 5, "s-mill", "p-old", null, PLAIN, at(5));
        }
    }

    @Test
    void tellsWhichStoriesMovedTheLastFirst() {
        get("/v1/changes?collection=moving")
                .then()
                .statusCode(200)
                .body("items.story", contains("s-ford", "s-quay"))
                .body("items.propositions", contains(1, 1))
                .body("items[1].at", equalTo("2026-03-03T00:00:00Z"))
                .body("next", nullValue());
    }

    @Test
    void tellsOnlyWhatCameAfter() {
        get("/v1/changes?collection=moving&since=2026-03-03").then().body("items.story", contains("s-ford"));
        get("/v1/changes?collection=moving&since=2026-03-04").then().body("items", hasSize(0));
        get("/v1/changes?collection=moving&since=yesterday")
                .then()
                .statusCode(400)
                .body("field", equalTo("since"));
    }

    @Test
    void goesOnWhereItEnded() {
        String next = get("/v1/changes?collection=moving&limit=1").jsonPath().getString("next");
        get("/v1/changes?collection=moving&limit=1&cursor=" + next)
                .then()
                .body("items.story", contains("s-quay"))
                .body("next", nullValue());
    }

    private static Instant at(int day) {
        return Instant.parse("2026-03-0%dT00:00:00Z".formatted(day));
    }
}
