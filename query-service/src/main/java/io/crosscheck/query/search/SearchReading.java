package io.crosscheck.query.search;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Row;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.NameSearch;
import io.crosscheck.query.paging.Cursor;
import io.crosscheck.query.paging.Page;

/**
 * Finds stories, documents, propositions and claims by their words, and entities by their names; best first. Of words that
 * very many have, the newest are ranked.
 */
final class SearchReading {

    private static final String LIST = "search";

    /** Of each kind so many are ranked, the newest (entities: the most mentioned). */
    private static final int MOST_RANKED = 300;

    private final Snapshot snapshot;
    private final AsOf asOf;

    SearchReading(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /** A thing found, before its text is looked at. */
    private record Found(
            Hit.Type type, String id, String story, String document, double rank, String title, String text) {

        static Found read(Row row) throws SQLException {
            return new Found(
                    Hit.Type.valueOf(row.text("type")),
                    row.text("id"),
                    row.text("story"),
                    row.text("document"),
                    row.real("rank"),
                    row.text("title"),
                    row.text("text"));
        }
    }

    /**
     * A page of what is found.
     *
     * @param type null: all
     */
    Page<Hit> page(String q, String collection, Hit.Type type, String cursor, int limit) {
        Sql sql = Sql.of("select f.type, f.id, f.story, f.document, f.rank, " + text() + " as text,")
                .add("case f.type when 'DOCUMENT' then ("
                        + ofRevision("knowledge.title(r.document_id, r.number, r.title)") + ") end as title")
                .add("from (select * from (" + found(type, q) + ") everything where true")
                .with("q", q)
                .with("most", MOST_RANKED)
                .with("collection", collection);
        bindParts(sql, type, q);
        if (cursor != null) {
            Cursor after = Cursor.decode(cursor, LIST, 3);
            sql.add("and (-rank, type, id) > (-cast(:rank_key as real), :type_key, :id_key)")
                    .with("rank_key", after.key(0))
                    .with("type_key", after.key(1))
                    .with("id_key", after.key(2));
        }
        sql.add("order by -rank, type, id limit :limit) f order by -rank, type, id")
                .with("limit", limit + 1);
        Page<Found> page = Page.of(
                snapshot.list(asOf.bind(sql), Found::read),
                limit,
                found -> Cursor.of(LIST, found.rank(), found.type(), found.id()));
        return page.with(hits(page.items(), q));
    }

    private List<Hit> hits(List<Found> found, String q) {
        List<Highlights> highlights =
                new Marking(snapshot, q).in(found.stream().map(Found::text).toList());
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found each = found.get(i);
            boolean excerpt = each.type() == Hit.Type.DOCUMENT;
            Highlights shown = excerpt ? highlights.get(i).excerpt() : highlights.get(i);
            hits.add(new Hit(
                    each.type(),
                    each.id(),
                    each.title(),
                    shown.text(),
                    excerpt ? shown.start() : null,
                    shown.spans(),
                    each.story(),
                    each.document(),
                    each.rank()));
        }
        return hits;
    }

    private static void bindParts(Sql sql, Hit.Type type, String q) {
        if (type == null || type == Hit.Type.ENTITY) {
            NameSearch.bind(sql, NameSearch.parts(q));
        }
    }

    private String found(Hit.Type type, String q) {
        List<String> parts = new ArrayList<>();
        for (Hit.Type each : Hit.Type.values()) {
            if (type == null || type == each) {
                parts.add("(" + (asOf.time() == null ? held(each, q) : heldBefore(each, q)) + " limit :most)");
            }
        }
        return String.join("\nunion all\n", parts);
    }

