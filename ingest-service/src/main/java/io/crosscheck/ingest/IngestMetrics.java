package io.crosscheck.ingest;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.inject.Singleton;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;

/** What this service counts. Names are kept, since alerts and dashboards rely on them. */
@Singleton
public class IngestMetrics {

    /** Counter of documents taken in, by {@link #OUTCOME}. */
    public static final String DOCUMENTS = "crosscheck.ingest.documents";

    /** Timer: taking one document in, with its transaction. */
    public static final String TIME = "crosscheck.ingest.time";

    /** Counter of requests and lines refused, by {@link #STATUS}. */
    public static final String REFUSED = "crosscheck.ingest.refused";

    /** Gauge of announcements that wait for the broker, as far as they were counted. */
    public static final String BACKLOG = "crosscheck.ingest.outbox.backlog";

    /** Gauge of revisions that wait to be read, as far as they were counted. */
    public static final String UNREAD = "crosscheck.ingest.unread";

    /** Counter of revisions announced once more because nothing came of them. */
    public static final String REANNOUNCED = "crosscheck.ingest.reannounced";

    public static final String OUTCOME = "outcome";
    public static final String STATUS = "status";

    private final MeterRegistry registry;

    IngestMetrics(MeterRegistry registry) {
        this.registry = registry;
        // there from the start, so that the first of a kind is seen as an increase
        Stream.of(Outcome.values()).forEach(this::count);
        registry.counter(REANNOUNCED);
    }

    /** What taking a document in came to. */
    public enum Outcome {
        NEW,
        REVISED,
        UNCHANGED
    }

    public void accepted(Outcome outcome, Duration taken) {
        count(outcome).increment();
        registry.timer(TIME).record(taken);
    }

    /** For those that answer problems without being beans. */
    public static void refused(int status) {
        Metrics.counter(REFUSED, STATUS, String.valueOf(status)).increment();
    }

    public void reannounced(int revisions) {
        registry.counter(REANNOUNCED).increment(revisions);
    }

    private Counter count(Outcome outcome) {
        return registry.counter(DOCUMENTS, OUTCOME, outcome.name().toLowerCase(Locale.ROOT));
    }
}
