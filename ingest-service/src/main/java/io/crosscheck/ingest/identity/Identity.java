package io.crosscheck.ingest.identity;

import io.crosscheck.messages.Identifier;

/**
 * What makes a document the same document when it comes again: its external id, else its canonical URL, else its
 * publisher and the hash of its text. The prefix keeps the three kinds apart.
 */
public record Identity(String collection, String value) {

    public static Identity ofExternalId(String collection, String externalId) {
        return new Identity(collection, "external:" + externalId);
    }

    public static Identity ofUrl(String collection, CanonicalUrl url) {
        return new Identity(collection, "url:" + url.value());
    }

    /**
     * @param publisher id of the publisher; null: unknown
     */
    public static Identity ofText(String collection, String publisher, String textHash) {
        return new Identity(collection, "text:" + (publisher == null ? "" : publisher) + ":" + textHash);
    }

    /** The id of the document with this identity. */
    public String documentId() {
        return Identifier.derive("d", collection, value);
    }
}
