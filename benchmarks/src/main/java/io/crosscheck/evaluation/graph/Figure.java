package io.crosscheck.evaluation.graph;

import java.util.List;
import java.util.Locale;

import io.crosscheck.evaluation.report.Score;

/**
 * A measure of the graph.
 *
 * @param bar what was asked for, in [0, 1], or null
 * @param misses each for a person to read
 */
record Figure(String name, String definition, int right, int of, Double bar, List<String> misses) {

    Figure {
        misses = List.copyOf(misses);
    }

    double share() {
        return of == 0 ? 1 : (double) right / of;
    }

    /** The same among all scores. */
    Score score() {
        return new Score(
                name,
                definition,
                String.format(Locale.ROOT, "annotated reports of one happening, %d of %d", right, of),
                100 * share(),
                bar == null ? null : 100 * bar);
    }

    String line() {
        return String.format(
                Locale.ROOT,
                "%s: %d of %d = %.2f%s%n    %s%n",
                name,
                right,
                of,
                share(),
                bar == null ? "" : String.format(Locale.ROOT, " (bar %.2f%s)", bar, share() < bar ? ", MISSED" : ""),
                definition);
    }
}
