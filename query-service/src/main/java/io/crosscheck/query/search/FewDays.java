package io.crosscheck.query.search;

import java.util.List;
import java.util.Optional;

import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;

/**
 * Finds the newest documents that have words. Where very many have them, documents of so many of the last days are
 * looked at as should hold enough: their index is of words and days together. The database's own statistics say how
 * many have the words; where they are wrong and the days hold too few, all are looked at.
 */
final class FewDays {

    /** So many are found, if there are. */
    static final int MOST = 200;

    /** Where no more have the words, all are looked at. */
    private static final int FEW = 600;

    private static final double MARGIN = 1.3;

    private final Snapshot snapshot;
    private final String q;
    private final String collection;

    FewDays(Snapshot snapshot, String q, String collection) {
        this.snapshot = snapshot;
        this.q = q;
        this.collection = collection;
    }

    /** A document that has the words, and its story; null: none yet. */
    record Having(String document, String story) {}

    /** Newest first. */
    List<Having> newest() {
        Optional<String> day = firstDay();
        List<Having> recent = day.map(this::since).orElse(List.of());
        return recent.size() < NewestMatches.MOST ? since(null) : recent;
    }

    private Optional<String> firstDay() {
        long having = snapshot.estimate(
                Sql.of("select 1 from ingest.revision r where r.search @@ websearch_to_tsquery('english', :q)")
                        .with("q", q));
        if (having <= FEW) {
            return Optional.empty();
        }
        long all = snapshot.estimate(Sql.of("select 1 from knowledge.document_index x where x.collection = :collection")
                .with("collection", collection));
        Sql sql = Sql.of("select cast((x.published at time zone 'UTC')::date as text) as day")
                .add("from knowledge.document_index x where x.collection = :collection and x.published > '-infinity'")
                .add("order by x.published desc, x.document_id desc offset :enough limit 1")
                .with("collection", collection)
                .with("enough", (long) (MARGIN * MOST * all / having));
        return snapshot.first(sql, row -> row.text("day"));
    }

    private List<Having> since(String day) {
        Sql sql = Sql.of(
                        """
                        select x.document_id, x.story_id from ingest.revision r
                        join knowledge.document_index x on x.document_id = r.document_id and x.collection = :collection
                        where r.known_to is null and r.search @@ websearch_to_tsquery('english', :q)
                        """)
                .addIf(day, "and (r.published_at at time zone 'UTC')::date >= cast(:day as date)", "day")
                .add("order by x.published desc, x.document_id desc limit :most")
                .with("collection", collection)
                .with("q", q)
                .with("most", MOST)
                .fitted();
        return snapshot.list(sql, row -> new Having(row.text("document_id"), row.text("story_id")));
    }
}
