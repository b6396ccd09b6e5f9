package io.crosscheck.query.document;

import io.crosscheck.query.database.Snapshot;
import io.crosscheck.query.database.Sql;
import io.crosscheck.query.document.DocumentQuery.Asked;
import io.crosscheck.query.filter.FacetedPage;
import io.crosscheck.query.filter.Facets;
import io.crosscheck.query.filter.Names;
import io.crosscheck.query.filter.Words;
import io.crosscheck.query.paging.Page;

/** Selects the documents that are asked for. */
final class DocumentSelection {

    private static final String TABLE = "knowledge.document_index";

    private final Snapshot snapshot;
    private final Asked asked;
    private final String q;
    private final Facets facets;

    /** @param q the words to search for, their spelling put right; null: none */
    DocumentSelection(Snapshot snapshot, Asked asked, String q) {
        this.snapshot = snapshot;
        this.asked = asked;
        this.q = Words.once(q);
        this.facets = facets(new Names(snapshot));
    }

    /** A page. */
    Page<DocumentEntry> page(int limit) {
        return facets.isEmpty() && q == null || asked.story() != null
                ? asked.listing()
                        .page(
                                snapshot,
                                completed(asked.listing().limited(chosen(TABLE + " x"), limit)),
                                limit,
                                DocumentEntry::read)
                : new FacetedPage(
                                asked.listing(),
                                FacetedPage.Source.of(TABLE, asked.collection()),
                                this::chosen,
                                this::completed)
                        .read(snapshot, limit, DocumentEntry::read);
    }

    /** All rows, in order. */
    Sql all() {
        return completed(asked.listing().ordered(chosen(TABLE + " x")));
    }

    private Sql completed(Sql rows) {
        return rows.within(
                "select d.id, d.url, d.duplicate_of, nullif(x.published, '-infinity') as published_at, x.*, "
                        + asked.listing().keys() + " from (",
                ") x join ingest.document d on d.id = x.document_id order by "
                        + asked.listing().sort().order());
    }

    private Sql chosen(String source) {
        Names names = new Names(snapshot);
        Sql sql = Sql.of("select x.document_id, x.collection, x.publisher, x.title, x.published, x.received,")
                .add("x.story_id, x.claims, x.counted")
                .add("from " + source)
                .add(q == null ? "" : "join ingest.revision w on w.document_id = x.document_id and w.known_to is null")
                .add("where x.collection = :collection")
                .with("collection", asked.collection())
                .addIf(q, "and w.search @@ websearch_to_tsquery('english', :q)", "q")
                .addIf(names.stories(asked.story()), "and x.story_id = any(:stories)", "stories")
                .addIf(asked.from(), "and x.published >= :from", "from")
                .addIf(asked.to(), "and x.published < :to and x.published > '-infinity'", "to");
        return facets.addTo(sql, "x");
    }

    private Facets facets(Names names) {
        return new Facets()
                .andAny("pub", names.publishers(asked.publisher()))
                .and("entity", names.entity(asked.entity()))
                .andAny("speaker", names.speakers(asked.speaker()));
    }
}
