package io.crosscheck.extraction.tagging;

/**
 * What a path of labels pays beside the labels' own log-probabilities.
 *
 * @param begin paid for each span begun: below 0 fewer and longer spans
 * @param outside paid for each word outside: below 0 more spans
 * @param stopsAtLines whether a line break ends every span
 */
public record Transitions(double begin, double outside, boolean stopsAtLines) {

    /** Constraints only. */
    public static Transitions plain(boolean stopsAtLines) {
        return new Transitions(0, 0, stopsAtLines);
    }
}
