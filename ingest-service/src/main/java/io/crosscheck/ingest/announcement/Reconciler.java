package io.crosscheck.ingest.announcement;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import io.crosscheck.ingest.IngestMetrics;
import io.crosscheck.messages.DocumentReceived;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;

/**
 * Announces once more what nothing came of, so that not even a broker that lost its disk loses a document; older
 * revisions too, whose claims belong to the graph. A revision is taken by marking it as announced, so replicas never
 * take the same one, and none is announced more often than once within the patience. It looks back no further than the
 * oldest that waited when the unread were counted last, and at what letters were about that are no more, so that it
 * costs what waits and not what is there.
 */
@ApplicationScoped
public class Reconciler {

    private static final Logger LOG = Logger.getLogger(Reconciler.class);

    private static final String TAKE =
            """
            with candidate as (
                select document_id, number from ingest.revision where known_from >= ? and known_from < ?
                union
                select document_id, revision from knowledge.settled_letter
                where stage = 'EXTRACT' and settled_at >= ? and settled_at < ?),
            stuck as (
                select r.document_id, r.number
                from candidate join ingest.revision r using (document_id, number)
                left join lateral (select 1 as found from knowledge.extraction_run
                                   where document_id = r.document_id and revision = r.number limit 1) run on true
                left join lateral (select 1 as found from knowledge.dead_letter
                                   where document_id = r.document_id and revision = r.number limit 1) failure on true
                where coalesce(r.announced_at, r.known_from) < ? and run.found is null and failure.found is null
                  and not exists (select 1 from ingest.outbox o where o.key = r.document_id)
                order by coalesce(r.announced_at, r.known_from)
                limit ? for update of r skip locked)
            update ingest.revision r set announced_at = ?
            from stuck, ingest.document d
            where r.document_id = stuck.document_id and r.number = stuck.number and d.id = r.document_id
            returning r.document_id, r.number, d.collection
            """;

    /** So long after it was settled, what a letter was about is looked at: by then it is read or failed anew. */
    private static final Duration SETTLED = Duration.ofDays(30);

    private final DataSource dataSource;
    private final Unread unread;
    private final Announcements announcements;
    private final ReconcilerSettings settings;
    private final IngestMetrics metrics;
    private final Clock clock;

    Reconciler(
            DataSource dataSource,
            Unread unread,
            Announcements announcements,
            ReconcilerSettings settings,
            IngestMetrics metrics,
            Clock clock) {
        this.dataSource = dataSource;
        this.unread = unread;
        this.announcements = announcements;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    @Scheduled(
            every = "${crosscheck.ingest.reconciler.every:60s}",
            delayed = "${crosscheck.ingest.reconciler.every:60s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void look() {
        int count = reannounce();
        if (count > 0) {
            LOG.infof("Announced %d revisions once more: nothing had come of them", count);
        }
    }

    /** Announces what is stuck, up to the batch; answers how many revisions that were. */
    public int reannounce() {
        List<DocumentReceived> stuck = QuarkusTransaction.requiringNew().call(() -> {
            List<DocumentReceived> taken = take(clock.instant());
            announcements.announce(taken);
            return taken;
        });
        announcements.committed();
        metrics.reannounced(stuck.size());
        return stuck.size();
    }

    private List<DocumentReceived> take(Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return take(connection, now);
        }
    }

    List<DocumentReceived> take(Connection connection, Instant now) throws SQLException {
        Timestamp before = Timestamp.from(now.minus(settings.patience()));
        try (PreparedStatement take = connection.prepareStatement(TAKE)) {
            take.setObject(1, unread.readUpTo());
            take.setTimestamp(2, before);
            take.setTimestamp(3, Timestamp.from(now.minus(SETTLED)));
            take.setTimestamp(4, before);
            take.setTimestamp(5, before);
            take.setInt(6, settings.batch());
            take.setTimestamp(7, Timestamp.from(now));
            try (ResultSet rows = take.executeQuery()) {
                List<DocumentReceived> stuck = new ArrayList<>();
                while (rows.next()) {
                    stuck.add(new DocumentReceived(rows.getString(1), rows.getInt(2), rows.getString(3)));
                }
                return stuck;
            }
        }
    }
}
