package io.crosscheck.extraction.annotation;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A time expression, resolved as far as an anchor allows. Without an anchor it stays unresolved; the time of arrival
 * is never an anchor.
 *
 * @param from start of the interval it denotes (UTC), or null
 * @param to end of it, exclusive, or null
 * @param anchor what it was resolved against: {@code text} (a full date), {@code publishedAt}, {@code dateline},
 *     {@code post}; or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TimeExpression(int start, int end, String text, Instant from, Instant to, String anchor) {

    public Span span() {
        return new Span(start, end);
    }
}
