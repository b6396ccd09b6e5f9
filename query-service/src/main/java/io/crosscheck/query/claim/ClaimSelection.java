package io.crosscheck.query.claim;

import io.crosscheck.query.claim.ClaimQuery.Asked;
import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.filter.FacetedPage;
import io.crosscheck.query.filter.Facets;
import io.crosscheck.query.filter.Names;
import io.crosscheck.query.filter.Words;
import io.crosscheck.query.paging.Page;

/**
 * Selects the claims that are asked for: of what is held now by the read model, of what was held before from the tables
 * themselves.
 */
final class ClaimSelection {

    private static final String TABLE = "knowledge.claim_index";
    private static final String COLUMNS = ClaimRow.columns("true");

    private final Snapshot snapshot;
    private final Asked asked;
    private final String q;
    private final Facets facets;

    /** @param q the words to search for, their spelling put right; null: none */
    ClaimSelection(Snapshot snapshot, Asked asked, String q) {
        this.snapshot = snapshot;
        this.asked = asked;
        this.q = Words.once(q);
        this.facets = asked.asOf().time() == null ? facets(new Names(snapshot)) : new Facets();
    }

    /** A page of rows. */
    Page<ClaimRow> page(int limit) {
        if (asked.asOf().time() != null
                || facets.isEmpty() && q == null
                || asked.story() != null
                || asked.document() != null
                || asked.proposition() != null) {
            Sql rows = asked.asOf().time() == null
                    ? completed(asked.listing().limited(held(), limit))
                    : asked.asOf().bind(asked.listing().limited(heldBefore(), limit));
            return asked.listing().page(snapshot, rows, limit, ClaimRow::read);
        }
        return new FacetedPage(
                        asked.listing(),
                        FacetedPage.Source.of(TABLE, asked.collection()),
                        this::held,
                        isByWordsAlone() ? byWords() : null,
                        this::completed)
                .read(snapshot, limit, ClaimRow::read);
    }

    /** All rows, in order. */
    Sql all() {
        return asked.asOf().time() == null
                ? completed(asked.listing().ordered(held()))
                : asked.asOf().bind(asked.listing().ordered(heldBefore()));
    }

    // What is shown is fetched for the rows of the page alone.
    private Sql completed(Sql rows) {
        return rows.within(
                "select " + COLUMNS + ", " + asked.listing().keys() + " from (",
                """
                ) x join knowledge.claim c on c.id = x.claim_id and c.known_to is null
                join ingest.document d on d.id = c.document_id
                left join ingest.publisher pub on pub.id = d.publisher_id
                order by\
                """
                        + " " + asked.listing().sort().order());
    }

    private boolean isByWordsAlone() {
        return facets.isEmpty()
                && asked.from() == null
                && asked.to() == null
                && asked.listing().sort().equals(ClaimQuery.IN_DOCUMENT);
    }

    // Their place is known without the read model, which is then looked at for a page alone.
    private Sql byWords() {
        return Sql.of(
                        """
                        select x.* from (
                          select w.id as claim_id, w.document_id, w.ordinal from knowledge.claim w
                          where w.known_to is null and w.search @@ websearch_to_tsquery('english', :q)
                          order by w.document_id, w.ordinal, w.id offset 0) x
                        join knowledge.claim_index i on i.claim_id = x.claim_id
                        where i.collection = :collection
                        """)
                .with("q", q)
                .with("collection", asked.collection());
    }

    private Sql held() {
        return held(TABLE + " x");
    }

    private Sql held(String source) {
        Names names = new Names(snapshot);
        Sql sql = Sql.of("select x.claim_id, x.document_id, x.ordinal, x.at")
                .add("from " + source)
                .add(q == null ? "" : "join knowledge.claim w on w.id = x.claim_id and w.known_to is null")
                .add("where x.collection = :collection")
                .with("collection", asked.collection())
                .addIf(q, "and w.search @@ websearch_to_tsquery('english', :q)", "q")
                .addIf(names.stories(asked.story()), "and x.story_id = any(:stories)", "stories")
                .addIf(asked.document(), "and x.document_id = :document", "document")
                .addIf(
                        asked.proposition(),
                        "and x.claim_id in (select pc.claim_id from knowledge.proposition_claim pc"
                                + " where pc.proposition_id = :proposition and pc.known_to is null)",
                        "proposition")
                .addIf(asked.from(), "and x.at >= :from", "from")
                .addIf(asked.to(), "and x.at < :to and x.at > '-infinity'", "to");
        return facets.addTo(sql, "x");
    }

    private Facets facets(Names names) {
        Facets all = new Facets()
                .andAny("pub", names.publishers(asked.publisher()))
                .and("entity", names.entity(asked.entity()))
                .andAny("speaker", names.speakers(asked.speaker()))
                .andAny("origin", names.sources(asked.origin()))
                .and("kind", asked.kind())
                .and("stance", asked.stance())
                .and("modality", asked.modality())
                .and("counted", asked.counted());
        return new Manner(asked.certainty(), asked.polarity(), asked.tense()).addTo(all);
    }

    private Sql heldBefore() {
        AsOf time = asked.asOf();
        return Sql.of("select " + COLUMNS + ", " + asked.listing().keys())
                .add("from (select c.*, c.id as claim_id from knowledge.claim c) x")
                .add("join knowledge.claim c on c.run_id = x.run_id and c.id = x.id")
                .add("join ingest.document d on d.id = c.document_id")
                .add("left join ingest.publisher pub on pub.id = d.publisher_id")
                .add("where " + time.holds("c") + " and d.collection = :collection")
                .with("collection", asked.collection())
                .addIf(q, "and c.search @@ websearch_to_tsquery('english', :q)", "q")
                .addIf(
                        asked.story(),
                        "and c.document_id in (select sd.document_id from knowledge.story_document sd where"
                                + " sd.story_id in (:story, knowledge.story_successor(:story)) and " + time.holds("sd")
                                + ")",
                        "story")
                .addIf(asked.document(), "and c.document_id = :document", "document")
                .addIf(
                        asked.proposition(),
                        "and c.id in (select pc.claim_id from knowledge.proposition_claim pc"
                                + " where pc.proposition_id = :proposition and " + time.holds("pc") + ")",
                        "proposition")
                .addIf(asked.entity(), "and " + ClaimConditions.names(time), "entity")
                .addIf(asked.speaker(), "and " + ClaimConditions.spokenBy(time), "speaker")
                .addIf(asked.origin(), "and " + ClaimConditions.from(time), "origin")
                .addIf(asked.publisher(), "and " + ClaimConditions.publishedBy(), "publisher")
                .addIf(asked.kind(), "and c.kind = :kind", "kind")
                .addIf(asked.stance(), "and c.stance = :stance", "stance")
                .addIf(asked.certainty(), "and c.certainty = :certainty", "certainty")
                .addIf(asked.polarity(), "and c.polarity = :polarity", "polarity")
                .addIf(asked.tense(), "and c.tense = :tense", "tense")
                .addIf(asked.modality(), "and c.modality = :modality", "modality")
                .addIf(asked.counted(), "and c.counted = :counted", "counted")
                .addIf(asked.from(), "and " + ClaimConditions.at(time) + " >= :from", "from")
                .addIf(asked.to(), "and " + ClaimConditions.at(time) + " < :to", "to");
    }
}
