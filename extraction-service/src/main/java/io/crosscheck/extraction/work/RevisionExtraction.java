package io.crosscheck.extraction.work;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.eclipse.microprofile.faulttolerance.Retry;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.announcement.Announcements;
import io.crosscheck.extraction.failure.Transient;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.extraction.store.StoredRevision;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;

/** Extracts a stored revision, once, and once more by another version of the extractor where that is asked for. */
@ApplicationScoped
public class RevisionExtraction {

    /** Timer: reading one revision, without waiting for the database. */
    public static final String EXTRACTION_TIME = "crosscheck.extraction.time";

    /** Counter: claims stored. */
    public static final String CLAIMS = "crosscheck.extraction.claims";

    /** Counter: UTF-16 code units of text read. */
    public static final String CHARACTERS = "crosscheck.extraction.characters";

    @Inject
    Readings readings;

    @Inject
    ExtractionPipeline pipeline;

    @Inject
    Announcements announcements;

    @Inject
    MeterRegistry metrics;

    /**
     * Does nothing where it was done before.
     *
     * @param again whether what another version did does not count
     * @throws UnknownRevisionException if the store has no such revision: the message is not of this store
     * @throws AbandonedException if the service ended too often while it read the revision
     */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 500, delayUnit = ChronoUnit.MILLIS)
    @RetryWhen(exception = Transient.class)
    @ExponentialBackoff(maxDelay = 30_000)
    public void extract(String document, int number, boolean again) throws SQLException {
        Optional<StoredRevision> revision = readings.begin(document, number, again);
        if (revision.isEmpty()) {
            return;
        }
        try {
            read(revision.get(), again);
        } catch (Throwable failure) {
            readings.failed(document, number);
            throw failure;
        }
    }

    private void read(StoredRevision revision, boolean again) throws SQLException {
        Timer.Sample sample = Timer.start(metrics);
        Extraction extraction = pipeline.extract(revision.article());
        sample.stop(metrics.timer(EXTRACTION_TIME));
        metrics.counter(CHARACTERS).increment(revision.text().length());
        if (readings.end(revision, extraction, again)) {
            metrics.counter(CLAIMS).increment(extraction.claims().size());
            announcements.wake();
        }
    }
}
