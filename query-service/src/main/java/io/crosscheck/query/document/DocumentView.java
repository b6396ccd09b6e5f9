package io.crosscheck.query.document;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import io.crosscheck.query.claim.EntityRef;

/**
 * A revision of a document with all that was found in it, in the shape of {@code POST /v1/extract}.
 *
 * @param revision number of the one shown
 * @param publisher name, or null where it is unknown
 * @param story id, or null where it belongs to none yet
 * @param duplicateOf the document whose text it repeats under another identity, or null
 * @param resolvedEntities by in-document entity, what it resolves to across documents
 * @param extractor null where the revision was not extracted yet; then there are no annotations
 * @param revisions all of them, oldest first
 */
public record DocumentView(
        String id,
        String collection,
        int revision,
        @Schema(nullable = true) String url,
        @Schema(nullable = true) String externalId,
        @Schema(nullable = true) String publisher,
        @Schema(nullable = true) String title,
        @Schema(nullable = true) Instant publishedAt,
        @Schema(nullable = true) String language,
        @Schema(nullable = true) String story,
        @JsonInclude(JsonInclude.Include.NON_NULL) String duplicateOf,
        String text,
        @JsonRawValue @Schema(type = SchemaType.ARRAY) String segments,
        @JsonRawValue @Schema(type = SchemaType.ARRAY) String mentions,
        @JsonRawValue @Schema(type = SchemaType.ARRAY) String entities,
        @JsonRawValue @Schema(type = SchemaType.ARRAY, description = "As POST /v1/extract gives them.") String claims,
        Map<String, EntityRef> resolvedEntities,
        @Schema(nullable = true) Extractor extractor,
        List<Revision> revisions) {

    /** Which extractor spoke. */
    public record Extractor(String version) {}

    /**
     * The text as it stood at one time.
     *
     * @param knownFrom when it was learnt
     * @param knownTo when a newer one was; null: it is the newest
     */
    public record Revision(
            int number,
            @Schema(nullable = true) String title,
            @Schema(nullable = true) Instant publishedAt,
            Instant knownFrom,
            @Schema(nullable = true) Instant knownTo) {}
}
