package io.crosscheck.ingest.takedown;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.access.Caller;
import io.crosscheck.access.audit.Action;
import io.crosscheck.access.audit.AuditEntry;
import io.crosscheck.access.audit.AuditLog;
import io.crosscheck.ingest.curation.Curations;
import io.crosscheck.ingest.document.Document;
import io.crosscheck.ingest.problem.ProblemException;
import io.crosscheck.ingest.problem.ProblemKind;
import io.quarkus.narayana.jta.QuarkusTransaction;

/**
 * The takedowns in the store. A function of the database's owner does the deed: the service's role has no such rights.
 */
@ApplicationScoped
public class Takedowns {

    private static final String SELECT =
            """
            select t.document_id, t.collection, t.text_hashes, t.at, t.by, t.reason, t.completed_at,
                array(select distinct r.document_id from ingest.revision r
                    join ingest.document d on d.id = r.document_id and d.collection = t.collection
                    where r.text_hash = any (t.text_hashes) order by 1) as same_text
            from ingest.takedown t
            """;

    /** Whoever reads or links the collection just now is waited for, but not for ever. */
    private static final String PATIENCE = "set local lock_timeout = '20s'";

    private static final String NOT_AVAILABLE = "55P03";

    private final DataSource dataSource;
    private final Curations curations;
    private final Clock clock;

    Takedowns(DataSource dataSource, Curations curations, Clock clock) {
        this.dataSource = dataSource;
        this.curations = curations;
        this.clock = clock;
    }

    /**
     * Takes a document down; of one that was taken down before, nothing changes.
     *
     * @throws ProblemException if there is no such document, or its collection is busy for too long
     */
    Takedown takeDown(String document, String reason, Caller caller) {
        String collection = QuarkusTransaction.requiringNew()
                .call(() -> Document.withId(document))
                .map(found -> found.collection)
                .orElseThrow(() -> ProblemException.of(ProblemKind.NOT_FOUND, "There is no document of this id."));
        Takedown takedown = QuarkusTransaction.requiringNew().call(() -> {
            try (Connection connection = dataSource.getConnection()) {
                takeDown(connection, document, collection, reason, caller);
                return find(connection, document).orElseThrow();
            } catch (SQLException e) {
                if (NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw ProblemException.of(
                            ProblemKind.BUSY, "The document's collection is being linked; nothing was taken down.");
                }
                throw e;
            }
        });
        curations.committed();
        return takedown;
    }

    private void takeDown(Connection connection, String document, String collection, String reason, Caller caller)
            throws SQLException {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        try (Statement patience = connection.createStatement()) {
            patience.execute(PATIENCE);
        }
        curations.lock(connection, collection);
        try (PreparedStatement call = connection.prepareStatement("select ingest.take_down(?, ?, ?)")) {
            call.setString(1, document);
            call.setString(2, caller.id());
            call.setString(3, reason);
            try (ResultSet row = call.executeQuery()) {
                row.next();
                if (!row.getBoolean(1)) {
                    return;
                }
            }
        }
        new AuditLog(connection).add(AuditEntry.of(now, caller, Action.TAKEN_DOWN, document, collection, reason));
        curations.changed(connection, collection, List.of(document), List.of(), now);
    }

    /** Of a document, if it was taken down. */
    public Optional<Takedown> find(String document) throws SQLException {
        if (document.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        try (Connection connection = dataSource.getConnection()) {
            return find(connection, document);
        }
    }

    /**
     * Whether a document, or a text, was taken down: neither is taken in again. Joins the transaction that is open.
     *
     * @param textHash SHA-256 in hexadecimal
     */
    public boolean forbid(String document, String collection, String textHash) throws SQLException {
        String sql =
                "select 1 from ingest.takedown where document_id = ? or (collection = ? and text_hashes @> array[?::text])";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, document);
            select.setString(2, collection);
            select.setString(3, textHash);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /**
     * Takedowns, newest first.
     *
     * @param after the document of the one before the first to give; null: from the start
     */
    List<Takedown> list(String after, int limit) throws SQLException {
        String sql = SELECT
                + (after == null
                        ? ""
                        : "where (t.at, t.document_id) < (select a.at, a.document_id from ingest.takedown a"
                                + " where a.document_id = ?) ")
                + "order by t.at desc, t.document_id desc limit ?";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            int place = 1;
            if (after != null) {
                select.setString(place++, after);
            }
            select.setInt(place, limit);
            return read(select);
        }
    }

    private static Optional<Takedown> find(Connection connection, String document) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(SELECT + "where t.document_id = ?")) {
            select.setString(1, document);
            return read(select).stream().findFirst();
        }
    }

    private static List<Takedown> read(PreparedStatement select) throws SQLException {
        List<Takedown> takedowns = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                Timestamp completed = row.getTimestamp("completed_at");
                takedowns.add(new Takedown(
                        row.getString("document_id"),
                        row.getString("collection"),
                        List.of((String[]) row.getArray("text_hashes").getArray()),
                        row.getTimestamp("at").toInstant(),
                        row.getString("by"),
                        row.getString("reason"),
                        completed == null ? null : completed.toInstant(),
                        List.of((String[]) row.getArray("same_text").getArray())));
            }
        }
        return takedowns;
    }
}
