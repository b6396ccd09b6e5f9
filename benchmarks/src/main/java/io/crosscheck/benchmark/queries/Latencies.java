package io.crosscheck.benchmark.queries;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How long queries took, in milliseconds. Not safe for use by several threads. */
final class Latencies {

    private final List<Double> milliseconds = new ArrayList<>();

    void add(double each) {
        milliseconds.add(each);
    }

    void addAll(Latencies others) {
        milliseconds.addAll(others.milliseconds);
    }

    int count() {
        return milliseconds.size();
    }

    /** The smallest one that a share of them does not exceed (nearest rank). */
    double quantile(double share) {
        if (milliseconds.isEmpty()) {
            return Double.NaN;
        }
        List<Double> sorted = new ArrayList<>(milliseconds);
        Collections.sort(sorted);
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }
}
