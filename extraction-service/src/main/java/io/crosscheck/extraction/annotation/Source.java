package io.crosscheck.extraction.annotation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * One hop of one path of sources.
 *
 * @param entity id of the in-document entity it resolves to, or null
 * @param path 0-based number of the path; paths are parallel, each a source of its own
 * @param hop 0-based place on the path; hop 0 is nearest the content, the outlet is implied after the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Source(String text, List<Span> spans, SourceKind kind, String entity, int path, int hop) {

    public Source {
        spans = List.copyOf(spans);
    }
}
