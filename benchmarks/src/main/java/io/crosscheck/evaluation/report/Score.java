package io.crosscheck.evaluation.report;

import java.util.Locale;

/**
 * A figure with what it means.
 *
 * @param definition what is counted, for whoever reads the figure alone
 * @param data what it was taken on
 * @param value in per cent
 * @param bar what it should reach, in per cent, or null where it is only reported
 */
public record Score(String measure, String definition, String data, double value, Double bar) {

    /** Whether it is as good as it should be. */
    public boolean reached() {
        return bar == null || value >= bar;
    }

    /** The figure and its definition, for a person to read. */
    public String lines() {
        return String.format(Locale.ROOT, "%s, %s: %.1f%s%n    %s%n", measure, data, value, asked(), definition);
    }

    private String asked() {
        if (bar == null) {
            return "";
        }
        return String.format(Locale.ROOT, " (bar %.1f%s)", bar, reached() ? "" : ", MISSED");
    }
}
