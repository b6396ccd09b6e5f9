package io.crosscheck.query.story;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.Identities;
import io.crosscheck.query.paging.Fields;
import io.crosscheck.query.proposition.PropositionReading;
import io.crosscheck.query.proposition.PropositionRow;

/** Loads stories at one knowledge time. */
final class StoryReading {

    /** What of a very large story its view shows; its counts tell the whole, and lists have the rest. */
    static final int MOST = 500;

    private final Snapshot snapshot;
    private final AsOf asOf;

    StoryReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    Optional<StoryItem> item(String id) {
        Sql sql = asOf.time() == null
                ? Sql.of("select s.id, s.collection, s.title, s.starts, s.ends, x.* from knowledge.story s")
                        .add("join knowledge.story_index x on x.story_id = s.id where s.id = :id and "
                                + asOf.holds("s"))
                : Sql.of("select s.*, s.known_from as learnt, n.* from knowledge.story s")
                        .add("cross join lateral (" + counts("s", asOf) + ") n where s.id = :id and "
                                + asOf.holds("s"));
        return snapshot.first(asOf.bind(sql.with("id", id)), StoryItem::read);
    }

    StoryView view(StoryItem item, Fields fields) {
        String id = item.id();
        return new StoryView(
                id,
                item.collection(),
                item.title(),
                item.from(),
                item.to(),
                fields.has("documents") ? documents(id) : List.of(),
                fields.has("entities") ? entities(id) : List.of(),
                fields.has("propositions")
                        ? new PropositionReading(snapshot, asOf, (Instant) null)
                                .of(fields.within("propositions"))
                                .views(propositions(id))
                        : List.of(),
                item.counts());
    }

    List<PropositionRow> propositions(String story) {
        Sql sql = Sql.of("select " + PropositionRow.COLUMNS + " from knowledge.proposition p")
                .add("where p.story_id = :story and " + asOf.holds("p"))
                .add("order by knowledge.standing(p.dispute, p.origins_lower), p.id limit :most")
                .with("story", story)
                .with("most", MOST);
        return snapshot.list(asOf.bind(sql), PropositionRow::read);
    }

    private List<DocumentItem> documents(String story) {
        return documents(story, MOST);
    }

    List<DocumentItem> documents(String story, int most) {
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
                .add("order by r.published_at nulls last, d.id limit :most")
                .with("story", story)
                .with("most", most);
        return snapshot.list(asOf.bind(sql), DocumentItem::read);
    }

    private List<StoryView.EntityItem> entities(String story) {
        Sql sql = Sql.of("select " + Identities.of("e.id", asOf)
                        + " as id, e.name, e.type, e.mentions from knowledge.entity e")
                .add("where e.story_id = :story and " + asOf.holds("e"))
                .add("order by e.mentions desc, id limit :most")
                .with("story", story)
                .with("most", MOST);
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

    /** What a story holds, of the table of stories with this alias. */
    static String counts(String story, AsOf asOf) {
        return """
                select
                  (select count(*) from knowledge.entity e where e.story_id = %5$s.id and %1$s) as entities,
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
                  where sd.story_id = %5$s.id and %3$s
                ) doc, (
                  select count(*) as propositions,
                    count(*) filter (where p.dispute in ('CONTESTED', 'DENIED')) as contested,
                    count(*) filter (where p.support = 'CORROBORATED') as corroborated
                  from knowledge.proposition p where p.story_id = %5$s.id and %4$s
                ) prop
                """
                .formatted(asOf.holds("e"), asOf.holds("c"), asOf.holds("sd"), asOf.holds("p"), story);
    }
}
