package io.crosscheck.extraction.store;

import java.time.Instant;

import io.crosscheck.extraction.pipeline.Article;

/**
 * A revision as ingest-service stored it.
 *
 * @param knownTo when a newer revision took its place, or null while it is the newest
 */
public record StoredRevision(
        String document,
        int number,
        String collection,
        String text,
        String title,
        Instant publishedAt,
        String publisher,
        Instant knownFrom,
        Instant knownTo) {

    public boolean newest() {
        return knownTo == null;
    }

    /** What extraction reads of it. */
    public Article article() {
        return new Article(document + "/" + number, text, title, publishedAt, publisher);
    }
}
