package io.crosscheck.extraction.factuality;

import io.crosscheck.extraction.annotation.Span;

/**
 * One thing that was decided about a claim, and by which words.
 *
 * @param what {@code stance}, {@code certainty}, {@code polarity}, {@code tense}, {@code modality}; elsewhere also
 *     {@code kind} and {@code counted}
 * @param value the name of what was decided
 * @param rule what decided it; {@code no-sign} where no word says anything but the plain reading
 * @param span the words that decided, or null for {@code no-sign}
 */
public record Decision(String what, String value, String rule, Span span) {

    static final String NO_SIGN = "no-sign";

    static Decision of(String what, Sign<? extends Enum<?>> sign) {
        return new Decision(what, sign.value().name(), sign.rule(), sign.span());
    }
}
