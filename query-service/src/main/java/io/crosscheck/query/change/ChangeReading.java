package io.crosscheck.query.change;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;

import io.crosscheck.query.database.Row;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.proposition.Status;

/** Loads changes of status from the store's log, each with what was known at its moment. */
public final class ChangeReading {

    // What touched the proposition when it changed; of one that is no longer held, what did until then.
    private static final String CHANGES =
            """
            select c.*, p.text, s.event_time, s.evidence, n.entities, n.publishers
            from knowledge.status_change c
            left join lateral (
              select x.text from knowledge.proposition x
              where x.id = c.proposition_id and x.known_from <= c.at order by x.known_from desc limit 1
            ) p on true
            left join lateral (
              select x.event_time, x.evidence from knowledge.proposition_status x
              where x.proposition_id = c.proposition_id and x.known_from <= c.at
                and (x.known_to is null or x.known_to > c.at)
              order by x.ordinal desc limit 1
            ) s on true
            cross join lateral (
              select array_agg(distinct named.id) filter (where named.id is not null) as entities,
                array_agg(distinct outlet.name) filter (where outlet.name is not null) as publishers
              from knowledge.proposition_claim pc
              join ingest.document d on d.id = pc.document_id
              left join ingest.publisher pub on pub.id = d.publisher_id
              left join lateral unnest(array[pub.id, lower(pub.name), lower(pub.domain)]) outlet (name) on true
              left join lateral (
                select cl.run_id, cl.id, cl.detail from knowledge.claim cl
                where cl.id = pc.claim_id and cl.known_from <= c.at order by cl.known_from desc limit 1
              ) cl on true
              left join lateral (
                select unnest(array[em.entity_id, i.identity_id]) as id
                from knowledge.entity_member em
                left join knowledge.entity_identity i
                  on i.entity_id = em.entity_id and i.known_from <= c.at and (i.known_to is null or i.known_to > c.at)
                where em.document_id = pc.document_id and em.known_from <= c.at
                  and (em.known_to is null or em.known_to > c.at or c.after_support is null and em.known_to = c.at)
                  and (exists (
                      select 1 from knowledge.claim_source cs
                      where cs.run_id = cl.run_id and cs.claim_id = cl.id and cs.local_entity = em.local_entity)
                    or exists (
                      select 1 from knowledge.extraction_run run,
                        jsonb_array_elements(run.mentions) m,
                        jsonb_array_elements(cl.detail -> 'content' -> 'spans') span
                      where run.id = cl.run_id and m ->> 'entity' = em.local_entity
                        and (m ->> 'start')::int < (span ->> 1)::int
                        and (m ->> 'end')::int > (span ->> 0)::int))
              ) named on true
              where pc.proposition_id = c.proposition_id and pc.known_from <= c.at
                and (pc.known_to is null or pc.known_to > c.at or c.after_support is null and pc.known_to = c.at)
            ) n
            """;

    private final Snapshot snapshot;

    public ChangeReading(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * The changes of a collection after the one with this number, in order.
     *
     * @param most at most so many
     */
    public List<StatusChange> after(String collection, long number, int most) {
        Sql sql = Sql.of(CHANGES)
                .add("where c.collection = :collection and c.number > :number order by c.number limit :most")
                .with("collection", collection)
                .with("number", number)
                .with("most", most);
        return snapshot.list(sql, ChangeReading::read);
    }

    /** Number of the collection's newest change; 0 where there was none. */
    public long newest(String collection) {
        Sql sql = Sql.of("select max(number) as newest from knowledge.status_change where collection = :collection")
                .with("collection", collection);
        return snapshot.first(sql, row -> row.whole("newest")).orElse(0L);
    }

    private static StatusChange read(Row row) throws SQLException {
        return new StatusChange(
                row.text("collection"),
                row.whole("number"),
                row.text("story_id"),
                row.text("proposition_id"),
                row.text("text"),
                status(row, "before"),
                status(row, "after"),
                row.time("at"),
                row.time("event_time"),
                row.texts("evidence"),
                new HashSet<>(row.texts("entities")),
                new HashSet<>(row.texts("publishers")));
    }

    private static Status status(Row row, String side) throws SQLException {
        String support = row.text(side + "_support");
        return support == null
                ? null
                : new Status(
                        Status.Support.valueOf(support),
                        Status.Dispute.valueOf(row.text(side + "_dispute")),
                        Status.Lifecycle.valueOf(row.text(side + "_lifecycle")));
    }
}
