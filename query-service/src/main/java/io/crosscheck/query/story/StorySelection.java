package io.crosscheck.query.story;

import io.crosscheck.query.claim.ClaimConditions;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.entity.Identities;
import io.crosscheck.query.filter.FacetedPage;
import io.crosscheck.query.filter.Facets;
import io.crosscheck.query.filter.Names;
import io.crosscheck.query.filter.Words;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.story.StoryQuery.Asked;

/**
 * Selects the stories that are asked for: of what is held now by the read model, of what was held before from the
 * tables themselves.
 */
final class StorySelection {

    private static final String TABLE = "knowledge.story_index";

    private final Snapshot snapshot;
    private final Asked asked;
    private final String q;
    private final Facets facets;

    /** @param q the words to search for, their spelling put right; null: none */
    StorySelection(Snapshot snapshot, Asked asked, String q) {
        this.snapshot = snapshot;
        this.asked = asked;
        this.q = Words.once(q);
        this.facets = asked.asOf().time() == null ? facets(new Names(snapshot)) : new Facets();
    }

    /** A page. */
    Page<StoryItem> page(int limit) {
        if (asked.asOf().time() != null || facets.isEmpty() && q == null) {
            Sql rows = asked.asOf().time() == null
                    ? completed(asked.listing().limited(held(TABLE + " x"), limit))
                    : counted(asked.listing().limited(heldBefore(), limit));
            return asked.listing().page(snapshot, rows, limit, StoryItem::read);
        }
        return new FacetedPage(
                        asked.listing(), FacetedPage.Source.of(TABLE, asked.collection()), this::held, this::completed)
                .read(snapshot, limit, StoryItem::read);
    }

    /** All rows, in order. */
    Sql all() {
        return asked.asOf().time() == null
                ? completed(asked.listing().ordered(held(TABLE + " x")))
                : counted(asked.listing().ordered(heldBefore()));
    }

    private Sql completed(Sql rows) {
        return rows.within(
                "select s.id, s.title, s.starts, s.ends, x.*, "
                        + asked.listing().keys() + " from (",
                ") x join knowledge.story s on s.id = x.story_id and s.known_to is null order by "
                        + asked.listing().sort().order());
    }

    private Sql counted(Sql rows) {
        return asked.asOf()
                .bind(rows.within(
                        "select x.*, n.* from (",
                        ") x cross join lateral (" + StoryReading.counts("x", asked.asOf()) + ") n order by "
                                + asked.listing().sort().order()));
    }

    private Sql held(String source) {
        Sql sql = Sql.of("select x.story_id, x.collection, x.newest, x.learnt, x.documents, x.publishers, x.entities,")
                .add("x.propositions, x.contested, x.corroborated, x.claims, x.counted")
                .add("from " + source + " where x.collection = :collection")
                .with("collection", asked.collection())
                .addIf(q, "and x.search @@ websearch_to_tsquery('english', :q)", "q")
                .addIf(asked.from(), "and x.newest >= :from", "from")
                .addIf(asked.to(), "and x.newest < :to and x.newest > '-infinity'", "to");
        return facets.addTo(sql, "x");
    }

    private Facets facets(Names names) {
        return new Facets()
                .and("entity", names.entity(asked.entity()))
                .andAny("speaker", names.speakers(asked.speaker()))
                .andAny("pub", names.publishers(asked.publisher()))
                .and("support", asked.support())
                .and("dispute", asked.dispute())
                .and("lifecycle", asked.lifecycle());
    }

    private Sql heldBefore() {
        AsOf time = asked.asOf();
        return Sql.of("select x.*, " + asked.listing().keys())
                .add("from (select s.*, s.id as story_id, coalesce(s.ends, '-infinity') as newest,")
                .add("s.known_from as learnt from knowledge.story s) x")
                .add("where x.collection = :collection and " + time.holds("x"))
                .with("collection", asked.collection())
                .addIf(
                        asked.entity(),
                        "and exists (select 1 from knowledge.entity e where e.story_id = x.id and " + time.holds("e")
                                + " and e.id in (" + Identities.members(":entity", time) + "))",
                        "entity")
                .addIf(asked.speaker(), inADocument(ClaimConditions.spokenBy(time)), "speaker")
                .addIf(asked.publisher(), inADocument(ClaimConditions.publishedBy()), "publisher")
                .addIf(asked.support(), inAProposition("p.support = :support"), "support")
                .addIf(asked.dispute(), inAProposition("p.dispute = :dispute"), "dispute")
                .addIf(asked.lifecycle(), inAProposition("p.lifecycle = :lifecycle"), "lifecycle")
                .addIf(asked.from(), "and x.ends >= :from", "from")
                .addIf(asked.to(), "and x.ends < :to", "to");
    }

    private String inADocument(String condition) {
        AsOf time = asked.asOf();
        return """
                and exists (
                  select 1 from knowledge.story_document sd
                  join ingest.document d on d.id = sd.document_id
                  left join knowledge.claim c on c.document_id = d.id and %s
                  where sd.story_id = x.id and %s and %s)
                """
                .formatted(time.holds("c"), time.holds("sd"), condition);
    }

    private String inAProposition(String condition) {
        return "and exists (select 1 from knowledge.proposition p where p.story_id = x.id and "
                + asked.asOf().holds("p") + " and " + condition + ")";
    }
}
