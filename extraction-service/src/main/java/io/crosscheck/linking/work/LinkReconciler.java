package io.crosscheck.linking.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.crosscheck.linking.store.CurationLog;
import io.crosscheck.linking.store.LinkQueue;
import io.crosscheck.messages.DocumentExtracted;
import io.crosscheck.messages.outbox.Outbox;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * Announces again what has waited too long to be linked, and takes in what users put in: messages may be lost with a
 * broker's disk.
 */
@ApplicationScoped
public class LinkReconciler {

    /** Counter: extractions announced once more because nothing came of them. */
    public static final String REANNOUNCED = "crosscheck.link.reannounced";

    private static final Logger LOG = Logger.getLogger(LinkReconciler.class);
    private static final int BATCH = 500;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    LinkQueue queue;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry metrics;

    @Inject
    CurationLog curations;

    @Inject
    Linking linking;

    @ConfigProperty(name = "crosscheck.link.stuck-after", defaultValue = "PT2M")
    Duration stuckAfter;

    @ConfigProperty(name = "crosscheck.link.enabled")
    boolean enabled;

    void start(@Observes StartupEvent event) {
        metrics.counter(REANNOUNCED);
    }

    @Scheduled(
            every = "${crosscheck.link.reconcile-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional(rollbackOn = Exception.class)
    void announceStuck() throws SQLException {
        if (!enabled) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            List<DocumentExtracted> stuck =
                    queue.stuck(connection, clock.instant().minus(stuckAfter), BATCH);
            if (!stuck.isEmpty()) {
                outbox.append(connection, stuck);
                metrics.counter(REANNOUNCED).increment(stuck.size());
                LOG.infof("Announced %d extractions again", stuck.size());
            }
        }
    }

    @Scheduled(
            every = "${crosscheck.link.reconcile-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void takeInCurations() throws SQLException {
        if (!enabled) {
            return;
        }
        List<CurationLog.Waiting> waiting;
        try (Connection connection = dataSource.getConnection()) {
            waiting = curations.waiting(connection);
        }
        waiting.forEach(this::takeIn);
    }

    // What fails for one collection must not hold up the others.
    private void takeIn(CurationLog.Waiting waiting) {
        try {
            linking.curate(waiting.collection());
        } catch (SQLException | RuntimeException failure) {
            LOG.errorf(
                    failure,
                    "Curation %d of collection %s, or one after it, cannot be taken in",
                    waiting.number(),
                    waiting.collection());
        }
    }
}
