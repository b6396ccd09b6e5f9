package io.crosscheck.query.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.Identities;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.proposition.PropositionReading;
import io.crosscheck.query.proposition.PropositionRow;
import io.crosscheck.query.proposition.PropositionView;

/** Loads stories at one knowledge time. */
final class StoryReading {

    private static final String LIST = "stories";
    private static final String UNDATED = "-infinity";

    private final Snapshot snapshot;
    private final AsOf asOf;

    StoryReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /** The stories of a collection, newest first. */
    Page<StoryItem> page(String collection, String cursor, int limit) {
        Sql sql = Sql.of("select s.*, n.* from (")
                .add("select s.* from knowledge.story s where s.collection = :collection and " + asOf.holds("s"))
                .with("collection", collection);
        if (cursor != null) {
            Cursor after = Cursor.decode(cursor, LIST, 2);
            sql.add("and (coalesce(s.ends, '-infinity'), s.id) < (cast(:ends as timestamptz), :id)")
                    .with("ends", after.key(0))
                    .with("id", after.key(1));
        }
        sql.add("order by coalesce(s.ends, '-infinity') desc, s.id desc limit :limit) s")
                .add("cross join lateral (" + counts() + ") n")
                .add("order by coalesce(s.ends, '-infinity') desc, s.id desc")
                .with("limit", limit + 1);
        List<StoryItem> rows = snapshot.list(asOf.bind(sql), StoryItem::read);
        return Page.of(rows, limit, item -> Cursor.of(LIST, item.to() == null ? UNDATED : item.to(), item.id()));
    }

    Optional<StoryItem> item(String id) {
        Sql sql = Sql.of("select s.*, n.* from knowledge.story s cross join lateral (" + counts() + ") n")
                .add("where s.id = :id and " + asOf.holds("s"))
                .with("id", id);
        return snapshot.first(asOf.bind(sql), StoryItem::read);
    }

    StoryView view(StoryItem item) {
        List<PropositionView> propositions =
                new PropositionReading(snapshot, asOf, (Instant) null).views(propositions(item.id()));
        return new StoryView(
                item.id(),
                item.collection(),
                item.title(),
                item.from(),
                item.to(),
                documents(item.id()),
                entities(item.id()),
                propositions,
                item.counts());
    }

    List<PropositionRow> propositions(String story) {
        Sql sql = Sql.of("select " + PropositionRow.COLUMNS + " from knowledge.proposition p")
                .add("where p.story_id = :story and " + asOf.holds("p"))
                .add("order by " + PropositionRow.DISPUTE_RANK.formatted("p.dispute") + ", -p.origins_lower, p.id")
                .with("story", story);
        return snapshot.list(asOf.bind(sql), PropositionRow::read);
    }

    List<DocumentItem> documents(String story) {
        Sql sql = Sql.of(
                        """
                        select d.id, d.url, d.duplicate_of, pub.name as publisher, r.published_at,
                          knowledge.title(d.id, r.number, r.title) as title
                        from knowledge.story_document sd
                        join ingest.document d on d.id = sd.document_id
                        join ingest.revision r on r.document_id = d.id
                        left join ingest.publisher pub on pub.id = d.publisher_id
                        where sd.story_id = :story\
                        """)
                .add("and " + asOf.holds("sd") + " and " + asOf.holds("r"))
                .add("order by r.published_at nulls last, d.id")
                .with("story", story);
        return snapshot.list(asOf.bind(sql), DocumentItem::read);
    }

    private List<StoryView.EntityItem> entities(String story) {
        Sql sql = Sql.of("select " + Identities.of("e.id", asOf)
                        + " as id, e.name, e.type, e.mentions from knowledge.entity e")
                .add("where e.story_id = :story and " + asOf.holds("e"))
                .add("order by e.mentions desc, id")
                .with("story", story);
        return snapshot.list(
                asOf.bind(sql),
                row -> new StoryView.EntityItem(
                        row.text("id"), row.text("name"), row.text("type"), row.number("mentions")));
    }

    /** Where a story went that was merged away, through as many merges as there were. */
    Optional<String> successor(String id) {
        Sql sql = Sql.of("select s.id from knowledge.story s")
                .add("where s.id = knowledge.story_successor(:id) and s.known_to is null")
                .with("id", id);
        return snapshot.first(sql, row -> row.text("id"));
    }

    private String counts() {
        return """
                select
                  (select count(*) from knowledge.entity e where e.story_id = s.id and %1$s) as entities,
                  doc.documents, doc.publishers, doc.claims, doc.counted, prop.propositions, prop.contested,
                  prop.corroborated
                from (
                  select count(*) as documents, count(distinct d.publisher_id) as publishers,
                    coalesce(sum(cl.claims), 0) as claims, coalesce(sum(cl.counted), 0) as counted
                  from knowledge.story_document sd
                  join ingest.document d on d.id = sd.document_id
                  cross join lateral (
                    select count(*) as claims, count(*) filter (where c.counted) as counted
                    from knowledge.claim c where c.document_id = d.id and %2$s
                  ) cl
                  where sd.story_id = s.id and %3$s
                ) doc, (
                  select count(*) as propositions,
                    count(*) filter (where p.dispute in ('CONTESTED', 'DENIED')) as contested,
                    count(*) filter (where p.support = 'CORROBORATED') as corroborated
                  from knowledge.proposition p where p.story_id = s.id and %4$s
                ) prop
                """
                .formatted(asOf.holds("e"), asOf.holds("c"), asOf.holds("sd"), asOf.holds("p"));
    }
}
