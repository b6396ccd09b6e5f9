package io.crosscheck.extraction.work;

import java.sql.SQLException;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.extraction.store.Extractions;
import io.crosscheck.extraction.store.StoredRevision;

/**
 * What the database keeps of a reading: one transaction before it and one after. Where all processors read, each
 * transaction takes from what is read.
 */
@ApplicationScoped
class Readings {

    @Inject
    Extractions extractions;

    @Inject
    Attempts attempts;

    /**
     * Notes, for good, that a revision is about to be read.
     *
     * @param again whether what another version did does not count
     * @return the revision; none if nothing is left to read of it
     * @throws UnknownRevisionException if the store has no such revision: the message is not of this store
     * @throws AbandonedException if the service ended too often while it read the revision
     */
    @Transactional(rollbackOn = Exception.class, dontRollbackOn = AbandonedException.class)
    Optional<StoredRevision> begin(String document, int number, boolean again) throws SQLException {
        Optional<StoredRevision> revision = extractions.revision(document, number);
        if (revision.isEmpty() && !extractions.isTakenDown(document)) {
            throw new UnknownRevisionException(document, number);
        }
        Optional<StoredRevision> unread = revision.filter(r -> !r.isRead(ExtractionPipeline.VERSION, again));
        if (unread.isPresent()) {
            attempts.begin(document, number);
        }
        return unread;
    }

    /**
     * Stores what was read, and that it was.
     *
     * @return false if it had been stored before, or its document was taken down meanwhile
     */
    @Transactional(rollbackOn = Exception.class)
    boolean end(StoredRevision revision, Extraction extraction, boolean again) throws SQLException {
        attempts.end(revision.document(), revision.number());
        return extractions.store(revision, extraction, again);
    }

    /** Notes that a reading failed, which the service outlived. */
    @Transactional(rollbackOn = Exception.class)
    void failed(String document, int number) throws SQLException {
        attempts.end(document, number);
    }
}
