package io.crosscheck.extraction.store;

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
import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.failure.DeadLetter;
import io.crosscheck.linking.takedown.Takedowns;
import io.crosscheck.messages.DocumentExtracted;
import io.crosscheck.messages.outbox.Outbox;

/** The store of extractions: reads revisions, writes runs together with their announcement. */
@ApplicationScoped
public class Extractions {

    private static final String REVISION =
            """
            select d.id, r.number, d.collection, r.text, r.title, r.published_at, p.name, r.known_from, r.known_to, %s
            from ingest.document d
            join ingest.revision r on r.document_id = d.id
            left join ingest.publisher p on p.id = d.publisher_id
            where d.id = ? and r.number = ?
                and not exists (select 1 from ingest.takedown t where t.document_id = d.id)
            """
                    .formatted(lastReader("r.document_id", "r.number"));

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    /** The revision's text and what is known of it; none of a document that was taken down. */
    @Transactional(rollbackOn = Exception.class)
    public Optional<StoredRevision> revision(String document, int number) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement(REVISION)) {
            select.setString(1, document);
            select.setInt(2, number);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(revision(row)) : Optional.empty();
            }
        }
    }

    /** Whether there is nothing left to read of the document. */
    @Transactional(rollbackOn = Exception.class)
    public boolean isTakenDown(String document) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return !Takedowns.among(connection, List.of(document)).isEmpty();
        }
    }

    /** The version of the extractor that read a revision last, as an expression (SQL); null if none did. */
    public static String lastReader(String document, String revision) {
        return """
                (select x.extractor_version from knowledge.extraction_run x
                 where x.document_id = %s and x.revision = %s
                 order by x.known_to desc nulls first, x.known_from desc limit 1)
                """
                .formatted(document, revision);
    }

    /**
     * Stores the extraction of a revision and its announcement in one transaction, and closes the run it replaces.
     * The run of a revision that is no longer the newest is stored closed: it was never current.
     *
     * @param again whether it is to take the place of what another version read
     * @return false if it had been stored before, or its document was taken down meanwhile
     */
    @Transactional(rollbackOn = Exception.class)
    public boolean store(StoredRevision revision, Extraction extraction, boolean again) throws SQLException {
        lock(revision.document());
        Optional<StoredRevision> standing = revision(revision.document(), revision.number());
        if (standing.isEmpty() || standing.get().isRead(extraction.extractor().version(), again)) {
            return false;
        }
        Instant now = clock.instant();
        StoredRevision asItStands = standing.get();
        if (asItStands.newest()) {
            closeCurrent(revision.document(), now);
        }
        ExtractionRun run = run(asItStands, extraction, now);
        run.persist();
        persistClaims(run, extraction.claims());
        DeadLetter.forgive(DeadLetter.Stage.EXTRACT, run.documentId, run.revision);
        ExtractionRun.flush();
        if (!asItStands.newest()) {
            linkAgain(run.documentId);
        }
        announce(new DocumentExtracted(run.documentId, run.revision, run.id, revision.collection()));
        return true;
    }

    // Of an older revision, the first run counts from when the revision was the newest; one that another extractor made
    // later was never current, and comes after the first.
    private static ExtractionRun run(StoredRevision revision, Extraction extraction, Instant now) {
        if (revision.newest()) {
            return ExtractionRun.of(revision, extraction, now, null);
        }
        return ExtractionRun.existsFor(revision)
                ? ExtractionRun.of(revision, extraction, now, now)
                : ExtractionRun.of(revision, extraction, revision.knownFrom(), revision.knownTo());
    }

    // The same message twice, or two revisions at once: one after the other, until the transaction ends.
    private void lock(String document) throws SQLException {
        String sql = "select pg_advisory_xact_lock(hashtextextended('extract:' || ?, 0))";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement lock = connection.prepareStatement(sql)) {
            lock.setString(1, document);
            lock.execute();
        }
    }

    // Claims first, then all sources: rows of one table in succession are written together.
    private void persistClaims(ExtractionRun run, List<Claim> claims) {
        List<StoredSource> sources = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            StoredClaim stored = StoredClaim.of(run, i, claims.get(i));
            stored.persist();
            claims.get(i).sources().forEach(source -> sources.add(StoredSource.of(stored, source)));
        }
        StoredSource.persist(sources);
    }

    private void closeCurrent(String document, Instant now) {
        ExtractionRun.current(document).ifPresent(run -> {
            run.knownTo = now;
            StoredClaim.update("knownTo = ?1 where runId = ?2 and knownTo is null", now, run.id);
            ExtractionRun.flush();
        });
    }

    // What an older revision said belongs to the graph, however late it is read.
    private void linkAgain(String document) throws SQLException {
        String sql = "update knowledge.extraction_run set linked = false where document_id = ? and known_to is null";
        try (Connection connection = dataSource.getConnection();
                PreparedStatement update = connection.prepareStatement(sql)) {
            update.setString(1, document);
            update.executeUpdate();
        }
    }

    private void announce(DocumentExtracted event) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            outbox.append(connection, List.of(event));
        }
    }

    private static StoredRevision revision(ResultSet row) throws SQLException {
        return new StoredRevision(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                instant(row.getTimestamp(6)),
                row.getString(7),
                instant(row.getTimestamp(8)),
                instant(row.getTimestamp(9)),
                row.getString(10));
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
