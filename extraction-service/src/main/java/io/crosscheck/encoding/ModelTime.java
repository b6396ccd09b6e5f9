package io.crosscheck.encoding;

import java.util.concurrent.atomic.LongAdder;

/** How often a model ran since the start, and how long altogether. Safe for several threads. */
public final class ModelTime {

    private final LongAdder runs = new LongAdder();
    private final LongAdder nanos = new LongAdder();

    /** Adds a run that took so many nanoseconds on one core. */
    public void add(long taken) {
        runs.increment();
        nanos.add(taken);
    }

    public long runs() {
        return runs.sum();
    }

    /** Of all runs together; with several threads more than has passed by the clock. */
    public long nanos() {
        return nanos.sum();
    }
}
