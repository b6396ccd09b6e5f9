package io.crosscheck.query.entity;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.query.Fixture;
import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static java.util.Arrays.asList;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

@QueryTest
public class EntitiesTest {

    @BeforeAll
    public static void write() throws SQLException {
        Sample.write();
        try (Fixture fixture = Fixture.open()) {
            if (fixture.texts("select id from knowledge.story where id = 's-one'")
                    .isEmpty()) {
                writeTwoStories(fixture);
            }
        }
    }

    /** One person in two stories under different names, and a namesake in a third. */
    private static void writeTwoStories(Fixture fixture) throws SQLException {
        for (String story : new String[] {"one", "two", "three"}) {
            fixture.story("s-" + story, "people", "Story " + story, null, null);
        }
        fixture.entity("e-one", "s-one", "PERSON", "Mara Tolland", List.of("Tolland"), 3);
        fixture.entity("e-two", "s-two", "PERSON", "The Weaver", List.of("Mara Tolland"), 5);
        fixture.entity("e-three", "s-three", "PERSON", "Mara Tolland", List.of(), 1);
        String identity = "insert into knowledge.entity_identity (entity_id, identity_id, known_from, known_to)"
                + " values (?, ?, ?, ?)";
        fixture.run(identity, "e-two", "e-one", Sample.LEARNT, null);
        fixture.run(identity, "e-three", "e-one", Sample.LEARNT, Sample.LEARNT.plusSeconds(60));
        String edge =
                "insert into knowledge.entity_edge (entity_id, other_id, scope, verdict, score, reason, judgement,"
                        + " known_from) values (?, ?, ?, ?, ?, ?, ?, ?)";
        fixture.run(edge, "e-two", "e-one", "e-two", "SAME", 1, "judged by Ada: seen", "j-1", Sample.LEARNT);
        fixture.run(
                edge, "e-three", "e-one", "e-three", "UNSURE", 0.5, "same first and last name", null, Sample.LEARNT);
        fixture.run(
                "insert into knowledge.entity_redirect (entity_id, target_id, known_from) values ('e-gone', 'e-two', ?)",
                Sample.LEARNT);
    }

    @Test
    void oneEntityOfTwoStoriesIsListedOnceAndFoundByEachOfItsNames() {
        get("/v1/entities?collection=people")
                .then()
                .body("items.id", contains("e-one", "e-three"))
                .body("items[0].mentions", equalTo(8))
                .body("items[0].name", equalTo("The Weaver"))
                .body("items[0].stories", contains("s-two", "s-one"))
                .body("items[0].aliases", contains("Mara Tolland", "Tolland"));
        get("/v1/entities?collection=people&q=weaver").then().body("items.id", contains("e-one"));
        get("/v1/entities?collection=people&story=s-one").then().body("items.mentions", contains(8));
        get("/v1/stories/s-two").then().body("entities.id", contains("e-one"));
    }

    @Test
    void tellsWhatJoinsAnEntityAndWhatItMayBe() {
        get("/v1/entities/e-one")
                .then()
                .statusCode(200)
                .body("appearances.id", contains("e-two", "e-one"))
                .body("edges.verdict", contains("SAME", "UNSURE"))
                .body("edges[0].judgement", equalTo("j-1"))
                .body("edges[1].other", equalTo("e-three"))
                .body("edges[1].otherEntity", equalTo("e-three"))
                .body("edges[1].otherStory", equalTo("s-three"))
                .body("edges[1].reason", equalTo("same first and last name"));
    }

    @Test
    void leadsOnFromAPartAndFromWhatIsGone() {
        given().redirects()
                .follow(false)
                .get("/v1/entities/e-two")
                .then()
                .statusCode(307)
                .header("Location", endsWith("/v1/entities/e-one"));
        get("/v1/entities/e-gone").then().statusCode(200).body("id", equalTo("e-one"));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "nothing",
            value = {
                "story=s-bridge, e-bridge e-tarrow e-percent",
                "type=PERSON, e-tarrow",
                "type=LOCATION, e-bridge",
                "type=LOC, nothing",
                "q=tarrow, e-tarrow",
                "q=mayor, e-tarrow",
                "q=%25, e-percent",
                "q=_, e-percent",
                "story=s-none, nothing",
                "collection=other, nothing",
                "asOf=2026-03-01, nothing",
                "q=tarow, e-tarrow",
                "q=Mayor%20Tarr, e-tarrow",
                "sort=name, e-percent e-tarrow e-bridge"
            })
    void filters(String query, String expected) {
        given().urlEncodingEnabled(false)
                .get("/v1/entities?" + query)
                .then()
                .statusCode(200)
                .body("items.id", equalTo(expected == null ? asList() : asList(expected.split(" "))));
        if (!query.contains("asOf=") && !query.contains("sort=")) {
            // the read model and the tables it is made of say the same
            given().urlEncodingEnabled(false)
                    .get("/v1/entities?asOf=2100-01-01&" + query)
                    .then()
                    .statusCode(200)
                    .body("items.id", equalTo(expected == null ? asList() : asList(expected.split(" "))));
        }
    }

    @Test
    void marksWhatWasAskedFor() {
        get("/v1/entities?q=tarrow").then().body("highlights.e-tarrow", contains(contains(5, 11)));
        get("/v1/entities?q=tarow").then().body("searched", equalTo("tarrow"));
    }

    @Test
    void walksPages() {
        String next = get("/v1/entities?limit=2")
                .then()
                .body("items.id", contains("e-bridge", "e-tarrow"))
                .body("next", notNullValue())
                .extract()
                .path("next");
        given().queryParam("limit", 2)
                .queryParam("cursor", next)
                .get("/v1/entities")
                .then()
                .body("items.id", contains("e-percent"));
    }

    @Test
    void showsWhatEachDocumentCallsIt() {
        get("/v1/entities/e-tarrow")
                .then()
                .statusCode(200)
                .body("id", equalTo("e-tarrow"))
                .body("type", equalTo("PERSON"))
                .body("aliases", contains("Mayor Tarrow", "Tarrow"))
                .body("members[0].document", equalTo("d-courier"))
                .body("members[0].name", equalTo("Ines Tarrow"))
                .body("members[0].reason", equalTo("the fullest name"))
                .body("members[0].mentions[0].text", equalTo("Ines Tarrow"));
        get("/v1/entities/e-none").then().statusCode(404).contentType("application/problem+json");
        get("/v1/entities?limit=-1").then().statusCode(400).body("field", equalTo("limit"));
    }
}
