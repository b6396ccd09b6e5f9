package io.crosscheck.query.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.NameSearch;
import io.crosscheck.query.filter.Words;

/**
 * Finds by words what is held now: of each kind the newest, of entities the most mentioned. However many have the
 * words, no more than some hundreds are looked at; {@link FewDays} says how. Not safe for use by several threads.
 */
final class NewestMatches {

    /** Of each kind so many are ranked. */
    static final int MOST = 60;

    /** More claims than these are found by the newest documents that have the words. */
    private static final int FEW_CLAIMS = 500;

    /** More propositions than these are found by the newest claims that have the words. */
    private static final int FEW_PROPOSITIONS = 500;

    /** Documents whose claims are looked through together. */
    private static final int DOCUMENTS_AT_ONCE = 60;

    private final Snapshot snapshot;
    private final String q;
    private final String collection;
    private List<FewDays.Having> having;
    private List<Match> claims;

    NewestMatches(Snapshot snapshot, String q, String collection) {
        this.snapshot = snapshot;
        this.q = Words.once(q);
        this.collection = collection;
    }

    List<Match> of(Hit.Type type) {
        return switch (type) {
            case STORY -> stories();
            case PROPOSITION -> propositions();
            case CLAIM -> newestClaims();
            case DOCUMENT -> documents();
            case ENTITY -> entities();
        };
    }

    private List<Match> stories() {
        return found(
                """
                select 'STORY' as type, f.story_id as id, f.story_id as story, null as document,
                  ts_rank(f.search, websearch_to_tsquery('english', :q)) as rank
                from (
                  select x.story_id, x.search from knowledge.story_index x
                  where x.collection = :collection and x.search @@ websearch_to_tsquery('english', :q)
                  order by x.newest desc, x.story_id desc limit :most) f
                """);
    }

    private List<Match> propositions() {
        if (rows("knowledge.proposition") <= FEW_PROPOSITIONS) {
            return found(
                    """
                    with p as materialized (
                      select w.id, w.story_id, w.search from knowledge.proposition w
                      where w.known_to is null and w.search @@ websearch_to_tsquery('english', :q))
                    select 'PROPOSITION' as type, f.id, f.story_id as story, null as document,
                      ts_rank(f.search, websearch_to_tsquery('english', :q)) as rank
                    from (
                      select p.id, p.story_id, p.search from p
                      join knowledge.proposition_index x on x.proposition_id = p.id and x.collection = :collection
                      order by x.changed desc, p.id desc limit :most) f
                    """);
        }
        Sql sql = Sql.of(
                        """
                        select distinct 'PROPOSITION' as type, p.id, p.story_id as story, null as document,
                          ts_rank(p.search, websearch_to_tsquery('english', :q)) as rank
                        from knowledge.proposition_claim pc
                        join knowledge.proposition p on p.id = pc.proposition_id and p.known_to is null
                        where pc.claim_id = any(:claims) and pc.known_to is null
                          and ts_match_vq(p.search, websearch_to_tsquery('english', :q))
                        """)
                .with("q", q)
                .with("claims", newestClaims().stream().map(Match::id).toList())
                .fitted();
        return snapshot.list(sql, Match::read);
    }

    // What many claims say stands in many documents, whose index knows the newest; claims have no index of words by
    // time.
    private List<Match> claims() {
        if (rows("knowledge.claim") <= FEW_CLAIMS) {
            return found(
                    """
                    select 'CLAIM' as type, f.id, f.story_id as story, f.document_id as document,
                      ts_rank(f.search, websearch_to_tsquery('english', :q)) as rank
                    from (
                      select c.id, x.story_id, c.document_id, c.search from knowledge.claim_index x
                      join knowledge.claim c on c.id = x.claim_id and c.known_to is null
                      where x.collection = :collection and c.search @@ websearch_to_tsquery('english', :q)
                      order by x.at desc, x.claim_id desc limit :most) f
                    """);
        }
        List<Match> some = new ArrayList<>();
        List<FewDays.Having> all = newestDocuments();
        for (int from = 0; from < all.size() && some.size() < MOST; from += DOCUMENTS_AT_ONCE) {
            some.addAll(claimsOf(all.subList(from, Math.min(all.size(), from + DOCUMENTS_AT_ONCE))));
        }
        return some;
    }

    private List<Match> newestClaims() {
        if (claims == null) {
            claims = claims();
        }
        return claims;
    }

    private long rows(String table) {
        return snapshot.estimate(Sql.of("select 1 from " + table + " w where w.known_to is null")
                .add("and w.search @@ websearch_to_tsquery('english', :q)")
                .with("q", q));
    }

    // The function instead of its operator @@, its index would find all that have the words.
    private List<Match> claimsOf(List<FewDays.Having> some) {
        Sql sql = Sql.of(
                        """
                        select c.id, c.document_id, ts_rank(c.search, websearch_to_tsquery('english', :q)) as rank
                        from knowledge.claim c where c.document_id = any(:documents) and c.known_to is null
                          and ts_match_vq(c.search, websearch_to_tsquery('english', :q))
                        """)
                .with("q", q)
                .with("documents", ids(some))
                .fitted();
        Map<String, String> stories = stories(some);
        return snapshot.list(sql, row -> {
            String document = row.text("document_id");
            return new Match(Hit.Type.CLAIM, row.text("id"), stories.get(document), document, row.real("rank"));
        });
    }

    private List<Match> documents() {
        List<FewDays.Having> newest = newestDocuments();
        List<FewDays.Having> ranked = newest.subList(0, Math.min(MOST, newest.size()));
        Sql sql = Sql.of("select r.document_id, ts_rank(r.search, websearch_to_tsquery('english', :q)) as rank")
                .add("from ingest.revision r where r.document_id = any(:documents) and r.known_to is null")
                .with("q", q)
                .with("documents", ids(ranked));
        Map<String, String> stories = stories(ranked);
        return snapshot.list(sql, row -> {
            String document = row.text("document_id");
            return new Match(Hit.Type.DOCUMENT, document, stories.get(document), null, row.real("rank"));
        });
    }

    private List<FewDays.Having> newestDocuments() {
        if (having == null) {
            having = new FewDays(snapshot, q, collection).newest();
        }
        return having;
    }

    private static List<String> ids(List<FewDays.Having> some) {
        return some.stream().map(FewDays.Having::document).toList();
    }

    private static Map<String, String> stories(List<FewDays.Having> some) {
        Map<String, String> stories = new HashMap<>();
        some.forEach(each -> stories.put(each.document(), each.story()));
        return stories;
    }

    private List<Match> entities() {
        List<String> parts = NameSearch.parts(q);
        Sql sql = Sql.of(
                        """
                        select 'ENTITY' as type, x.entity_id as id, null as story, null as document,
                          case when lower(:q) = any(string_to_array(x.names, chr(10))) then real '1' else real '0.5' end as rank
                        from knowledge.entity_index x where x.collection = :collection %s
                        order by x.mentions desc, x.entity_id desc limit :most
                        """
                                .formatted(NameSearch.conditions("x.names", parts)))
                .with("q", q)
                .with("collection", collection)
                .with("most", MOST)
                .fitted();
        return snapshot.list(NameSearch.bind(sql, parts), Match::read);
    }

    private List<Match> found(String selection) {
        return snapshot.list(
                Sql.of(selection)
                        .with("q", q)
                        .with("collection", collection)
                        .with("most", MOST)
                        .fitted(),
                Match::read);
    }
}
