package io.crosscheck.ingest.announcement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;

import jakarta.inject.Singleton;

import io.crosscheck.ingest.IngestMetrics;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.Startup;

/** How many announcements wait in the outbox; while it is too many, senders are asked to come back later. */
@Singleton
@Startup
public class Backlog {

    private final DataSource dataSource;
    private final BacklogLimits limits;
    private final Clock clock;
    private volatile int waiting;
    private volatile Instant countedAt = Instant.EPOCH;

    Backlog(DataSource dataSource, BacklogLimits limits, Clock clock, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.limits = limits;
        this.clock = clock;
        metrics.gauge(IngestMetrics.BACKLOG, this, backlog -> backlog.waiting);
    }

    /**
     * Passes while there is room.
     *
     * @throws ProblemException if there is none
     */
    public void requireRoom() {
        if (countedAt.plus(limits.counted()).isBefore(clock.instant())) {
            waiting = QuarkusTransaction.requiringNew().call(this::count);
            countedAt = clock.instant();
        }
        if (waiting > limits.most()) {
            throw ProblemException.of(
                    ProblemKind.BUSY, "Too many documents wait to be announced; send this one later.");
        }
    }

    /** Counts no further than needed. */
    private int count() throws SQLException {
        String sql = "select count(*) from (select 1 from ingest.outbox limit ?) waiting";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limits.most() + 1);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }
}
