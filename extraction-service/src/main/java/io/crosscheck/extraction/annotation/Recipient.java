package io.crosscheck.extraction.annotation;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Whom the content was said to. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Recipient(String text, List<Span> spans, String entity) {

    public Recipient {
        spans = List.copyOf(spans);
    }
}
