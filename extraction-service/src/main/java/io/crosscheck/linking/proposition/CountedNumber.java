package io.crosscheck.linking.proposition;

import java.math.BigDecimal;

import io.crosscheck.extraction.annotation.Span;

/**
 * A number as a clause gives it, before it is known what is counted there.
 *
 * @param unit kind of what it counts, by its noun alone
 * @param low least that is meant, or null where nothing bounds it
 * @param high most that is meant, or null
 * @param approximate whether the text hedges it
 * @param vague whether no number is given
 * @param noun what is counted as the text calls it
 */
record CountedNumber(
        String unit, BigDecimal low, BigDecimal high, boolean approximate, boolean vague, Span span, String noun) {}
