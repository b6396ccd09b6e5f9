package io.crosscheck.query.database;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.query.Fixture;
import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The conditions by which the service looks things up have indexes and are used once there is much. */
@QueryTest
class IndexTest {

    private static Fixture much;

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
        much = Fixture.open();
        much.begin();
        much.run("insert into knowledge.proposition (id, story_id, text, support, dispute, lifecycle, origins_lower,"
                + " origins_upper, known_from) select 'p' || n, 's' || n, 'word' || n, 'NONE', 'NONE', 'STANDING', 0, 0,"
                + " now() from generate_series(1, 3000) n");
        much.run("insert into knowledge.relation (id, story_id, proposition_id, other_id, type, explanation, evidence,"
                + " confidence, known_from) select 'r' || n, 's' || n, 'p' || n, 'q' || n, 'TENSION', '', '[]', 1,"
                + " now() from generate_series(1, 3000) n");
        much.run("analyze knowledge.proposition, knowledge.relation");
        much.run("set local enable_seqscan = off");
    }

    @AfterAll
    static void undo() throws SQLException {
        much.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "story_newest | select id from knowledge.story where collection = 'default' and known_to is null"
                        + " order by coalesce(ends, '-infinity') desc, id desc limit 10",
                "proposition_(history_)?of_story | select * from knowledge.proposition where story_id = 's' and known_to is null",
                "claim_by_id | select distinct on (id) * from knowledge.claim where id = any(array['a', 'b'])"
                        + " order by id, known_from desc",
                "claim_(history_)?of_document | select * from knowledge.claim where document_id = 'd' and known_to is null"
                        + " order by document_id, ordinal",
                "relation_(history_)?of_other | select * from knowledge.relation where other_id = any(array['p'])"
                        + " and known_to is null",
                "entity_member_\\w+ | select * from knowledge.entity_member where document_id = any(array['d'])"
                        + " and known_to is null",
                "claim_search | select * from knowledge.claim"
                        + " where search @@ websearch_to_tsquery('english', 'bridge')",
                "proposition_search | select * from knowledge.proposition"
                        + " where search @@ websearch_to_tsquery('english', 'bridge')",
                "revision_search | select * from ingest.revision"
                        + " where search @@ websearch_to_tsquery('english', 'bridge')",
                "revision_search | select * from ingest.revision where search @@ websearch_to_tsquery('english', 'bridge')"
                        + " and (published_at at time zone 'UTC')::date >= date '2026-03-01'",
                "claim_index_facets | select claim_id from knowledge.claim_index where facets @> array['pub:p']"
                        + " and knowledge.manner(facets) && array['certainty:CERTAIN polarity:NEGATIVE tense:FUTURE']",
                "proposition_claim_withdrawn | select proposition_id from knowledge.proposition_claim"
                        + " where proposition_id = any(array['p']) and withdrawn and known_to is null"
            })
    void looksThingsUpByIndex(String index, String query) throws SQLException {
        List<String> plan = much.texts("explain " + query);
        assertTrue(plan.stream().anyMatch(line -> line.matches(".*" + index + ".*")), String.join("\n", plan));
    }
}
