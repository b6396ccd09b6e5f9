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

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.messages.DocumentExtracted;

/** Which current runs the story graph does not contain yet. Derived from what exists: there is no queue table. */
@ApplicationScoped
public class LinkQueue {

    private static final String WAITING =
            """
            from knowledge.extraction_run r
            join ingest.document d on d.id = r.document_id
            left join knowledge.link l on l.document_id = r.document_id
            where r.known_to is null and (l.run_id is null or l.run_id <> r.id)
            """;

    private static final String NOT_FAILED =
            """
            and not exists (select 1 from knowledge.dead_letter x
                where x.stage = 'LINK' and x.document_id = r.document_id and x.revision = r.revision)
            """;

    /** Lets one linker at a time into a collection, until the transaction ends. */
    public void lock(Connection connection, String collection) throws SQLException {
        String sql = "select pg_advisory_xact_lock(hashtextextended('link:' || ?, 0))";
        try (PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setString(1, collection);
            lock.execute();
        }
    }

    /** Whether the document has a current run that is not linked. */
    public boolean waits(Connection connection, String document) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select 1 " + WAITING + " and r.document_id = ?")) {
            select.setString(1, document);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** Documents of the collection that wait, in canonical order; those that failed for good are passed over. */
    public List<String> waiting(Connection connection, String collection, int limit) throws SQLException {
        String sql =
                "select r.document_id " + WAITING + NOT_FAILED + " and d.collection = ? order by r.document_id limit ?";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collection);
            select.setInt(2, limit);
            try (ResultSet row = select.executeQuery()) {
                List<String> documents = new ArrayList<>();
                while (row.next()) {
                    documents.add(row.getString(1));
                }
                return documents;
            }
        }
    }

    /** Runs that have waited since before a time: their announcement may be lost. */
    public List<DocumentExtracted> stuck(Connection connection, Instant before, int limit) throws SQLException {
        String sql = "select r.document_id, r.revision, r.id, d.collection " + WAITING + NOT_FAILED
                + " and r.known_from < ? and not exists (select 1 from knowledge.outbox o where o.key = d.collection)"
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

    /** Notes that the graph contains the documents' current runs; what failed before has not failed after all. */
    public void linked(Connection connection, Collection<String> documents, Instant now) throws SQLException {
        String sql =
                """
                insert into knowledge.link (document_id, run_id, linked_at)
                select document_id, id, ? from knowledge.extraction_run
                where known_to is null and document_id = any (?)
                on conflict (document_id) do update set run_id = excluded.run_id, linked_at = excluded.linked_at
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setTimestamp(1, Timestamp.from(now));
            insert.setArray(2, connection.createArrayOf("text", documents.toArray()));
            insert.executeUpdate();
        }
        String forgive = "delete from knowledge.dead_letter where stage = 'LINK' and document_id = any (?)";
        try (PreparedStatement delete = connection.prepareStatement(forgive)) {
            delete.setArray(1, connection.createArrayOf("text", documents.toArray()));
            delete.executeUpdate();
        }
    }
}
