package io.crosscheck.query.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.crosscheck.query.filter.Facets;

/**
 * How a claim is put, by filters; null: any. Very many claims are negative, very many of the future, and few are both:
 * the read model's index knows the three together, so that what few are is found without looking through what many are.
 */
record Manner(String certainty, String polarity, String tense) {

    /** Adds these filters: each by itself, or several together. */
    Facets addTo(Facets facets) {
        return isOfSeveral()
                ? facets.andAnyBy("manner", fitting())
                : facets.and("certainty", certainty).and("polarity", polarity).and("tense", tense);
    }

    private boolean isOfSeveral() {
        return Stream.of(certainty, polarity, tense).filter(Objects::nonNull).count() > 1;
    }

    /** All that fit, as {@code knowledge.manner} has them. */
    private List<String> fitting() {
        List<String> all = new ArrayList<>();
        for (String sure : names(certainty, Speech.Certainty.values())) {
            for (String sign : names(polarity, Speech.Polarity.values())) {
                for (String time : names(tense, Speech.Tense.values())) {
                    all.add("certainty:" + sure + " polarity:" + sign + " tense:" + time);
                }
            }
        }
        return all;
    }

    private static List<String> names(String asked, Enum<?>[] all) {
        return asked != null ? List.of(asked) : Stream.of(all).map(Enum::name).toList();
    }
}
