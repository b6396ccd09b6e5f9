package io.crosscheck.query.claim;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.entity.Identities;

/** Conditions on {@code claim c} that look beyond its row; shared by the lists of claims and of propositions. */
public final class ClaimConditions {

    /**
     * A hop of a path of sources is {@code :speaker}: an entity by id, name or alias, or words as they stand in the
     * text ("a harbour official").
     */
    public static String spokenBy(AsOf asOf) {
        return """
                exists (
                  select 1 from knowledge.claim_source cs
                  left join knowledge.entity_member em
                    on em.document_id = c.document_id and em.local_entity = cs.local_entity and %s
                  left join knowledge.entity e on e.id = em.entity_id and %s
                  where cs.run_id = c.run_id and cs.claim_id = c.id
                    and (e.id in (%s) or lower(:speaker) in (lower(e.name), lower(cs.text))
                      or lower(:speaker) in (select lower(a) from unnest(e.aliases) a)))
                """
                .formatted(asOf.holds("em"), asOf.holds("e"), Identities.members(":speaker", asOf));
    }

    /**
     * The start of a path of sources is {@code :origin}: as for {@link #spokenBy}, or its kind; where the outlet speaks
     * itself the publisher, or NARRATED.
     */
    public static String from(AsOf asOf) {
        return """
                (exists (
                  select 1 from knowledge.claim_source cs
                  left join knowledge.entity_member em
                    on em.document_id = c.document_id and em.local_entity = cs.local_entity and %1$s
                  left join knowledge.entity e on e.id = em.entity_id and %2$s
                  where cs.run_id = c.run_id and cs.claim_id = c.id and cs.hop = 0
                    and (cs.kind = :origin or e.id in (%3$s) or lower(:origin) in (lower(e.name), lower(cs.text))
                      or lower(:origin) in (select lower(a) from unnest(e.aliases) a)))
                or not exists (
                    select 1 from knowledge.claim_source cs where cs.run_id = c.run_id and cs.claim_id = c.id)
                  and (:origin = 'NARRATED' or %4$s))
                """
                .formatted(
                        asOf.holds("em"),
                        asOf.holds("e"),
                        Identities.members(":origin", asOf),
                        publishedBy().replace(":publisher", ":origin"));
    }

    /** When it was said, else published; null: undated. */
    public static String at(AsOf asOf) {
        return """
                coalesce(
                  (select s.said_from from knowledge.statement_claim sc
                    join knowledge.statement s on s.id = sc.statement_id and %s
                    where sc.claim_id = c.id and %s limit 1),
                  (c.detail -> 'saidAt' ->> 'from')::timestamptz,
                  (select r.published_at from ingest.revision r where r.document_id = c.document_id and %s))
                """
                .formatted(asOf.holds("s"), asOf.holds("sc"), asOf.holds("r"));
    }

    /** A source is the entity {@code :entity}, or the content mentions it. */
    public static String names(AsOf asOf) {
        return """
                exists (
                  select 1 from knowledge.entity_member em
                  where em.entity_id in (%s) and em.document_id = c.document_id and %s
                    and (exists (
                        select 1 from knowledge.claim_source cs
                        where cs.run_id = c.run_id and cs.claim_id = c.id and cs.local_entity = em.local_entity)
                      or exists (
                        select 1 from knowledge.extraction_run run,
                          jsonb_array_elements(run.mentions) m,
                          jsonb_array_elements(c.detail -> 'content' -> 'spans') span
                        where run.id = c.run_id and m ->> 'entity' = em.local_entity
                          and (m ->> 'start')::int < (span ->> 1)::int
                          and (m ->> 'end')::int > (span ->> 0)::int)))
                """
                .formatted(Identities.members(":entity", asOf), asOf.holds("em"));
    }

    /** The document's publisher is {@code :publisher}: by id, name or domain; of {@code document d}. */
    public static String publishedBy() {
        return """
                exists (
                  select 1 from ingest.publisher pb
                  where pb.id = d.publisher_id
                    and (pb.id = :publisher or lower(:publisher) in (lower(pb.name), lower(pb.domain))))
                """;
    }

    private ClaimConditions() {}
}
