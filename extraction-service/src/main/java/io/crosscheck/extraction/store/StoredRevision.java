package io.crosscheck.extraction.store;

import java.time.Instant;

import io.crosscheck.extraction.pipeline.Article;

/**
 * A revision as ingest-service stored it.
 *
 * @param knownTo when a newer revision took its place, or null while it is the newest
 * @param lastReader the version of the extractor that read it last; null if none did
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
        Instant knownTo,
        String lastReader) {

    public boolean newest() {
        return knownTo == null;
    }

    /**
     * Whether it has been read: by any version of the extractor, or, if it is to be read again, by this one and none
     * since. While two versions run, a message may come to one after the other had it.
     */
    public boolean isRead(String extractorVersion, boolean again) {
        return again ? extractorVersion.equals(lastReader) : lastReader != null;
    }

    /** What extraction reads of it. */
    public Article article() {
        return new Article(document + "/" + number, text, title, publishedAt, publisher);
    }
}
