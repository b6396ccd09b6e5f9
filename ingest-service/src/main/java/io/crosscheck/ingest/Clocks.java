package io.crosscheck.ingest;

import java.time.Clock;
import java.time.Duration;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives everybody the same clock. */
final class Clocks {

    private static final Duration STORE_RESOLUTION = Duration.ofNanos(1_000);

    /** UTC, at the resolution of the store, so that times read back equal those written. */
    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), STORE_RESOLUTION);
    }
}
