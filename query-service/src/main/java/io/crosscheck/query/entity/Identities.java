package io.crosscheck.query.entity;

import io.crosscheck.query.database.AsOf;

/** Pieces of statements that tell which entities of stories are one across stories. */
public final class Identities {

    /** The id that the entity of a story in {@code entity} goes by across stories. */
    public static String of(String entity, AsOf asOf) {
        return """
                coalesce((select i.identity_id from knowledge.entity_identity i where i.entity_id = %s and %s limit 1), %s)
                """
                .formatted(entity, asOf.holds("i"), entity)
                .strip();
    }

    /** Ids of the entities of stories that {@code id} stands for, across stories or in one: a query with one column. */
    public static String members(String id, AsOf asOf) {
        return """
                select i.entity_id from knowledge.entity_identity i where i.identity_id = %1$s and %2$s
                union all
                select e.id from knowledge.entity e where e.id = %1$s and %3$s and not exists (
                  select 1 from knowledge.entity_identity i where i.entity_id = %1$s and %2$s)
                """
                .formatted(id, asOf.holds("i"), asOf.holds("e"));
    }

    private Identities() {}
}
