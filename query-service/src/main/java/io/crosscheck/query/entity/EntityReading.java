package io.crosscheck.query.entity;

import java.util.List;
import java.util.Optional;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;

/** Loads entities across stories at one knowledge time. */
final class EntityReading {

    private static final int MOST_EDGES = 200;
    private static final int MOST_APPEARANCES = 100;
    private static final int MOST_MEMBERS = 100;
    private static final int MOST_STORIES = 50;
    /** Entities of stories that are looked at for what is shown of them. */
    private static final int MOST_PARTS = 500;

    private final Snapshot snapshot;
    private final AsOf asOf;

    EntityReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /** What an entity is over all its stories; of several names the one of most mentions. */
    static String whole(String id, AsOf asOf) {
        return """
                select (array_agg(e.name order by e.mentions desc, e.id))[1] as name,
                  (array_agg(e.type order by e.mentions desc, e.id))[1] as type,
                  (array_agg(e.story_id order by e.mentions desc, e.id))[1:%4$d] as story_ids,
                  count(*)::int as story_count,
                  sum(e.mentions)::int as mentions,
                  (select coalesce(array_agg(distinct n order by n), '{}') from knowledge.entity a,
                    unnest(array_append(a.aliases, a.name)) n
                    where a.id = any(array_agg(e.id)) and %2$s) as names,
                  (select coalesce(array_agg(distinct l order by l), '{}') from knowledge.entity a, unnest(a.listed) l
                    where a.id = any(array_agg(e.id)) and %2$s) as listed
                from knowledge.entity e
                where e.id in (%1$s) and %3$s
                """
                .formatted(Identities.members(id, asOf), asOf.holds("a"), asOf.holds("e"), MOST_STORIES);
    }

    /** Of an entity {@code x} of the read model. */
    static final String INDEXED = "x.entity_id as id, x.name, x.type, x.story_ids, x.stories as story_count, x.aliases,"
            + " x.listed, x.mentions";

    /** Of an entity {@code x} with {@link #whole} as {@code w}. */
    static final String COLUMNS = "x.entity_id as id, w.name, w.type, w.story_ids, w.story_count, w.mentions, w.listed,"
            + " array_remove(w.names, w.name) as aliases";

    /** An entity by the id it goes by across stories; empty where nothing goes by it. */
    Optional<EntityView> view(String id) {
        Sql sql = asOf.time() == null
                ? Sql.of("select " + INDEXED + " from knowledge.entity_index x where x.entity_id = :id")
                : Sql.of("select " + COLUMNS + " from (select cast(:id as text) as entity_id) x")
                        .add("cross join lateral (" + whole("x.entity_id", asOf) + ") w where w.name is not null");
        return snapshot.first(asOf.bind(sql.with("id", id)), EntityItem::read)
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

    /** Ids of what an entity is in its stories; of somebody whom very many name not all. */
    private String parts() {
        return "select p.entity_id from (" + Identities.members(":id", asOf) + ") p order by p.entity_id limit "
                + MOST_PARTS;
    }

    private List<EntityView.Appearance> appearances(String id) {
        Sql sql = Sql.of("select e.id, e.story_id, e.name, e.mentions from knowledge.entity e")
                .add("where e.id in (" + parts() + ") and " + asOf.holds("e"))
                .add("order by e.mentions desc, e.id limit :most")
                .with("most", MOST_APPEARANCES)
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
                          coalesce(m.name, (select local ->> 'name' from jsonb_array_elements(run.entities) local
                            where local ->> 'id' = m.local_entity limit 1)) as name,
                          coalesce((select jsonb_agg(mention order by (mention ->> 'start')::int)
                            from jsonb_array_elements(run.mentions) mention
                            where mention ->> 'entity' = m.local_entity), '[]') as mentions
                        from (
                          select m.* from knowledge.entity_member m where m.entity_id in (%s) and %s
                          order by m.document_id, m.local_entity limit :most) m
                        left join knowledge.extraction_run run on run.document_id = m.document_id and %s
                        order by m.document_id, m.local_entity
                        """
                                .formatted(parts(), asOf.holds("m"), asOf.holds("run")))
                .with("most", MOST_MEMBERS)
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
