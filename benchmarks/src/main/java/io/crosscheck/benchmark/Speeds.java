package io.crosscheck.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** How fast an engine was in each round, in tokens per second of processor time. */
final class Speeds {

    private final List<Double> rounds = new ArrayList<>();

    void add(int tokens, double seconds) {
        rounds.add(tokens / seconds);
    }

    double min() {
        return Collections.min(rounds);
    }

    double max() {
        return Collections.max(rounds);
    }

    /** The middle one, or the mean of the two in the middle. */
    double median() {
        List<Double> sorted = rounds.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }
}
