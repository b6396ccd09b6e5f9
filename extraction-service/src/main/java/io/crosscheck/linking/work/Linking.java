package io.crosscheck.linking.work;

import java.sql.SQLException;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.jboss.logging.Logger;

import io.crosscheck.extraction.announcement.Announcements;
import io.crosscheck.extraction.failure.Transient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.faulttolerance.api.RetryWhen;

/**
 * Links a document together with others that wait, so that a burst of messages costs one pass over a story. If a
 * batch fails the document is linked alone, so that a poisonous neighbour does not take it along.
 */
@ApplicationScoped
public class Linking {

    /** Timer: one pass, with its transaction. */
    public static final String LINK_TIME = "crosscheck.link.time";

    /** Counter: documents linked. */
    public static final String LINKED = "crosscheck.link.documents";

    /** Counter: pairs of propositions on which the pair model was asked. */
    public static final String PAIRS_ASKED = "crosscheck.link.pairs.asked";

    /** Counter: those of them that went through the model; the scores of the others were remembered. */
    public static final String PAIRS_SCORED = "crosscheck.link.pairs.scored";

    /** Counter: batches that failed as a whole, so that the one document was linked alone. */
    public static final String FAILURES = "crosscheck.link.failures";

    /** Counter: changes that users made and that the graph contains now. */
    public static final String CURATIONS = "crosscheck.link.curations";

    /** Counter: attempts to take such a change in that failed: it holds up those after it in its collection. */
    public static final String CURATION_FAILURES = "crosscheck.link.curation.failures";

    private static final Logger LOG = Logger.getLogger(Linking.class);

    @Inject
    CollectionLinker linker;

    @Inject
    Announcements announcements;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "crosscheck.link.batch", defaultValue = "200")
    int batch;

    // There from the start, so that the first is seen as an increase.
    void start(@Observes StartupEvent event) {
        Stream.of(LINKED, FAILURES, CURATIONS, CURATION_FAILURES).forEach(metrics::counter);
    }

    /** Does nothing where the document was linked before. */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 500, delayUnit = ChronoUnit.MILLIS)
    @RetryWhen(exception = Transient.class)
    @ExponentialBackoff(maxDelay = 30_000)
    public void link(String collection, String document) throws SQLException {
        Timer.Sample sample = Timer.start(metrics);
        int linked = linkWithOthers(collection, document);
        if (linked > 0) {
            sample.stop(metrics.timer(LINK_TIME));
            metrics.counter(LINKED).increment(linked);
            announcements.wake();
        }
    }

    /** Takes in what users put in for a collection; does nothing where the graph contains it. */
    @Retry(maxRetries = -1, maxDuration = 0, delay = 500, delayUnit = ChronoUnit.MILLIS)
    @RetryWhen(exception = Transient.class)
    @ExponentialBackoff(maxDelay = 30_000)
    public void curate(String collection) throws SQLException {
        try {
            while (linker.curate(collection)) {
                metrics.counter(CURATIONS).increment();
                announcements.wake();
            }
        } catch (SQLException | RuntimeException failure) {
            if (!new Transient().test(failure)) {
                metrics.counter(CURATION_FAILURES).increment();
            }
            throw failure;
        }
    }

    private int linkWithOthers(String collection, String document) throws SQLException {
        try {
            return linker.link(collection, document, batch);
        } catch (SQLException | RuntimeException failure) {
            if (new Transient().test(failure)) {
                throw failure;
            }
            metrics.counter(FAILURES).increment();
            LOG.warnf(failure, "Linking a batch failed, linking %s alone", document);
            return linker.link(collection, document, 1);
        }
    }
}
