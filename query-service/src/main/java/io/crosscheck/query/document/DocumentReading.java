package io.crosscheck.query.document;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.crosscheck.query.claim.ClaimReading;
import io.crosscheck.query.claim.EntityRef;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Row;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;

/** Loads a document with its annotations. */
final class DocumentReading {

    private final Snapshot snapshot;
    private final AsOf asOf;

    DocumentReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /**
     * The document's revision with what its newest reading found.
     *
     * @param number of the revision; null: the newest
     */
    Optional<DocumentView> view(String id, Integer number) {
        List<DocumentView.Revision> revisions = revisions(id);
        if (revisions.isEmpty()) {
            return Optional.empty();
        }
        int shown = number == null ? revisions.get(revisions.size() - 1).number() : number;
        Map<String, EntityRef> resolved = new ClaimReading(snapshot, asOf).entities(id);
        Sql sql = Sql.of(
                        """
                        select d.id, d.collection, d.url, d.external_id, d.duplicate_of, pub.name as publisher,
                          r.number, knowledge.title(d.id, r.number, r.title) as title, r.published_at, r.language, r.text,
                          run.extractor_version, run.segments, run.mentions, run.entities, found.claims,
                          (select sd.story_id from knowledge.story_document sd
                            where sd.document_id = d.id and %s limit 1) as story
                        from ingest.document d
                        join ingest.revision r on r.document_id = d.id and r.number = :number
                        left join ingest.publisher pub on pub.id = d.publisher_id
                        left join lateral (
                          select x.* from knowledge.extraction_run x
                          where x.document_id = d.id and x.revision = r.number and %s
                          order by x.known_from desc limit 1
                        ) run on true
                        left join lateral (
                          select jsonb_agg(c.detail order by c.ordinal, c.id) as claims
                          from knowledge.claim c where c.run_id = run.id
                        ) found on true
                        where d.id = :id
                        """
                                .formatted(asOf.holds("sd"), asOf.learnt("x")))
                .with("id", id)
                .with("number", shown);
        return snapshot.first(asOf.bind(sql), row -> view(row, resolved, revisions));
    }

    /**
     * A revision's text as it is stored.
     *
     * @param number of the revision; null: the newest
     */
    Optional<String> text(String id, Integer number) {
        Sql sql = Sql.of("select r.text from ingest.revision r where r.document_id = :id")
                .add(number == null ? "and " + asOf.holds("r") : "and r.number = :number")
                .with("id", id)
                .with("number", number);
        return snapshot.first(asOf.bind(sql), row -> row.text("text"));
    }

    /** Whether an operator took the document down: nothing is left to be read. */
    boolean isTakenDown(String id) {
        return snapshot.first(
                        Sql.of("select 1 as one from ingest.takedown t where t.document_id = :id")
                                .with("id", id),
                        row -> row.number("one"))
                .isPresent();
    }

    private List<DocumentView.Revision> revisions(String id) {
        Sql sql = Sql.of("select r.number, knowledge.title(r.document_id, r.number, r.title) as title, r.published_at,"
                        + " r.known_from, r.known_to from ingest.revision r")
                .add("where r.document_id = :id and " + asOf.learnt("r") + " order by r.number")
                .with("id", id);
        return snapshot.list(
                asOf.bind(sql),
                row -> new DocumentView.Revision(
                        row.number("number"),
                        row.text("title"),
                        row.time("published_at"),
                        row.time("known_from"),
                        row.time("known_to")));
    }

    private static DocumentView view(Row row, Map<String, EntityRef> resolved, List<DocumentView.Revision> revisions)
            throws SQLException {
        String version = row.text("extractor_version");
        return new DocumentView(
                row.text("id"),
                row.text("collection"),
                row.number("number"),
                row.text("url"),
                row.text("external_id"),
                row.text("publisher"),
                row.text("title"),
                row.time("published_at"),
                row.text("language"),
                row.text("story"),
                row.text("duplicate_of"),
                row.text("text"),
                array(row, "segments"),
                array(row, "mentions"),
                array(row, "entities"),
                array(row, "claims"),
                resolved,
                version == null ? null : new DocumentView.Extractor(version),
                revisions);
    }

    private static String array(Row row, String column) throws SQLException {
        String json = row.text(column);
        return json == null ? "[]" : json;
    }
}
