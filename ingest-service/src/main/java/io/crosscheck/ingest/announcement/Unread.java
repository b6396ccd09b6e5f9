package io.crosscheck.ingest.announcement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.crosscheck.ingest.IngestMetrics;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;

/**
 * How many revisions wait to be read; while it is too many, senders are asked to come back later. What is new is read
 * last, so looking at twice as many of the newest as may wait is enough, however large the store is.
 */
@ApplicationScoped
public class Unread {

    private static final String COUNT =
            """
            select count(*) from (
                select 1 from (select document_id, number from ingest.revision order by known_from desc limit ?) r
                where not exists (select 1 from knowledge.extraction_run x
                                  where x.document_id = r.document_id and x.revision = r.number)
                  and not exists (select 1 from knowledge.dead_letter f
                                  where f.document_id = r.document_id and f.revision = r.number)
                limit ?) waiting
            """;

    private final DataSource dataSource;
    private final BacklogLimits limits;
    private final MeterRegistry metrics;
    private volatile int waiting;

    Unread(DataSource dataSource, BacklogLimits limits, MeterRegistry metrics) {
        this.dataSource = dataSource;
        this.limits = limits;
        this.metrics = metrics;
    }

    void register(@Observes StartupEvent event) {
        metrics.gauge(IngestMetrics.UNREAD, this, unread -> unread.waiting);
    }

    /**
     * Passes while there is room, as of the last count.
     *
     * @throws ProblemException if there is none
     */
    public void requireRoom() {
        if (waiting > limits.unread()) {
            throw ProblemException.of(ProblemKind.BUSY, "Too many documents wait to be read; send this one later.");
        }
    }

    /** Counts no further than needed. */
    @Scheduled(
            every = "${crosscheck.ingest.backlog.count-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setLong(1, 2L * limits.unread());
            select.setInt(2, limits.unread() + 1);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                waiting = rows.getInt(1);
            }
        }
    }
}
