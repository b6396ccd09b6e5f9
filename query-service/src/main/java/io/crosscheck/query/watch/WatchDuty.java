package io.crosscheck.query.watch;

import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import io.crosscheck.messages.StoryUpdated;
import io.crosscheck.query.database.Store;
import io.crosscheck.query.database.StoreFailure;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.core.Vertx;

/** Looks for changes and for what is due: at intervals, and as soon as something is heard. */
@ApplicationScoped
class WatchDuty {

    private static final Logger LOG = Logger.getLogger(WatchDuty.class);

    private final ChangeMatcher matcher;
    private final Dispatcher dispatcher;
    private final Store store;
    private final WatchConfig config;
    private final Clock clock;
    private final Vertx vertx;
    private final AtomicBoolean working = new AtomicBoolean();
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean ending;

    WatchDuty(ChangeMatcher matcher, Dispatcher dispatcher, Store store, WatchConfig config, Clock clock, Vertx vertx) {
        this.matcher = matcher;
        this.dispatcher = dispatcher;
        this.store = store;
        this.config = config;
        this.clock = clock;
        this.vertx = vertx;
    }

    void start(@Observes StartupEvent started) {
        vertx.setPeriodic(config.poll().toMillis(), timer -> ask());
    }

    void stop(@Observes ShutdownEvent stopping) {
        ending = true;
    }

    void hear(@Observes StoryUpdated update) {
        ask();
    }

    private void ask() {
        asked.set(true);
        if (!ending && working.compareAndSet(false, true)) {
            Infrastructure.getDefaultWorkerPool().execute(this::work);
        }
    }

    private void forget() {
        Instant now = clock.instant();
        store.write(transaction -> {
            Deliveries deliveries = new Deliveries(transaction);
            return deliveries.forget(DeliveryView.State.DELIVERED, now.minus(config.keep()))
                    + deliveries.forget(DeliveryView.State.DEAD, now.minus(config.keepDead()));
        });
    }

    // What is asked for while it works is not forgotten.
    private void work() {
        try {
            while (!ending && asked.getAndSet(false)) {
                matcher.matchAll();
                dispatcher.deliver();
                forget();
            }
        } catch (StoreFailure e) {
            LOG.warnf("Watches wait for the store: %s", e.getMessage());
            asked.set(false);
        } finally {
            working.set(false);
        }
        if (asked.get()) {
            ask(); // between the last look and the end
        }
    }
}
