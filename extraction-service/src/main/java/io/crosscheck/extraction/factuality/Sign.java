package io.crosscheck.extraction.factuality;

import io.crosscheck.extraction.annotation.Span;

/**
 * A reading with the words that speak for it.
 *
 * @param span null where the plain reading stands because nothing speaks against it
 */
record Sign<V>(V value, String rule, Span span) {

    static <V> Sign<V> none(V plain) {
        return new Sign<>(plain, Decision.NO_SIGN, null);
    }
}
