package io.crosscheck.query.watch;

import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * How long to wait after a failed attempt: twice as long each time, up to a limit, and of that a random share between
 * one half and all, so that receivers that failed together are not called together again.
 *
 * @param random numbers from 0 to below 1
 */
record Backoff(Duration first, Duration longest, DoubleSupplier random) {

    /**
     * The wait after the attempt of this number, from 1.
     */
    Duration after(int attempt) {
        double doubled = first.toMillis() * Math.pow(2, attempt - 1.0);
        double bounded = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis((long) (bounded * (0.5 + random.getAsDouble() / 2)));
    }
}
