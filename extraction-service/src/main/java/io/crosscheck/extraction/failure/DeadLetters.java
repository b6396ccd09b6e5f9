package io.crosscheck.extraction.failure;

import java.sql.Array;
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

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.agroal.api.AgroalDataSource;
import io.crosscheck.access.Caller;
import io.crosscheck.access.audit.Action;
import io.crosscheck.access.audit.AuditEntry;
import io.crosscheck.access.audit.AuditLog;
import io.crosscheck.messages.DocumentExtracted;
import io.crosscheck.messages.DocumentReceived;
import io.crosscheck.messages.Event;
import io.crosscheck.messages.EventCodec;
import io.crosscheck.messages.UndecodableEventException;
import io.crosscheck.messages.outbox.Outbox;
import io.quarkus.security.identity.SecurityIdentity;

/**
 * The letters in the store, and what is done to them. A replay is one transaction: the letter goes into the record and
 * its message into the outbox, so however often it is asked for, and wherever it is cut off, the message is announced
 * once.
 */
@ApplicationScoped
public class DeadLetters {

    private static final String SELECT =
            "select l.id, l.stage, l.document_id, l.revision, l.reason, l.failed_at, l.state, l.settled_at, l.settled_by,"
                    + " l.settled_reason, l.topic, l.key, l.payload from knowledge.letter l where true";

    private static final String REPLAYED =
            """
            insert into knowledge.settled_letter (id, stage, topic, key, payload, document_id, revision, reason,
                failed_at, outcome, settled_at, settled_by, settled_reason)
            select id, stage, topic, key, payload, document_id, revision, reason, failed_at, 'REPLAYED', ?, ?, ?
            from knowledge.dead_letter where id = any (?)
            """;

    private static final String DISCARD =
            """
            update knowledge.dead_letter set discarded_at = ?, discarded_by = ?, discard_reason = ?
            where discarded_at is null and id = any (?) returning id
            """;

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    SecurityIdentity identity;

    /** The letter of this id. */
    @Transactional(rollbackOn = Exception.class)
    public Optional<Letter> find(String id) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(SELECT + " and l.id = ?")) {
            select.setString(1, id);
            return read(select).stream().findFirst();
        }
    }

    /**
     * Letters, the newest first.
     *
     * @param after id of the last letter before these; null: from the start
     */
    @Transactional(rollbackOn = Exception.class)
    public List<Letter> list(LetterFilter filter, String after, int limit) throws SQLException {
        String cursor = after == null
                ? ""
                : " and (l.failed_at, l.id) < (select a.failed_at, a.id from knowledge.letter a where a.id = ?)";
        String sql = SELECT + filter.sql() + cursor + " order by l.failed_at desc, l.id desc limit ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int place = filter.bind(select, 1);
            if (after != null) {
                select.setString(place++, after);
            }
            select.setInt(place, limit);
            return read(select);
        }
    }

    /** How many letters of a stage nobody has looked at. */
    @Transactional(rollbackOn = Exception.class)
    public long open(DeadLetter.Stage stage) {
        return DeadLetter.count("stage = ?1 and discardedAt is null", stage);
    }

    /**
     * Sends the messages of letters once more, in one transaction.
     *
     * @return those that were replayed: not those that another replay has, nor those that cannot be read
     */
    @Transactional(rollbackOn = Exception.class)
    public List<String> replay(List<Letter> letters, Act act) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            List<String> held = lock(connection, letters);
            List<String> replayed = new ArrayList<>();
            List<Event> events = new ArrayList<>();
            for (Letter letter : letters) {
                Optional<Event> event = event(letter);
                if (held.contains(letter.id()) && event.isPresent()) {
                    replayed.add(letter.id());
                    events.add(event.get());
                }
            }
            settle(connection, replayed, act, clock.instant());
            outbox.append(connection, events);
            note(connection, Action.REPLAYED, replayed, act);
            return replayed;
        }
    }

    /** Leaves open letters at that; answers how many. Their documents stay FAILED. */
    @Transactional(rollbackOn = Exception.class)
    public int discard(List<Letter> letters, Act act) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement discard = connection.prepareStatement(DISCARD)) {
            discard.setTimestamp(1, Timestamp.from(clock.instant()));
            discard.setString(2, act.author());
            discard.setString(3, act.reason());
            discard.setArray(4, ids(connection, letters));
            List<String> discarded = ids(discard);
            note(connection, Action.DISCARDED, discarded, act);
            return discarded.size();
        }
    }

    private void note(Connection connection, Action action, List<String> ids, Act act) throws SQLException {
        AuditLog log = new AuditLog(connection);
        for (String id : ids) {
            log.add(AuditEntry.of(
                    clock.instant(), Caller.of(identity), action, id, null, act.author() + ": " + act.reason()));
        }
    }

    /** Notes letters as replayed, within the connection's transaction. */
    public static void settle(Connection connection, List<String> ids, Act act, Instant now) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(REPLAYED);
                PreparedStatement delete =
                        connection.prepareStatement("delete from knowledge.dead_letter where id = any (?)")) {
            insert.setTimestamp(1, Timestamp.from(now));
            insert.setString(2, act.author());
            insert.setString(3, act.reason());
            insert.setArray(4, connection.createArrayOf("text", ids.toArray()));
            insert.executeUpdate();
            delete.setArray(1, connection.createArrayOf("text", ids.toArray()));
            delete.executeUpdate();
        }
    }

    private static List<String> lock(Connection connection, List<Letter> letters) throws SQLException {
        String sql = "select id from knowledge.dead_letter where id = any (?) order by id for update skip locked";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, ids(connection, letters));
            return ids(select);
        }
    }

    private static Array ids(Connection connection, List<Letter> letters) throws SQLException {
        return connection.createArrayOf("text", letters.stream().map(Letter::id).toArray());
    }

    private static List<String> ids(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            List<String> ids = new ArrayList<>();
            while (row.next()) {
                ids.add(row.getString(1));
            }
            return ids;
        }
    }

    /** The message of a letter, if it can be read. */
    static Optional<Event> event(Letter letter) {
        try {
            return Optional.of(EventCodec.decode(letter.payload(), type(letter.stage())));
        } catch (UndecodableEventException e) {
            return Optional.empty();
        }
    }

    /** What the messages of a stage are. */
    static Class<? extends Event> type(DeadLetter.Stage stage) {
        return switch (stage) {
            case EXTRACT -> DocumentReceived.class;
            case LINK -> DocumentExtracted.class;
        };
    }

    private static List<Letter> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<Letter> letters = new ArrayList<>();
            while (row.next()) {
                Timestamp settled = row.getTimestamp(8);
                letters.add(new Letter(
                        row.getString(1),
                        DeadLetter.Stage.valueOf(row.getString(2)),
                        row.getString(3),
                        row.getObject(4, Integer.class),
                        row.getString(5),
                        row.getTimestamp(6).toInstant(),
                        Letter.State.valueOf(row.getString(7)),
                        settled == null
                                ? null
                                : new Letter.Settled(settled.toInstant(), row.getString(9), row.getString(10)),
                        row.getString(11),
                        row.getString(12),
                        row.getString(13)));
            }
            return letters;
        }
    }
}
