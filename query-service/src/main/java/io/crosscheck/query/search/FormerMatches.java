package io.crosscheck.query.search;

import java.util.List;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.NameSearch;

/** Finds by words what was held at an earlier time, in the tables themselves. */
final class FormerMatches {

    private final Snapshot snapshot;
    private final AsOf asOf;

    FormerMatches(Snapshot snapshot, AsOf asOf) {
        this.snapshot = snapshot;
        this.asOf = asOf;
    }

    /** So many at most. */
    List<Match> of(Hit.Type type, String q, String collection, int most) {
        Sql sql = Sql.of(selection(type, NameSearch.parts(q)))
                .add("limit :most")
                .with("q", q)
                .with("collection", collection)
                .with("most", most)
                .fitted();
        return snapshot.list(asOf.bind(NameSearch.bind(sql, NameSearch.parts(q))), Match::read);
    }

    private String selection(Hit.Type type, List<String> parts) {
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
                                    "lower(array_to_string(array_append(e.aliases, e.name), chr(10)))", parts));
        };
    }
}
