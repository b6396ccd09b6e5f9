package io.crosscheck.query.search;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Random;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Row;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;

/** Finds documents, propositions and claims by their words, and entities by their names; best first. */
final class SearchReading {

    private static final String LIST = "search";
    private static final Random RANDOM = new SecureRandom();

    private final Snapshot snapshot;
    private final AsOf asOf;

    SearchReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /**
     * A page of what is found.
     *
     * @param type a {@link Hit.Type}'s name; null: all
     */
    Page<Hit> page(String q, String collection, String type, String cursor, int limit) {
        Highlights.Marks marks = Highlights.Marks.random(RANDOM);
        Sql sql = Sql.of("select h.*, ts_headline('english', h.text, websearch_to_tsquery('english', :q), :options)")
                .add("as marked from (select f.type, f.id, f.story, f.document, f.rank, " + text() + " as text,")
                .add("case f.type when 'DOCUMENT' then ("
                        + ofRevision("knowledge.title(r.document_id, r.number, r.title)") + ") end as title")
                .add("from (select * from (" + found() + ") everything where true")
                .addIf(type, "and type = :type", "type")
                .with("q", q)
                .with("collection", collection)
                .with("options", marks.options());
        if (cursor != null) {
            Cursor after = Cursor.decode(cursor, LIST, 3);
            sql.add("and (-rank, type, id) > (-cast(:rank_key as real), :type_key, :id_key)")
                    .with("rank_key", after.key(0))
                    .with("type_key", after.key(1))
                    .with("id_key", after.key(2));
        }
        sql.add("order by -rank, type, id limit :limit) f) h order by -rank, type, id")
                .with("limit", limit + 1);
        return Page.of(
                snapshot.list(asOf.bind(sql), row -> hit(row, marks)),
                limit,
                hit -> Cursor.of(LIST, hit.score(), hit.type(), hit.id()));
    }

    private static Hit hit(Row row, Highlights.Marks marks) throws SQLException {
        Hit.Type type = Hit.Type.valueOf(row.text("type"));
        Highlights found = Highlights.of(row.text("text"), row.text("marked"), marks);
        Highlights shown = type == Hit.Type.DOCUMENT ? found.excerpt() : found;
        return new Hit(
                type,
                row.text("id"),
                row.text("title"),
                shown.text(),
                type == Hit.Type.DOCUMENT ? shown.start() : null,
                shown.spans(),
                row.text("story"),
                row.text("document"),
                row.real("rank"));
    }

    private String found() {
        return """
                select 'PROPOSITION' as type, p.id, p.story_id as story, null as document,
                  ts_rank(p.search, websearch_to_tsquery('english', :q)) as rank
                from knowledge.proposition p join knowledge.story st on st.id = p.story_id and %1$s
                where st.collection = :collection and p.search @@ websearch_to_tsquery('english', :q) and %2$s
                union all
                select 'CLAIM', c.id, null, c.document_id, ts_rank(c.search, websearch_to_tsquery('english', :q))
                from knowledge.claim c join ingest.document d on d.id = c.document_id
                where d.collection = :collection and c.search @@ websearch_to_tsquery('english', :q) and %3$s
                union all
                select 'DOCUMENT', d.id, null, null, ts_rank(r.search, websearch_to_tsquery('english', :q))
                from ingest.revision r join ingest.document d on d.id = r.document_id
                where d.collection = :collection and r.search @@ websearch_to_tsquery('english', :q) and %4$s
                union all
                select 'ENTITY', e.id, e.story_id, null,
                  case when lower(e.name) = lower(:q) then real '1' else real '0.5' end
                from knowledge.entity e join knowledge.story st on st.id = e.story_id and %1$s
                where st.collection = :collection and %5$s and (strpos(lower(e.name), lower(:q)) > 0
                  or exists (select 1 from unnest(e.aliases) a where strpos(lower(a), lower(:q)) > 0))
                """
                .formatted(asOf.holds("st"), asOf.holds("p"), asOf.holds("c"), asOf.holds("r"), asOf.holds("e"));
    }

    // Texts are fetched for the rows of the page alone, not for all that are sorted.
    private String text() {
        return """
                case f.type
                  when 'PROPOSITION' then (select p.text from knowledge.proposition p where p.id = f.id and %s limit 1)
                  when 'CLAIM' then (select c.text from knowledge.claim c where c.id = f.id and %s limit 1)
                  when 'ENTITY' then (select e.name from knowledge.entity e where e.id = f.id and %s limit 1)
                  else (%s)
                end
                """
                .formatted(asOf.holds("p"), asOf.holds("c"), asOf.holds("e"), ofRevision("left(r.text, 100000)"));
    }

    private String ofRevision(String column) {
        return "select " + column + " from ingest.revision r where r.document_id = f.id and " + asOf.holds("r")
                + " limit 1";
    }
}
