package io.crosscheck.messages.outbox;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import io.crosscheck.messages.Event;
import io.crosscheck.messages.EventCodec;

/**
 * The transactional outbox of one schema: an event is written in the transaction of what it announces, and sent
 * later by a relay. Nothing is announced that was not stored, and nothing stored stays unannounced. Delivery is at
 * least once: consumers are idempotent.
 *
 * @see <a href="https://microservices.io/patterns/data/transactional-outbox.html">Transactional outbox</a>
 */
public final class Outbox {

    private final String table;
    private final Clock clock;
    private final Supplier<String> traceParent;

    /**
     * @param schema the schema whose table {@code outbox} it is; trusted text
     * @param traceParent the trace that is under way, as W3C Trace Context writes it; gives null where there is none
     */
    public Outbox(String schema, Clock clock, Supplier<String> traceParent) {
        this.table = schema + ".outbox";
        this.clock = clock;
        this.traceParent = traceParent;
    }

    /** One whose entries belong to no trace. */
    public Outbox(String schema, Clock clock) {
        this(schema, clock, () -> null);
    }

    /** Writes the events within the connection's transaction. */
    public void append(Connection connection, List<? extends Event> events) throws SQLException {
        String sql = "insert into " + table
                + " (topic, key, type, event_id, payload, created_at, trace_parent) values (?, ?, ?, ?, ?, ?, ?)";
        String trace = traceParent.get();
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Event event : events) {
                insert.setString(1, event.topic());
                insert.setString(2, event.key());
                insert.setString(3, event.type());
                insert.setString(4, UUID.randomUUID().toString());
                insert.setString(5, EventCodec.encode(event));
                insert.setTimestamp(6, Timestamp.from(clock.instant()));
                insert.setString(7, trace);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /**
     * Takes the oldest entries and locks them until the transaction ends; entries that another relay holds are
     * passed over.
     */
    public List<Entry> take(Connection connection, int limit) throws SQLException {
        String sql = "select id, topic, key, type, event_id, payload, created_at, trace_parent from " + table
                + " order by id limit ? for update skip locked";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, limit);
            try (ResultSet rows = select.executeQuery()) {
                List<Entry> entries = new ArrayList<>();
                while (rows.next()) {
                    entries.add(new Entry(
                            rows.getLong(1),
                            rows.getString(2),
                            rows.getString(3),
                            rows.getString(4),
                            rows.getString(5),
                            rows.getString(6),
                            rows.getTimestamp(7).toInstant(),
                            rows.getString(8)));
                }
                return entries;
            }
        }
    }

    /** Forgets entries that the broker has acknowledged, within the connection's transaction. */
    public void remove(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("delete from " + table + " where id = any (?)")) {
            delete.setArray(
                    1,
                    connection.createArrayOf(
                            "bigint", entries.stream().map(Entry::id).toArray()));
            delete.executeUpdate();
        }
    }
}
