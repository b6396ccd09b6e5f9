package io.crosscheck.query.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import io.crosscheck.query.database.Store;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Future;

/**
 * Delivers what is due, at least once and by one replica at a time: a delivery is taken on under a row lock for as long as
 * an attempt may last, attempted outside of any transaction, and its outcome noted.
 */
@ApplicationScoped
class Dispatcher {

    /** Counter: attempts to deliver; tag {@code outcome}: delivered, retried, dead. */
    public static final String ATTEMPTS = "crosscheck.query.watches.attempts";

    private final Store store;
    private final Webhook webhook;
    private final WatchConfig config;
    private final Clock clock;
    private final Backoff backoff;
    private final MeterRegistry metrics;

    private record Tried(Delivery delivery, Future<Attempt> attempt) {}

    @Inject
    Dispatcher(Store store, Webhook webhook, WatchConfig config, Clock clock, MeterRegistry metrics) {
        this(
                store,
                webhook,
                config,
                clock,
                new Backoff(config.firstDelay(), config.longestDelay(), () -> ThreadLocalRandom.current()
                        .nextDouble()),
                metrics);
    }

    Dispatcher(Store store, Webhook webhook, WatchConfig config, Clock clock, Backoff backoff, MeterRegistry metrics) {
        this.store = store;
        this.webhook = webhook;
        this.config = config;
        this.clock = clock;
        this.backoff = backoff;
        this.metrics = metrics;
        Stream.of(DeliveryView.State.values()).forEach(this::count);
    }

    /** Attempts what is due until nothing is. */
    void deliverAll() {
        int taken;
        do {
            taken = deliverSome();
        } while (taken > 0);
    }

    /** Attempts up to as many as may be under way at once, and waits for their outcome. */
    int deliverSome() {
        // connecting and answering may each take the whole time allowed
        Duration lease = config.timeout().multipliedBy(3);
        List<Delivery> due = store.write(
                transaction -> new Deliveries(transaction).take(config.concurrency(), clock.instant(), lease));
        List<Tried> tried = due.stream()
                .map(delivery -> new Tried(delivery, webhook.deliver(delivery)))
                .toList();
        for (Tried each : tried) {
            note(
                    each.delivery(),
                    each.attempt().toCompletionStage().toCompletableFuture().join());
        }
        return due.size();
    }

    private void note(Delivery delivery, Attempt attempt) {
        Instant now = clock.instant();
        boolean last = attempt.hopeless() || delivery.attempt() >= config.attempts();
        DeliveryView.State state = attempt.delivered()
                ? DeliveryView.State.DELIVERED
                : last ? DeliveryView.State.DEAD : DeliveryView.State.PENDING;
        Instant due = now.plus(backoff.after(delivery.attempt()));
        count(state).increment();
        store.write(transaction -> {
            new Deliveries(transaction).note(delivery, attempt, state, due, now);
            return null;
        });
    }

    private Counter count(DeliveryView.State state) {
        return metrics.counter(ATTEMPTS, "outcome", outcome(state));
    }

    private static String outcome(DeliveryView.State state) {
        return switch (state) {
            case DELIVERED -> "delivered";
            case PENDING -> "retried";
            case DEAD -> "dead";
        };
    }
}
