package io.crosscheck.extraction.reextraction;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.agroal.api.AgroalDataSource;
import io.crosscheck.access.Caller;
import io.crosscheck.access.audit.Action;
import io.crosscheck.access.audit.AuditEntry;
import io.crosscheck.access.audit.AuditLog;
import io.crosscheck.extraction.failure.Act;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.quarkus.security.identity.SecurityIdentity;

/** The jobs in the store. */
@ApplicationScoped
public class Reextractions {

    private static final String SELECT =
            """
            select j.id, j.collection, j.selection, j.extractor_version, j.author, j.reason, j.state, j.created_at,
                j.finished_at, j.cancelled_by, j.cancel_reason, n.total, n.announced, n.done, n.failed
            from knowledge.reextraction j
            cross join lateral (
                select count(*) as total, count(announced_at) as announced,
                    count(*) filter (where outcome = 'DONE') as done,
                    count(*) filter (where outcome = 'FAILED') as failed
                from knowledge.reextraction_item i where i.reextraction_id = j.id) n
            where true
            """;

    /** The same wish while a job is at it is that job: then nothing is inserted. */
    private static final String INSERT =
            """
            insert into knowledge.reextraction (id, collection, selection, extractor_version, author, reason, state,
                created_at)
            values (?, ?, ?::jsonb, ?, ?, ?, 'RUNNING', ?)
            on conflict (collection, selection, extractor_version) where state = 'RUNNING' do nothing
            """;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    ObjectMapper json;

    @Inject
    Clock clock;

    @Inject
    SecurityIdentity identity;

    /** A job that has just been made, or the one that was at the same already. */
    record Started(Reextraction job, boolean made) {}

    /** Makes a job of what is asked for. */
    @Transactional(rollbackOn = Exception.class)
    Started start(ReextractionRequest request) throws SQLException, JsonProcessingException {
        String id = "x-" + UUID.randomUUID();
        String selection = json.writeValueAsString(request.selection());
        try (Connection connection = dataSource.getConnection()) {
            if (!insert(connection, id, selection, request)) {
                return new Started(running(connection, request.collection(), selection), false);
            }
            Candidates.insert(connection, id, request.collection(), request.selection(), ExtractionPipeline.VERSION);
            return new Started(find(connection, id).orElseThrow(), true);
        }
    }

    @Transactional(rollbackOn = Exception.class)
    public Optional<Reextraction> find(String id) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return find(connection, id);
        }
    }

    /**
     * Jobs, the newest first.
     *
     * @param after id of the last job before these; null: from the start
     */
    @Transactional(rollbackOn = Exception.class)
    public List<Reextraction> list(String collection, String after, int limit) throws SQLException {
        String sql = SELECT + (collection == null ? "" : " and j.collection = ?")
                + (after == null
                        ? ""
                        : " and (j.created_at, j.id) <"
                                + " (select a.created_at, a.id from knowledge.reextraction a where a.id = ?)")
                + " order by j.created_at desc, j.id desc limit ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 1;
            if (collection != null) {
                select.setString(place++, collection);
            }
            if (after != null) {
                select.setString(place++, after);
            }
            select.setInt(place, limit);
            return read(select);
        }
    }

    /** Ends a job that runs: nothing more is announced. A job that has ended stays as it is. */
    @Transactional(rollbackOn = Exception.class)
    void cancel(String id, Act act) throws SQLException {
        String sql =
                """
                update knowledge.reextraction set state = 'CANCELLED', finished_at = ?, cancelled_by = ?, cancel_reason = ?
                where id = ? and state = 'RUNNING'
                """;
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setTimestamp(1, Timestamp.from(clock.instant()));
            update.setString(2, act.author());
            update.setString(3, act.reason());
            update.setString(4, id);
            if (update.executeUpdate() > 0) {
                note(connection, Action.REEXTRACTION_CANCELLED, id, act);
            }
        }
    }

    private boolean insert(Connection connection, String id, String selection, ReextractionRequest request)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setString(1, id);
            insert.setString(2, request.collection());
            insert.setString(3, selection);
            insert.setString(4, ExtractionPipeline.VERSION);
            insert.setString(5, request.author());
            insert.setString(6, request.reason());
            insert.setTimestamp(7, Timestamp.from(clock.instant()));
            boolean made = insert.executeUpdate() > 0;
            if (made) {
                note(connection, Action.REEXTRACTION_STARTED, id, request.act());
            }
            return made;
        }
    }

    private void note(Connection connection, Action action, String id, Act act) throws SQLException {
        new AuditLog(connection)
                .add(AuditEntry.of(
                        clock.instant(), Caller.of(identity), action, id, null, act.author() + ": " + act.reason()));
    }

    private Optional<Reextraction> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + " and j.id = ?")) {
            select.setString(1, id);
            return read(select).stream().findFirst();
        }
    }

    private Reextraction running(Connection connection, String collection, String selection) throws SQLException {
        String sql = SELECT + " and j.collection = ? and j.selection = ?::jsonb and j.extractor_version = ?"
                + " order by j.state = 'RUNNING' desc, j.created_at desc limit 1";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collection);
            select.setString(2, selection);
            select.setString(3, ExtractionPipeline.VERSION);
            return read(select).get(0);
        }
    }

    private List<Reextraction> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<Reextraction> jobs = new ArrayList<>();
            while (row.next()) {
                jobs.add(new Reextraction(
                        row.getString(1),
                        row.getString(2),
                        selection(row.getString(3)),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        Reextraction.State.valueOf(row.getString(7)),
                        row.getLong(12),
                        row.getLong(13),
                        row.getLong(14),
                        row.getLong(15),
                        row.getTimestamp(8).toInstant(),
                        instant(row.getTimestamp(9)),
                        row.getString(10),
                        row.getString(11)));
            }
            return jobs;
        }
    }

    private Selection selection(String text) throws SQLException {
        try {
            return json.readValue(text, Selection.class);
        } catch (JsonProcessingException e) {
            throw new SQLException("A stored selection cannot be read", "22032", e);
        }
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
