package io.crosscheck.launcher.measure;

import java.util.List;
import java.util.Locale;

/** Durations in milliseconds, and what is said of them. */
record Latencies(List<Double> milliseconds) {

    Latencies {
        milliseconds = milliseconds.stream().sorted().toList();
        if (milliseconds.isEmpty()) {
            throw new IllegalArgumentException("nothing was measured");
        }
    }

    /**
     * The smallest duration that at least this share of all does not exceed (nearest rank).
     *
     * @param share in (0, 1]
     */
    double percentile(double share) {
        int rank = (int) Math.ceil(share * milliseconds.size());
        return milliseconds.get(Math.max(0, rank - 1));
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "min %.0f ms, p50 %.0f ms, p95 %.0f ms, max %.0f ms",
                milliseconds.get(0),
                percentile(0.50),
                percentile(0.95),
                percentile(1));
    }
}
