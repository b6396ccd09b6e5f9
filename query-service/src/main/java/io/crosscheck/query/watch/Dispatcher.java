package io.crosscheck.query.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.jboss.logging.Logger;

import io.crosscheck.query.database.Store;
import io.crosscheck.query.database.StoreFailure;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;

/**
 * Delivers what is due, at least once and by one replica at a time: a delivery is taken on under a row lock for as long
 * as an attempt may last, attempted outside of any transaction, and its outcome noted. Nobody waits for a slow receiver
 * but those of its own host.
 */
@ApplicationScoped
class Dispatcher {

    /** Counter: attempts to deliver; tag {@code outcome}: delivered, retried, dead. */
    public static final String ATTEMPTS = "crosscheck.query.watches.attempts";

    private static final Logger LOG = Logger.getLogger(Dispatcher.class);

    private final Store store;
    private final Webhook webhook;
    private final WatchConfig config;
    private final Clock clock;
    private final Backoff backoff;
    private final MeterRegistry metrics;

    private final Executor workers = Infrastructure.getDefaultWorkerPool();
    private final UnderWay underWay;
    private volatile boolean ending;

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
        this.underWay = new UnderWay(config.concurrency(), config.concurrencyOfHost());
        Stream.of(DeliveryView.State.values()).forEach(this::count);
    }

    /** Begins what is due, as far as there is room; whatever ends makes room for more. Does not wait for receivers. */
    void deliver() {
        try {
            fill();
        } catch (StoreFailure e) {
            LOG.warnf("Deliveries wait for the store: %s", e.getMessage());
        }
    }

    void stop(@Observes ShutdownEvent stopping) {
        ending = true;
    }

    /** Whether nothing is under way; nothing was due either when the last ended. */
    synchronized boolean isIdle() {
        return underWay.isEmpty();
    }

    private synchronized void fill() {
        List<Delivery> taken;
        do {
            taken = ending || underWay.room() == 0 ? List.of() : take();
            for (Delivery delivery : taken) {
                underWay.begin(delivery);
                workers.execute(() -> attempt(delivery));
            }
        } while (!taken.isEmpty());
    }

    private List<Delivery> take() {
        // connecting and answering may each take the whole time allowed
        Duration lease = config.timeout().multipliedBy(3);
        return store.write(transaction -> new Deliveries(transaction).take(underWay, clock.instant(), lease));
    }

    private void attempt(Delivery delivery) {
        webhook.deliver(delivery).onComplete(done -> workers.execute(() -> end(delivery, done.result())));
    }

    private void end(Delivery delivery, Attempt attempt) {
        try {
            note(delivery, attempt);
        } catch (StoreFailure e) {
            LOG.warnf("%s is attempted again: its outcome could not be noted: %s", delivery, e.getMessage());
        } finally {
            synchronized (this) {
                underWay.end(delivery);
                deliver();
            }
        }
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
