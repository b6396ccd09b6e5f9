package io.crosscheck.query.proposition;

import io.crosscheck.query.claim.ClaimConditions;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.filter.Days;
import io.crosscheck.query.filter.FacetedPage;
import io.crosscheck.query.filter.Facets;
import io.crosscheck.query.filter.Names;
import io.crosscheck.query.filter.Words;
import io.crosscheck.query.paging.Page;
import io.crosscheck.query.proposition.PropositionQuery.Asked;

/**
 * Selects the propositions that are asked for: of what is held now by the read model, of what was held before from the
 * tables themselves.
 */
final class PropositionSelection {

    /**
     * Of propositions that are disputed alike, as {@code knowledge.standing} numbers them; the first is the last of
     * them.
     */
    private static final int STANDINGS_A_DISPUTE = 100_000;

    private static final String TABLE = "knowledge.proposition_index";

    private final Snapshot snapshot;
    private final Asked asked;
    private final String q;
    private final Facets facets;

    /** @param q the words to search for, their spelling put right; null: none */
    PropositionSelection(Snapshot snapshot, Asked asked, String q) {
        this.snapshot = snapshot;
        this.asked = asked;
        this.q = Words.once(q);
        this.facets = asked.asOf().time() == null ? facets(new Names(snapshot)) : new Facets();
    }

    /** A page of rows. */
    Page<PropositionRow> page(int limit) {
        if (asked.asOf().time() != null || facets.isEmpty() && q == null || asked.story() != null) {
            Sql rows = asked.asOf().time() == null
                    ? completed(asked.listing().limited(held(TABLE + " x"), limit))
                    : asked.asOf().bind(asked.listing().limited(heldBefore(), limit));
            return asked.listing().page(snapshot, rows, limit, PropositionRow::read);
        }
        FacetedPage page = new FacetedPage(
                asked.listing(),
                new FacetedPage.Source(TABLE, asked.collection(), within()),
                this::held,
                isByWordsAlone() ? byWords() : null,
                this::completed);
        // what rests on one source has few origins and stands far behind
        return asked.restsOnlyOn() == null
                ? page.read(snapshot, limit, PropositionRow::read)
                : page.find(snapshot, limit, PropositionRow::read);
    }

    // Standing is by dispute first, so those of one dispute stand together.
    private String within() {
        if (asked.dispute() == null
                || asked.eventAsOf() != null
                || !asked.listing().sort().equals(PropositionQuery.STANDING)) {
            return "";
        }
        int last = Status.Dispute.valueOf(asked.dispute()).rank() * STANDINGS_A_DISPUTE;
        return "and x.standing > " + (last - STANDINGS_A_DISPUTE) + " and x.standing <= " + last;
    }

    /** All rows, in order. */
    Sql all() {
        return asked.asOf().time() == null
                ? completed(asked.listing().ordered(held(TABLE + " x")))
                : asked.asOf().bind(asked.listing().ordered(heldBefore()));
    }

    private Sql completed(Sql rows) {
        return rows.within(
                "select " + PropositionRow.COLUMNS + ", " + asked.listing().keys() + " from (",
                ") x join knowledge.proposition p on p.id = x.proposition_id and p.known_to is null order by "
                        + asked.listing().sort().order());
    }

    private boolean isByWordsAlone() {
        return facets.isEmpty()
                && asked.from() == null
                && asked.to() == null
                && asked.eventAsOf() == null
                && asked.listing().sort().equals(PropositionQuery.STANDING);
    }

    // Their standing is known without the read model, which is then looked at for a page alone.
    private Sql byWords() {
        return Sql.of(
                        """
                        select x.* from (
                          select w.id as proposition_id, knowledge.standing(w.dispute, w.origins_lower) as standing
                          from knowledge.proposition w
                          where w.known_to is null and w.search @@ websearch_to_tsquery('english', :q)
                          order by standing, w.id offset 0) x
                        join knowledge.proposition_index i on i.proposition_id = x.proposition_id
                        where i.collection = :collection
                        """)
                .with("q", q)
                .with("collection", asked.collection());
    }

    private Sql held(String source) {
        Names names = new Names(snapshot);
        Sql sql = Sql.of("select x.proposition_id, x.standing, x.changed, x.learnt, x.origins, x.claims")
                .add("from " + source)
                .add(q == null ? "" : "join knowledge.proposition w on w.id = x.proposition_id and w.known_to is null")
                .add("where x.collection = :collection")
                .with("collection", asked.collection())
                .addIf(q, "and w.search @@ websearch_to_tsquery('english', :q)", "q")
                .addIf(names.stories(asked.story()), "and x.story_id = any(:stories)", "stories");
        addPeriod(sql, "x.proposition_id");
        if (asked.eventAsOf() != null) {
            addStatusAtEventTime(sql, "x.proposition_id");
        }
        return facets.addTo(sql, "x");
    }

