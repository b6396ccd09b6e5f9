package io.crosscheck.evaluation.report;

/**
 * How far a prediction agrees with the truth, in whatever unit: spans, words.
 *
 * @param right in both
 * @param predicted in the prediction
 * @param gold in the truth
 */
public record Agreement(int right, int predicted, int gold) {

    public static final Agreement NONE = new Agreement(0, 0, 0);

    public Agreement plus(Agreement other) {
        return new Agreement(right + other.right, predicted + other.predicted, gold + other.gold);
    }

    /** Percentage, 0 where nothing was predicted. */
    public double precision() {
        return percent(right, predicted);
    }

    /** Percentage, 0 where nothing was to be found. */
    public double recall() {
        return percent(right, gold);
    }

    /** Harmonic mean of precision and recall, in per cent. */
    public double f1() {
        return percent(2 * right, predicted + gold);
    }

    private static double percent(int part, int whole) {
        return whole == 0 ? 0 : 100.0 * part / whole;
    }
}
