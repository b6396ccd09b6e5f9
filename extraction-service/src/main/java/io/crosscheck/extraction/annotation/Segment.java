package io.crosscheck.extraction.annotation;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A region of the text with a role. Segments of one parent do not overlap; a nested one lies inside its parent.
 *
 * @param id unique in the document, such as {@code s3}
 * @param parent id of the segment it lies in, or null
 * @param author who wrote it, where it says so and is not the outlet (a post, a comment); or null
 * @param at its own date as written (a post's, an update's); or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Segment(String id, String parent, int start, int end, Role role, String author, String at) {

    public Span span() {
        return new Span(start, end);
    }
}
