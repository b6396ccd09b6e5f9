package io.crosscheck.linking.story;

import java.time.Duration;
import java.util.TreeSet;

/** Evidence that two documents report the same happening; depends on these two alone. */
public final class Similarity {

    private static final Duration SAME_NEWS = Duration.ofDays(4);
    private static final Duration OTHER_NEWS = Duration.ofDays(30);

    /**
     * The cosine of two documents' terms, lessened where they were published more than four days apart, down to
     * nothing at thirty.
     *
     * @return in [0, 1]; symmetric
     */
    public static double score(Signature one, Signature other) {
        double cosine = 0;
        for (String term : new TreeSet<>(one.weights().keySet())) {
            Double weight = other.weights().get(term);
            if (weight != null) {
                cosine += one.weights().get(term) * weight;
            }
        }
        return Math.min(1, cosine) * nearness(one, other);
    }

    private static double nearness(Signature one, Signature other) {
        if (one.publishedAt() == null || other.publishedAt() == null) {
            return 1;
        }
        Duration apart =
                Duration.between(one.publishedAt(), other.publishedAt()).abs();
        if (apart.compareTo(SAME_NEWS) <= 0) {
            return 1;
        }
        double beyond = apart.minus(SAME_NEWS).toSeconds();
        return Math.max(0, 1 - beyond / OTHER_NEWS.minus(SAME_NEWS).toSeconds());
    }

    private Similarity() {}
}
