package io.crosscheck.linking;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.crosscheck.extraction.annotation.Extraction;

/**
 * A document as the linker reads it: its newest extracted revision, who published it, and what it said before.
 *
 * @param revision number of the revision that {@code extraction} reads
 * @param title the headline where the outlet gives one apart from the text, or null
 * @param publisherName the outlet, or null where it is unknown: such a document never raises a lower bound of origins
 * @param publisherKind as the store names it (AGENCY, NEWSPAPER, ... UNKNOWN), or null
 * @param publisherFamily the owner; null: the outlet is its own family
 * @param publishedAt when the outlet published it, or null; the time of arrival never stands in for it
 * @param duplicateOf id of the document whose text this one repeats, or null
 * @param earlier older revisions, in order of their number
 */
public record LinkDocument(
        String id,
        String collection,
        int revision,
        String title,
        String publisherName,
        String publisherKind,
        String publisherFamily,
        Instant publishedAt,
        String duplicateOf,
        Extraction extraction,
        List<EarlierRevision> earlier) {

    public LinkDocument {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(extraction, "extraction");
        earlier = List.copyOf(earlier);
    }

    /** Whether anybody knows whose words these are. */
    public boolean knownOutlet() {
        return publisherName != null
                && !publisherName.isBlank()
                && !"UNKNOWN".equals(publisherKind)
                && !"FORUM".equals(publisherKind)
                && !"AGGREGATOR".equals(publisherKind);
    }

    /** Who answers for the outlet's own voice: the owner, else the outlet, else this document alone. */
    public String family() {
        if (publisherFamily != null) {
            return publisherFamily;
        }
        return publisherName != null ? publisherName : id;
    }
}
