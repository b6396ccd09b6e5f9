package io.crosscheck.linking.story;

import java.time.Duration;

import io.crosscheck.extraction.text.Lexicon;

/**
 * Evidence that two documents report the same happening: a logistic function of their {@link Comparison}, whose
 * coefficients {@code benchmarks/run evaluate stories} fits. Depends on these two documents alone.
 */
public final class Similarity {

    private static final Duration SAME_NEWS = Duration.ofDays(4);

    /** Documents published further apart than this do not report one happening, whatever they say. */
    public static final Duration WINDOW = Duration.ofDays(14);

    /** Less likeness of their terms than this is none, whatever else they share. */
    private static final double LEAST_ALIKE = 0.2;

    private static final Similarity SHIPPED = read();

    private final double[] coefficients;

    /** @param coefficients of the features of {@link Comparison#features}, and of 1 */
    public Similarity(double... coefficients) {
        this.coefficients = coefficients.clone();
    }

    /** With the coefficients that ship. */
    public static Similarity shipped() {
        return SHIPPED;
    }

    /** By the coefficients that ship. */
    public static double score(Signature one, Signature other) {
        return SHIPPED.of(one, other);
    }

    /**
     * How likely the two report one happening, lessened where they were published more than four days apart, down to
     * nothing at {@link #WINDOW}.
     *
     * @return in [0, 1]; symmetric
     */
    public double of(Signature one, Signature other) {
        double near = nearness(one, other);
        return near == 0 ? 0 : near * of(Comparison.of(one, other));
    }

    private double of(Comparison comparison) {
        if (!comparable(comparison)) {
            return 0;
        }
        double[] features = comparison.features();
        double sum = coefficients[features.length];
        for (int i = 0; i < features.length; i++) {
            sum += coefficients[i] * features[i];
        }
        return 1 / (1 + Math.exp(-sum));
    }

    /** Whether the two share enough to be scored at all. */
    public static boolean comparable(Comparison comparison) {
        return comparison.all() >= LEAST_ALIKE;
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
        return Math.max(0, 1 - beyond / WINDOW.minus(SAME_NEWS).toSeconds());
    }

    private static Similarity read() {
        return new Similarity(Lexicon.load("linking/story-likeness")
                .entries()
                .mapToDouble(line -> Double.parseDouble(line.split("\\s+")[1]))
                .toArray());
    }
}