    private Facets facets(Names names) {
        Facets all = new Facets()
                .and("doc", asked.document())
                .and("entity", names.entity(asked.entity()))
                .andAny("speaker", names.speakers(asked.speaker()))
                .andAny("pub", names.publishers(asked.publisher()))
                .andAny("via", names.sources(asked.origin()))
                .andAny("only", names.sources(asked.restsOnlyOn()))
                .and("stance", asked.stance())
                .and("kind", asked.kind())
                .and("certainty", asked.certainty())
                .and("polarity", asked.polarity())
                .and("tense", asked.tense())
                .and("modality", asked.modality())
                .andAny("changed", Days.of(asked.from(), asked.to()));
        if (asked.eventAsOf() == null) {
            all.and("support", asked.support()).and("dispute", asked.dispute()).and("lifecycle", asked.lifecycle());
        }
        return all;
    }

    private void addPeriod(Sql sql, String id) {
        if (asked.from() != null || asked.to() != null) {
            sql.add("and " + id + " in (select ev.proposition_id from knowledge.proposition_status ev")
                    .add("where " + asked.asOf().holds("ev"))
                    .addIf(asked.from(), "and ev.event_time >= :from", "from")
                    .addIf(asked.to(), "and ev.event_time < :to", "to")
                    .add(")");
        }
    }

    private void addStatusAtEventTime(Sql sql, String id) {
        sql.add("and exists (select 1 from (")
                .add("select ps.support, ps.dispute, ps.lifecycle from knowledge.proposition_status ps")
                .add("where ps.proposition_id = " + id + " and ps.event_time <= :eventAsOf")
                .add("and " + asked.asOf().holds("ps") + " order by ps.ordinal desc limit 1) at where true")
                .with("eventAsOf", asked.eventAsOf())
                .addIf(asked.support(), "and at.support = :support", "support")
                .addIf(asked.dispute(), "and at.dispute = :dispute", "dispute")
                .addIf(asked.lifecycle(), "and at.lifecycle = :lifecycle", "lifecycle")
                .add(")");
    }

    private Sql heldBefore() {
        AsOf time = asked.asOf();
        Sql sql = Sql.of("select " + PropositionRow.COLUMNS + ", "
                        + asked.listing().keys())
                .add("from (select h.*, h.id as proposition_id,")
                .add("knowledge.standing(h.dispute, h.origins_lower) as standing from knowledge.proposition h) x")
                .add("join knowledge.proposition p on p.id = x.id and p.known_from = x.known_from")
                .add("join knowledge.story st on st.id = p.story_id and " + time.holds("st"))
                .add("where " + time.holds("p") + " and st.collection = :collection")
                .with("collection", asked.collection())
                .addIf(q, "and p.search @@ websearch_to_tsquery('english', :q)", "q")
                .addIf(asked.story(), "and p.story_id in (:story, knowledge.story_successor(:story))", "story")
                .addIf(asked.document(), touchedBy("c.document_id = :document"), "document")
                .addIf(asked.entity(), touchedBy(ClaimConditions.names(time)), "entity")
                .addIf(asked.speaker(), touchedBy(ClaimConditions.spokenBy(time)), "speaker")
                .addIf(asked.publisher(), touchedBy(ClaimConditions.publishedBy()), "publisher")
                .addIf(asked.stance(), touchedBy("pc.stance = :stance"), "stance")
                .addIf(asked.kind(), touchedBy("c.kind = :kind"), "kind")
                .addIf(asked.certainty(), touchedBy("c.certainty = :certainty"), "certainty")
                .addIf(asked.polarity(), touchedBy("c.polarity = :polarity"), "polarity")
                .addIf(asked.tense(), touchedBy("c.tense = :tense"), "tense")
                .addIf(asked.modality(), touchedBy("c.modality = :modality"), "modality");
        addPeriod(sql, "p.id");
        if (asked.eventAsOf() != null) {
            addStatusAtEventTime(sql, "p.id");
            return sql;
        }
        return sql.addIf(asked.support(), "and p.support = :support", "support")
                .addIf(asked.dispute(), "and p.dispute = :dispute", "dispute")
                .addIf(asked.lifecycle(), "and p.lifecycle = :lifecycle", "lifecycle");
    }

    private String touchedBy(String condition) {
        AsOf time = asked.asOf();
        return """
                and exists (
                  select 1 from knowledge.proposition_claim pc
                  join knowledge.claim c on c.id = pc.claim_id and %s
                  join ingest.document d on d.id = c.document_id
                  where pc.proposition_id = p.id and %s and %s)
                """
                .formatted(time.holds("c"), time.holds("pc"), condition);
    }
}
