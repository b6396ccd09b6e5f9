package io.crosscheck.extraction.reextraction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.store.Extractions;

/** Which revisions a job is about, fixed when it is made. */
final class Candidates {

    private static final String LAST_READER = Extractions.lastReader("d.id", "r.number");

    /** What was never read nor failed is on its way to the extractor anyway. */
    private static final String INSERT =
            """
            insert into knowledge.reextraction_item (reextraction_id, ordinal, document_id, revision)
            select ?, row_number() over (order by d.id, r.number), d.id, r.number
            from ingest.document d
            join ingest.revision r on r.document_id = d.id
            where d.collection = ?
              and not exists (select 1 from ingest.takedown t where t.document_id = d.id)
              and ? is distinct from
            """
                    + LAST_READER;

    private static final String READ =
            " and exists (select 1 from knowledge.extraction_run x where x.document_id = d.id and x.revision = r.number)";
    private static final String FAILED =
            """
             exists (select 1 from knowledge.dead_letter f
                 where f.stage = 'EXTRACT' and f.document_id = d.id and f.revision = r.number)
            """;
    private static final String STORY = " and d.id in (select s.document_id from knowledge.story_document s"
            + " where s.story_id = ? and s.known_to is null)";
    private static final String PUBLISHER = " and d.publisher_id in (select p.id from ingest.publisher p"
            + " where p.id = ? or p.domain = lower(?) or lower(p.name) = lower(?))";
    private static final String LAST_READ_BY = " and ? = " + LAST_READER;

    private final StringBuilder sql = new StringBuilder(INSERT);
    private final List<Object> values = new ArrayList<>();

    private Candidates(String job, String collection, String version) {
        add("", job, collection, version);
    }

    /**
     * Inserts the items of a job.
     *
     * @param version of the extractor that is to read them
     */
    static void insert(Connection connection, String job, String collection, Selection selection, String version)
            throws SQLException {
        Candidates candidates = new Candidates(job, collection, version);
        candidates.narrow(selection);
        try (PreparedStatement insert = connection.prepareStatement(candidates.sql.toString())) {
            for (int i = 0; i < candidates.values.size(); i++) {
                insert.setObject(i + 1, candidates.values.get(i));
            }
            insert.executeUpdate();
        }
    }

    private void narrow(Selection selection) {
        if (selection.onlyFailed()) {
            add(" and" + FAILED);
        } else if (selection.extractorVersion() == null) {
            add(" and (true" + READ + " or" + FAILED + ")");
        }
        if (selection.extractorVersion() != null) {
            add(LAST_READ_BY, selection.extractorVersion());
        }
        if (selection.story() != null) {
            add(STORY, selection.story());
        }
        if (selection.publisher() != null) {
            add(PUBLISHER, selection.publisher(), selection.publisher(), selection.publisher());
        }
        if (selection.from() != null) {
            add(" and coalesce(r.published_at, r.known_from) >= ?", Timestamp.from(selection.fromTime()));
        }
        if (selection.to() != null) {
            add(" and coalesce(r.published_at, r.known_from) < ?", Timestamp.from(selection.toTime()));
        }
    }

    private void add(String condition, Object... itsValues) {
        sql.append(condition);
        values.addAll(List.of(itsValues));
    }
}
