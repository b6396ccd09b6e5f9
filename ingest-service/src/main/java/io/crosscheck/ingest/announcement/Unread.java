package io.crosscheck.ingest.announcement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
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
 * How many revisions wait to be read; while it is too many, senders are asked to come back later. Counted from the
 * oldest that waited at the last count, so that what is looked at is as much as came since, however large the store is:
 * the order in which revisions are read says nothing, since partitions of a topic advance at rates of their own.
 */
@ApplicationScoped
public class Unread {

    /** A revision may come to be seen so long after the time that it carries. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofMinutes(5);

    private static final String COUNT =
            """
            select count(*), coalesce(min(waiting.known_from), (select max(known_from) from ingest.revision)) from (
                select r.known_from from ingest.revision r
                left join lateral (select 1 as found from knowledge.extraction_run
                                   where document_id = r.document_id and revision = r.number limit 1) run on true
                left join lateral (select 1 as found from knowledge.dead_letter
                                   where document_id = r.document_id and revision = r.number limit 1) failure on true
                where r.known_from >= ? and run.found is null and failure.found is null
                order by r.known_from limit ?) waiting
            """;

    private final DataSource dataSource;
    private final BacklogLimits limits;
    private final MeterRegistry metrics;
    private volatile int waiting;
    /** Whatever was there before it has been read. */
    private volatile OffsetDateTime readUpTo = Instant.EPOCH.atOffset(ZoneOffset.UTC);

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

    /** Whatever came before it had been read, or had failed, at the last count. */
    OffsetDateTime readUpTo() {
        return readUpTo;
    }

    /** Counts no further than needed. */
    @Scheduled(
            every = "${crosscheck.ingest.backlog.count-every:5s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void count() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(COUNT)) {
            select.setObject(1, readUpTo);
            select.setInt(2, limits.unread() + 1);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                waiting = rows.getInt(1);
                OffsetDateTime oldest = rows.getObject(2, OffsetDateTime.class);
                readUpTo = oldest == null ? readUpTo : oldest.minus(LONGEST_TRANSACTION);
            }
        }
    }
}
