package io.crosscheck.query.entity;

import java.util.List;
import java.util.Optional;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;

/** Loads entities across stories at one knowledge time. */
final class EntityReading {

    private static final String LIST = "entities";
    private static final int MOST_EDGES = 200;

    private final Snapshot snapshot;
    private final AsOf asOf;

    EntityReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /** What an entity is over all its stories; of several names the one of most mentions. */
    private String whole(String id) {
        return """
                select (array_agg(e.name order by e.mentions desc, e.id))[1] as name,
                  (array_agg(e.type order by e.mentions desc, e.id))[1] as type,
                  array_agg(e.story_id order by e.mentions desc, e.id) as stories,
                  sum(e.mentions)::int as mentions,
                  (select coalesce(array_agg(distinct n order by n), '{}') from knowledge.entity a,
                    unnest(array_append(a.aliases, a.name)) n
                    where a.id = any(array_agg(e.id)) and %2$s) as names,
                  (select coalesce(array_agg(distinct l order by l), '{}') from knowledge.entity a, unnest(a.listed) l
                    where a.id = any(array_agg(e.id)) and %2$s) as listed
                from knowledge.entity e
                where e.id in (%1$s) and %3$s
                """
                .formatted(Identities.members(id, asOf), asOf.holds("a"), asOf.holds("e"));
    }

    private static final String COLUMNS =
            "f.id, w.name, w.type, w.stories, w.mentions, w.listed," + " array_remove(w.names, w.name) as aliases";

    /** The entities of a collection that have a part that all conditions hold for, most mentioned first. */
    Page<EntityItem> page(String collection, String story, String type, String q, String cursor, int limit) {
        Sql sql = Sql.of("select " + COLUMNS + " from (select distinct " + Identities.of("e.id", asOf) + " as id")
                .add("from knowledge.entity e join knowledge.story st on st.id = e.story_id")
                .add("where st.collection = :collection and " + asOf.holds("e") + " and " + asOf.holds("st"))
                .with("collection", collection)
                .addIf(story, "and e.story_id in (:story, knowledge.story_successor(:story))", "story")
                .addIf(type, "and (e.type = :type or starts_with(e.type, :type || '.'))", "type")
                .addIf(
                        q,
                        "and (strpos(lower(e.name), lower(:q)) > 0"
                                + " or exists (select 1 from unnest(e.aliases) a where strpos(lower(a), lower(:q)) > 0))",
                        "q")
                .add(") f cross join lateral (" + whole("f.id") + ") w where true");
        if (cursor != null) {
            Cursor after = Cursor.decode(cursor, LIST, 2);
            sql.add("and (-w.mentions, f.id) > (cast(:mentions_key as int), :id_key)")
                    .with("mentions_key", after.key(0))
                    .with("id_key", after.key(1));
        }
        sql.add("order by -w.mentions, f.id limit :limit").with("limit", limit + 1);
        return Page.of(
                snapshot.list(asOf.bind(sql), EntityItem::read),
                limit,
                item -> Cursor.of(LIST, -item.mentions(), item.id()));
    }

    /** An entity by the id it goes by across stories; empty where nothing goes by it. */
    Optional<EntityView> view(String id) {
        Sql sql = Sql.of("select " + COLUMNS + " from (select cast(:id as text) as id) f")
                .add("cross join lateral (" + whole("f.id") + ") w where w.name is not null")
                .with("id", id);
        return snapshot.first(asOf.bind(sql), EntityItem::read)
                .map(item -> new EntityView(item, appearances(id), members(id), edges(id)));
    }

    /** Where an id leads that is only part of an entity, or that nothing goes by any more. */
    Optional<String> successor(String id) {
        Sql sql = Sql.of("select " + Identities.of("e.id", AsOf.NOW) + " as id from knowledge.entity e")
                .add("where e.known_to is null and e.id in (:id, knowledge.entity_successor(:id))")
                .add("order by e.id = :id desc limit 1")
                .with("id", id);
        Sql identity = Sql.of("select i.identity_id as id from knowledge.entity_identity i")
                .add("where i.known_to is null and i.identity_id = knowledge.entity_successor(:id) limit 1")
                .with("id", id);
        return snapshot.first(sql, row -> row.text("id"))
                .or(() -> snapshot.first(identity, row -> row.text("id")))
                .filter(target -> !target.equals(id));
    }

    private List<EntityView.Appearance> appearances(String id) {
        Sql sql = Sql.of("select e.id, e.story_id, e.name, e.mentions from knowledge.entity e")
                .add("where e.id in (" + Identities.members(":id", asOf) + ") and " + asOf.holds("e"))
                .add("order by e.mentions desc, e.id")
                .with("id", id);
        return snapshot.list(
                asOf.bind(sql),
                row -> new EntityView.Appearance(
                        row.text("id"), row.text("story_id"), row.text("name"), row.number("mentions")));
    }

    private List<EntityView.Member> members(String id) {
        Sql sql = Sql.of(
                        """
                        select m.document_id, m.local_entity, m.reason,
                          (select local ->> 'name' from jsonb_array_elements(run.entities) local
                            where local ->> 'id' = m.local_entity limit 1) as name,
                          coalesce((select jsonb_agg(mention order by (mention ->> 'start')::int)
                            from jsonb_array_elements(run.mentions) mention
                            where mention ->> 'entity' = m.local_entity), '[]') as mentions
                        from knowledge.entity_member m
                        left join knowledge.extraction_run run on run.document_id = m.document_id and %s
                        where m.entity_id in (%s) and %s order by m.document_id, m.local_entity
                        """
                                .formatted(asOf.holds("run"), Identities.members(":id", asOf), asOf.holds("m")))
                .with("id", id);
        return snapshot.list(
                asOf.bind(sql),
                row -> new EntityView.Member(
                        row.text("document_id"),
                        row.text("local_entity"),
                        row.text("name"),
                        row.text("reason"),
                        row.text("mentions")));
    }

    // What is open or forbidden first; each edge once, seen from the part that belongs to the entity.
    private List<EntityView.Edge> edges(String id) {
        Sql sql = Sql.of("with part as (" + Identities.members(":id", asOf) + ")")
                .add(
                        """
                        select x.*, o.name as other_name, o.story_id as other_story, %s as other_identity
                        from (
                          select g.entity_id, g.other_id, g.verdict, g.score, g.reason, g.judgement
                          from knowledge.entity_edge g where %s and g.entity_id in (select * from part)
                          union all
                          select g.other_id, g.entity_id, g.verdict, g.score, g.reason, g.judgement
                          from knowledge.entity_edge g where %s and g.other_id in (select * from part)
                            and not g.entity_id in (select * from part)
                        ) x join knowledge.entity o on o.id = x.other_id and %s
                        order by x.judgement is null, x.verdict = 'SAME', x.score desc, x.entity_id, x.other_id limit :limit
                        """
                                .formatted(
                                        Identities.of("x.other_id", asOf),
                                        asOf.holds("g"),
                                        asOf.holds("g"),
                                        asOf.holds("o")))
                .with("id", id)
                .with("limit", MOST_EDGES);
        return snapshot.list(
                asOf.bind(sql),
                row -> new EntityView.Edge(
                        row.text("entity_id"),
                        row.text("other_id"),
                        row.text("other_identity"),
                        row.text("other_name"),
                        row.text("other_story"),
                        row.text("verdict"),
                        row.real("score"),
                        row.text("reason"),
                        row.text("judgement")));
    }
}
