package io.crosscheck.extraction.reextraction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

import io.agroal.api.AgroalDataSource;
import io.crosscheck.extraction.announcement.Announcements;
import io.crosscheck.extraction.failure.Transient;
import io.crosscheck.messages.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/** Takes the jobs that run on, step by step, at whichever replica comes first. */
@ApplicationScoped
public class ReextractionProgress {

    private static final Logger LOG = Logger.getLogger(ReextractionProgress.class);

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Outbox outbox;

    @Inject
    Announcements announcements;

    @Inject
    Clock clock;

    @ConfigProperty(name = "crosscheck.reextraction.window", defaultValue = "100")
    int window;

    @ConfigProperty(name = "crosscheck.reextraction.patience", defaultValue = "PT5M")
    Duration patience;

    @Scheduled(every = "${crosscheck.reextraction.every:2s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() throws SQLException {
        try {
            step();
        } catch (SQLException | RuntimeException e) {
            if (!new Transient().test(e)) {
                throw e;
            }
            LOG.warnf("Re-extractions wait for the store: %s", e.getMessage());
        }
    }

    /** Takes each of them on by one step. */
    void step() throws SQLException {
        ReextractionStep step = new ReextractionStep(outbox, window, patience);
        for (String id : running()) {
            boolean announced = QuarkusTransaction.requiringNew().call(() -> {
                try (Connection connection = dataSource.getConnection()) {
                    return step.take(connection, id, clock.instant());
                }
            });
            if (announced) {
                announcements.wake();
            }
        }
    }

    private List<String> running() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "select id from knowledge.reextraction where state = 'RUNNING' order by created_at, id");
                ResultSet row = select.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        }
    }
}
