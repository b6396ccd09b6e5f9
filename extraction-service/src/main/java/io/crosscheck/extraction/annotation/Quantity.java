package io.crosscheck.extraction.annotation;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A quantity in a claim's content.
 *
 * @param start of the quantity's expression ("some 5,000", "between 10 and 20 people": without the noun)
 * @param value what is meant, or the middle of the range
 * @param low lower bound of a range or of "at least", or null
 * @param high upper bound of a range or of "up to", or null
 * @param unit ISO 4217 code, {@code percent} (also for shares told as fractions), a measure's name, {@code ordinal}, or
 *     the lemma of the noun that is counted; for rates with what they are measured against ({@code USD per hour})
 * @param approximate whether the text hedges it ("some", "about", "nearly")
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Quantity(
        int start, int end, BigDecimal value, BigDecimal low, BigDecimal high, String unit, boolean approximate) {

    public Span span() {
        return new Span(start, end);
    }
}
