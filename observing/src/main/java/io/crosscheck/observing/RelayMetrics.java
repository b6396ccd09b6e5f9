package io.crosscheck.observing;

import java.time.Clock;
import java.time.Duration;

import io.crosscheck.messages.outbox.OutboxRelay;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** What an outbox relay tells of its work. */
public final class RelayMetrics {

    /** Counter of announcements that the broker has acknowledged. */
    public static final String SENT = "crosscheck.outbox.sent";

    /** Counter of batches of announcements that could not be sent when tried: the broker or the database was away. */
    public static final String FAILURES = "crosscheck.outbox.failures";

    /** Gauge, in seconds: how long the oldest announcement waits for the broker; 0 while none does. */
    public static final String AGE = "crosscheck.outbox.age";

    public static void register(OutboxRelay relay, Clock clock, MeterRegistry registry) {
        FunctionCounter.builder(SENT, relay, OutboxRelay::sent).register(registry);
        FunctionCounter.builder(FAILURES, relay, OutboxRelay::failures).register(registry);
        Gauge.builder(AGE, relay, r -> age(r, clock)).baseUnit("seconds").register(registry);
    }

    private static double age(OutboxRelay relay, Clock clock) {
        return relay.oldest()
                .map(oldest -> Duration.between(oldest, clock.instant()).toMillis() / 1000.0)
                .orElse(0.0);
    }

    private RelayMetrics() {}
}
