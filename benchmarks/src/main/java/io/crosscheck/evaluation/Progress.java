package io.crosscheck.evaluation;

import java.util.Locale;

/** Says on standard error, now and then, how far an evaluation is. */
public final class Progress {

    private static final long EVERY_NANOS = 20_000_000_000L;

    private final int total;
    private final long began = System.nanoTime();
    private long shown = began;
    private int done;

    public Progress(int total) {
        this.total = total;
    }

    /** One more document is done. */
    public void step() {
        done++;
        long now = System.nanoTime();
        if (now - shown > EVERY_NANOS || done == total) {
            shown = now;
            System.err.printf(Locale.ROOT, "%d/%d, %.1f/s%n", done, total, done / ((now - began) / 1e9));
        }
    }
}
