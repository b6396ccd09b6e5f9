package io.crosscheck.query.search;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.query.claim.Span;

/**
 * Something found.
 *
 * @param title of a document
 * @param text of a document the passage around the first words found; of anything else all of it
 * @param start where that passage starts in the document's text; absent for anything else
 * @param highlights the words found, as {@code [start, end]} in {@code text}
 * @param document that a claim stands in
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Hit(
        Type type,
        String id,
        String title,
        String text,
        Integer start,
        @Schema(example = "[[4, 15]]") List<Span> highlights,
        String story,
        String document,
        double score) {

    /** What kind of thing was found. */
    public enum Type {
        STORY,
        PROPOSITION,
        CLAIM,
        DOCUMENT,
        ENTITY
    }
}