    private static String held(Hit.Type type, String q) {
        return switch (type) {
            case STORY -> """
                    select 'STORY' as type, x.story_id as id, x.story_id as story, null as document,
                      ts_rank(x.search, websearch_to_tsquery('english', :q)) as rank
                    from knowledge.story_index x
                    where x.collection = :collection and x.search @@ websearch_to_tsquery('english', :q)
                    order by x.newest desc, x.story_id desc""";
            case PROPOSITION -> """
                    select 'PROPOSITION' as type, p.id, p.story_id as story, null as document,
                      ts_rank(p.search, websearch_to_tsquery('english', :q)) as rank
                    from knowledge.proposition_index x
                    join knowledge.proposition p on p.id = x.proposition_id and p.known_to is null
                    where x.collection = :collection and p.search @@ websearch_to_tsquery('english', :q)
                    order by x.changed desc, x.proposition_id desc""";
            case CLAIM -> """
                    select 'CLAIM' as type, c.id, x.story_id as story, c.document_id as document,
                      ts_rank(c.search, websearch_to_tsquery('english', :q)) as rank
                    from knowledge.claim_index x join knowledge.claim c on c.id = x.claim_id and c.known_to is null
                    where x.collection = :collection and c.search @@ websearch_to_tsquery('english', :q)
                    order by x.at desc, x.claim_id desc""";
            case DOCUMENT -> """
                    select 'DOCUMENT' as type, x.document_id as id, x.story_id as story, null as document,
                      ts_rank(r.search, websearch_to_tsquery('english', :q)) as rank
                    from knowledge.document_index x
                    join ingest.revision r on r.document_id = x.document_id and r.known_to is null
                    where x.collection = :collection and r.search @@ websearch_to_tsquery('english', :q)
                    order by x.published desc, x.document_id desc""";
            case ENTITY -> """
                    select 'ENTITY' as type, x.entity_id as id, null as story, null as document,
                      case when lower(:q) = any(string_to_array(x.names, chr(10))) then real '1' else real '0.5' end as rank
                    from knowledge.entity_index x where x.collection = :collection %s
                    order by x.mentions desc, x.entity_id desc"""
                    .formatted(NameSearch.conditions("x.names", NameSearch.parts(q)));
        };
    }

    private String heldBefore(Hit.Type type, String q) {
        return switch (type) {
            case STORY -> """
                    select 'STORY' as type, x.id, x.id as story, null as document,
                      ts_rank(to_tsvector('english', x.title), websearch_to_tsquery('english', :q)) as rank
                    from knowledge.story x where x.collection = :collection and %s
                      and to_tsvector('english', x.title) @@ websearch_to_tsquery('english', :q)"""
                    .formatted(asOf.holds("x"));
            case PROPOSITION -> """
                    select 'PROPOSITION' as type, p.id, p.story_id as story, null as document,
                      ts_rank(p.search, websearch_to_tsquery('english', :q)) as rank
                    from knowledge.proposition p join knowledge.story st on st.id = p.story_id and %s
                    where st.collection = :collection and p.search @@ websearch_to_tsquery('english', :q) and %s"""
                    .formatted(asOf.holds("st"), asOf.holds("p"));
            case CLAIM -> """
                    select 'CLAIM' as type, c.id, null as story, c.document_id as document,
                      ts_rank(c.search, websearch_to_tsquery('english', :q)) as rank
                    from knowledge.claim c join ingest.document d on d.id = c.document_id
                    where d.collection = :collection and c.search @@ websearch_to_tsquery('english', :q) and %s"""
                    .formatted(asOf.holds("c"));
            case DOCUMENT -> """
                    select 'DOCUMENT' as type, d.id, null as story, null as document,
                      ts_rank(r.search, websearch_to_tsquery('english', :q)) as rank
                    from ingest.revision r join ingest.document d on d.id = r.document_id
                    where d.collection = :collection and r.search @@ websearch_to_tsquery('english', :q) and %s"""
                    .formatted(asOf.holds("r"));
            case ENTITY -> """
                    select 'ENTITY' as type, e.id, e.story_id as story, null as document,
                      case when lower(e.name) = lower(:q) then real '1' else real '0.5' end as rank
                    from knowledge.entity e join knowledge.story st on st.id = e.story_id and %s
                    where st.collection = :collection and %s %s"""
                    .formatted(
                            asOf.holds("st"),
                            asOf.holds("e"),
                            NameSearch.conditions(
                                    "lower(array_to_string(array_append(e.aliases, e.name), chr(10)))",
                                    NameSearch.parts(q)));
        };
    }

    // Texts are fetched for the rows of the page alone, not for all that are sorted.
    private String text() {
        return """
                case f.type
                  when 'STORY' then (select s.title from knowledge.story s where s.id = f.id and %s limit 1)
                  when 'PROPOSITION' then (select p.text from knowledge.proposition p where p.id = f.id and %s limit 1)
                  when 'CLAIM' then (select c.text from knowledge.claim c where c.id = f.id and %s limit 1)
                  when 'ENTITY' then %s
                  else (%s)
                end
                """
                .formatted(
                        asOf.holds("s"),
                        asOf.holds("p"),
                        asOf.holds("c"),
                        asOf.time() == null
                                ? "(select e.name from knowledge.entity_index e where e.entity_id = f.id)"
                                : "(select e.name from knowledge.entity e where e.id = f.id and " + asOf.holds("e")
                                        + " limit 1)",
                        ofRevision("left(r.text, 100000)"));
    }

    private String ofRevision(String column) {
        return "select " + column + " from ingest.revision r where r.document_id = f.id and " + asOf.holds("r")
                + " limit 1";
    }
}
