package io.crosscheck.ingest.intake;

import java.time.Instant;
import java.util.Objects;

import io.crosscheck.ingest.identity.CanonicalUrl;

/**
 * A document as its sender describes it, checked. Everything but the collection and one of text and html may be
 * null: not given.
 *
 * @param text as it is to be stored, to the letter
 * @param html a page whose article is to be found; null if text is given
 */
public record Submission(
        String collection,
        String externalId,
        CanonicalUrl url,
        PublisherHint publisher,
        String title,
        String text,
        String html,
        Instant publishedAt,
        String language) {

    public Submission {
        Objects.requireNonNull(collection, "collection");
        Objects.requireNonNull(publisher, "publisher");
        if ((text == null) == (html == null)) {
            throw new IllegalArgumentException("one of text and html");
        }
    }

    /** What the sender says about the publisher; each may be null. */
    public record PublisherHint(String name, String domain) {}
}
