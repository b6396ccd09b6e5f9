package io.crosscheck.linking.work;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.agroal.api.AgroalDataSource;
import io.crosscheck.linking.store.CurationLog;
import io.crosscheck.linking.takedown.Takedowns;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/** How long it is that what people asked of the graph waits, as metrics. */
@ApplicationScoped
public class Overdue {

    /** Gauge, in seconds: how long the oldest change by a user waits to be taken in; 0 while none does. */
    public static final String CURATIONS = "crosscheck.link.curations.age";

    /** Gauge, in seconds: how long the oldest takedown that is not complete was asked for; 0 while all are. */
    public static final String TAKEDOWNS = "crosscheck.link.takedowns.age";

    @Inject
    AgroalDataSource dataSource;

    @Inject
    CurationLog curations;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "crosscheck.link.enabled")
    boolean enabled;

    private volatile Optional<Instant> curation = Optional.empty();
    private volatile Optional<Instant> takedown = Optional.empty();

    void register(@Observes StartupEvent event) {
        if (enabled) {
            gauge(CURATIONS, () -> curation);
            gauge(TAKEDOWNS, () -> takedown);
        }
    }

    /** Looks anew. */
    @Scheduled(
            every = "${crosscheck.link.reconcile-every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws SQLException {
        if (!enabled) {
            return;
        }
        try (Connection connection = dataSource.getConnection()) {
            curation = curations.waiting(connection).stream()
                    .map(CurationLog.Waiting::since)
                    .min(Instant::compareTo);
            takedown = Takedowns.oldest(connection);
        }
    }

    private void gauge(String name, Supplier<Optional<Instant>> since) {
        Gauge.builder(name, () -> since.get().map(this::age).orElse(0.0))
                .baseUnit("seconds")
                .register(metrics);
    }

    private double age(Instant since) {
        return Duration.between(since, clock.instant()).toMillis() / 1000.0;
    }
}
