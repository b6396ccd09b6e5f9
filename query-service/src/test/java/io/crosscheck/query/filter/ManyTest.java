package io.crosscheck.query.filter;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.crosscheck.query.Fixture;
import io.crosscheck.query.QueryTest;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** Lists and searches of what very many rows have, in a collection of seven thousand documents, one an hour. */
@QueryTest
class ManyTest {

    private static final int DOCUMENTS = 7000;

    @BeforeAll
    static void write() throws SQLException {
        try (Fixture fixture = Fixture.open()) {
            fixture.run("set session_replication_role = replica"); // the read model is written as it is wanted here
            fixture.run(
                    "insert into ingest.document (id, collection, identity, received_at)"
                            + " select 'm-' || lpad(n::text, 4, '0'), 'many', 'many-' || n, now() from generate_series(1, 7000) n");
            fixture.run(
                    "insert into ingest.revision (document_id, number, title, text, text_hash, language, published_at,"
                            + " known_from) select 'm-' || lpad(n::text, 4, '0'), 1, 'Notice', 'The lantern burns, keeper ' || n"
                            + " || ' said.', 'm' || n, 'en', timestamptz '2025-01-01' + n * interval '1 hour', now()"
                            + " from generate_series(1, 7000) n");
            fixture.run(
                    "insert into knowledge.document_index (document_id, collection, published, received, claims,"
                            + " counted, facets) select r.document_id, 'many', r.published_at, now(), 1, 1, array['pub:pub-many']"
                            + " || case when n <= 6600 then array['speaker:the old keeper'] else '{}' end"
                            + " || case when n % 2500 = 0 then array['entity:e-rare'] else '{}' end"
                            + " from ingest.revision r, cast(substr(r.document_id, 3) as int) n where r.document_id like 'm-%'");
            fixture.run("insert into knowledge.extraction_run (id, document_id, revision, extractor_version, segments,"
                    + " mentions, entities, known_from, known_to)"
                    + " values ('run-many', 'm-0001', 1, 'test-1', '[]', '[]', '[]', now(), now())");
            fixture.run(
                    "insert into knowledge.claim (run_id, id, document_id, revision, ordinal, kind, counted, stance,"
                            + " certainty, polarity, tense, modality, confidence, text, detail, known_from)"
                            + " select 'run-many', 'mc-' || document_id, document_id, 1, 0, 'NARRATED', true, 'ASSERTS', 'CERTAIN',"
                            + " 'POSITIVE', 'NON_FUTURE', 'NONE', 0.9, 'the lantern burns', '{}', now()"
                            + " from ingest.revision where document_id like 'm-%'");
            fixture.run(
                    "insert into knowledge.proposition (id, story_id, text, support, dispute, lifecycle, origins_lower,"
                            + " origins_upper, known_from) select 'mp-' || document_id, 's-many', 'the lantern burns', 'NONE',"
                            + " 'NONE', 'STANDING', 0, 0, now() from ingest.revision where document_id like 'm-%'");
            fixture.run(
                    "insert into knowledge.proposition_claim (proposition_id, claim_id, document_id, stance, known_from)"
                            + " select 'mp-' || document_id, 'mc-' || document_id, document_id, 'ASSERTS', now()"
                            + " from ingest.revision where document_id like 'm-%'");
            fixture.run("analyze ingest.revision, knowledge.document_index, knowledge.claim, knowledge.proposition");
        }
    }

    @Test
    void searchRanksTheNewestOfVeryMany() {
        List<String> documents = search("DOCUMENT").getList("items.id");
        assertEquals(
                newest(DOCUMENTS, 60),
                documents.stream().sorted((a, b) -> b.compareTo(a)).toList());
        List<String> claims = search("CLAIM").getList("items.id");
        assertTrue(claims.containsAll(
                newest(DOCUMENTS, 60).stream().map(id -> "mc-" + id).toList()));
        assertTrue(claims.stream().allMatch(id -> id.compareTo("mc-m-6700") > 0), claims.toString());
        List<String> propositions = search("PROPOSITION").getList("items.id");
        assertEquals(claims.stream().map(id -> id.replace("mc-", "mp-")).toList(), propositions);
    }

    private static JsonPath search(String type) {
        return given().queryParams(Map.of("q", "lantern", "collection", "many", "type", type, "limit", 500))
                .get("/v1/search")
                .jsonPath();
    }

    @Test
    void whatAllHaveIsWalkedTo() {
        List<String> seen = new ArrayList<>();
        String cursor = null;
        for (int i = 0; i < 3; i++) {
            JsonPath page = documents("publisher", "pub-many", cursor);
            seen.addAll(page.getList("items.id"));
            cursor = page.getString("next");
        }
        assertEquals(newest(DOCUMENTS, 60), seen);
    }

    @Test
    void whatManyHadLongAgoIsFoundWithoutPassingEverything() {
        JsonPath page = documents("speaker", "the old keeper", null);
        assertEquals(newest(6600, 20), page.getList("items.id"));
        assertEquals(
                newest(6580, 20),
                documents("speaker", "the old keeper", page.getString("next")).getList("items.id"));
    }

    @Test
    void whatFewHaveIsFound() {
        assertEquals(
                List.of("m-5000", "m-2500"), documents("entity", "e-rare", null).getList("items.id"));
    }

    private static JsonPath documents(String name, String value, String cursor) {
        return given().queryParams(Map.of("collection", "many", name, value))
                .queryParams(cursor == null ? Map.of() : Map.of("cursor", cursor))
                .get("/v1/documents")
                .jsonPath();
    }

    private static List<String> newest(int last, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "m-%04d".formatted(last - i))
                .toList();
    }
}
