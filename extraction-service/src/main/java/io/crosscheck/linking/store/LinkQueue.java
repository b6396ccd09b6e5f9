package io.crosscheck.linking.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.messages.DocumentExtracted;

/** Which current runs the story graph does not contain yet: those that are not marked as linked. */
@ApplicationScoped
public class LinkQueue {

    /**
     * A document whose current run waits.
     *
     * @param mark what the row is marked with; another once an older revision's run has asked that it be linked anew
     */
    public record Waiting(String document, String run, String mark) {}

    private static final String WAITING = "from knowledge.extraction_run r where r.known_to is null and not r.linked";

    private static final String NOT_FAILED =
            """
            and not exists (select 1 from knowledge.dead_letter x
                where x.stage = 'LINK' and x.document_id = r.document_id and x.revision = r.revision)
            """;

    /**
     * Lets one linker at a time into a collection, until the transaction ends. Till then no table is read from end to
     * end where an index leads to the rows: for the stories of a whole batch the planner would read tables of a hundred
     * thousand rows, and what a batch reads is not to depend on the size of the store.
     */
    public void lock(Connection connection, String collection) throws SQLException {
        String sql = "select pg_advisory_xact_lock(hashtextextended('link:' || ?, 0)),"
                + " set_config('enable_seqscan', 'off', true)";
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setString(1, collection);
            lock.execute();
        }
    }

    /** The document's current run, if it is not linked. */
    public Optional<Waiting> waiting(Connection connection, String document) throws SQLException {
        String sql = "select r.document_id, r.id, r.xmin::text " + WAITING + " and r.document_id = ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, document);
            return read(select).stream().findFirst();
        }
    }

    /** Documents of the collection that wait, in canonical order; those that failed for good are passed over. */
    public List<Waiting> waiting(Connection connection, String collection, int limit) throws SQLException {
        String sql = "select r.document_id, r.id, r.xmin::text " + WAITING + " and r.collection = ? " + NOT_FAILED
                + " order by r.document_id limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collection);
            select.setInt(2, limit);
            return read(select);
        }
    }

    private static List<Waiting> read(PreparedStatement select) throws SQLException {
        try (ResultSet row = select.executeQuery()) {
            List<Waiting> waiting = new ArrayList<>();
            while (row.next()) {
                waiting.add(new Waiting(row.getString(1), row.getString(2), row.getString(3)));
            }
            return waiting;
        }
    }

    /** Runs that have waited since before a time: their announcement may be lost. */
    public List<DocumentExtracted> stuck(Connection connection, Instant before, int limit) throws SQLException {
        String sql = "select r.document_id, r.revision, r.id, r.collection " + WAITING + " " + NOT_FAILED
                + " and r.known_from < ?"
                + " and not exists (select 1 from knowledge.outbox o where o.key = r.collection)"
                + " order by r.known_from limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setTimestamp(1, Timestamp.from(before));
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                List<DocumentExtracted> events = new ArrayList<>();
                while (row.next()) {
                    events.add(
                            new DocumentExtracted(row.getString(1), row.getInt(2), row.getString(3), row.getString(4)));
                }
                return events;
            }
        }
    }

    /**
     * Notes that the graph contains the runs; what failed before has not failed after all. A run that took the place of
     * one of these meanwhile keeps waiting, and so does one beside which an older revision's run was stored since it
     * was found to wait: the graph may lack that one.
     */
    public void linked(Connection connection, Collection<Waiting> done, Instant now) throws SQLException {
        Object[] runs = done.stream().map(Waiting::run).toArray();
        Object[] documents = done.stream().map(Waiting::document).toArray();
        Object[] marks = done.stream().map(Waiting::mark).toArray();
        String mark =
                """
                update knowledge.extraction_run r set linked = true
                from unnest(?::text[], ?::text[]) w (id, mark)
                where r.id = w.id and r.xmin::text = w.mark
                """;
        try (PreparedStatement update = connection.prepareStatement(mark)) {
            update.setArray(1, connection.createArrayOf("text", runs));
            update.setArray(2, connection.createArrayOf("text", marks));
            update.executeUpdate();
        }
        String sql =
                """
                insert into knowledge.link (document_id, run_id, linked_at)
                select document_id, id, ? from knowledge.extraction_run where id = any (?)
                on conflict (document_id) do update set run_id = excluded.run_id, linked_at = excluded.linked_at
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setTimestamp(1, Timestamp.from(now));
            insert.setArray(2, connection.createArrayOf("text", runs));
            insert.executeUpdate();
        }
        execute(
                connection,
                "delete from knowledge.dead_letter where stage = 'LINK' and document_id = any (?)",
                documents);
    }

    private static void execute(Connection connection, String sql, Object[] ids) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setArray(1, connection.createArrayOf("text", ids));
            statement.executeUpdate();
        }
    }
}
