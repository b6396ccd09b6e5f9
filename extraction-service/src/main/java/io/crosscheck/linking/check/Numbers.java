package io.crosscheck.linking.check;

import java.util.Set;
import java.util.TreeSet;

import io.crosscheck.extraction.annotation.Claim;

/** The numbers that a claim gives. */
final class Numbers {

    private static final String ORDINAL = "ordinal";

    private Numbers() {}

    /** Values of its quantities, whatever is counted; the place in an order is none. */
    static Set<Double> of(Claim claim) {
        Set<Double> values = new TreeSet<>();
        claim.quantities().stream()
                .filter(quantity -> !ORDINAL.equals(quantity.unit()))
                .forEach(quantity -> values.add(quantity.value().doubleValue()));
        return values;
    }
}
