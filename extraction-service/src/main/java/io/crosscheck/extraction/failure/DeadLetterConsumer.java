package io.crosscheck.extraction.failure;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.crosscheck.messages.DocumentExtracted;
import io.crosscheck.messages.DocumentReceived;
import io.crosscheck.messages.Event;
import io.crosscheck.messages.EventCodec;
import io.crosscheck.messages.Identifier;
import io.crosscheck.messages.UndecodableEventException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;

/** Reads the dead-letter topics into the store, where a document's status and an operator find them. */
@ApplicationScoped
public class DeadLetterConsumer {

    /** Counter by stage: messages parked. */
    public static final String DEAD_LETTERS = "crosscheck.dead.letters";

    private static final Logger LOG = Logger.getLogger(DeadLetterConsumer.class);
    private static final int LONGEST_REASON = 500;

    /** Gauge by stage: letters that nobody has looked at. */
    public static final String OPEN = "crosscheck.dead.letters.open";

    @Inject
    Clock clock;

    @Inject
    DeadLetters letters;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = "crosscheck.link.enabled")
    boolean enabled;

    private final Map<DeadLetter.Stage, AtomicLong> open = new EnumMap<>(DeadLetter.Stage.class);

    // From the start, so that the first letter is already an increase.
    void register(@Observes StartupEvent event) {
        if (enabled) {
            for (DeadLetter.Stage stage : DeadLetter.Stage.values()) {
                metrics.counter(DEAD_LETTERS, "stage", stage.name());
                open.put(stage, metrics.gauge(OPEN, Tags.of("stage", stage.name()), new AtomicLong()));
            }
        }
    }

    @Scheduled(every = "${crosscheck.dead-letters.count-every:30s}")
    void count() {
        open.forEach((stage, gauge) -> gauge.set(letters.open(stage)));
    }

    @Incoming("documents-dead-letter")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @ExponentialBackoff(maxDelay = 30_000)
    public void consumeDocument(ConsumerRecord<String, String> message) {
        park(DeadLetter.Stage.EXTRACT, message);
    }

    @Incoming("extractions-dead-letter")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @ExponentialBackoff(maxDelay = 30_000)
    public void consumeExtraction(ConsumerRecord<String, String> message) {
        park(DeadLetter.Stage.LINK, message);
    }

    private void park(DeadLetter.Stage stage, ConsumerRecord<String, String> message) {
        DeadLetter letter = letter(stage, message);
        if (QuarkusTransaction.requiringNew().call(() -> isNew(letter))) {
            metrics.counter(DEAD_LETTERS, "stage", stage.name()).increment();
            LOG.warnf("Parked a message of %s: %s", letter.topic, letter.reason);
        }
    }

    private boolean isNew(DeadLetter letter) throws SQLException {
        if (letters.find(letter.id).isPresent()) {
            return false;
        }
        letter.persist();
        return true;
    }

    private DeadLetter letter(DeadLetter.Stage stage, ConsumerRecord<String, String> message) {
        DeadLetter letter = new DeadLetter();
        // A broker that lost its disk counts from 0 again: the place alone would be taken for another message's.
        letter.id = Identifier.derive(
                "x", message.topic(), message.partition(), message.offset(), message.timestamp(), message.value());
        letter.stage = stage;
        letter.topic = header(message, "dead-letter-topic", message.topic());
        letter.key = storable(message.key());
        letter.payload = storable(message.value());
        letter.reason = reason(message);
        letter.failedAt = message.timestamp() > 0 ? Instant.ofEpochMilli(message.timestamp()) : clock.instant();
        name(letter, message.value());
        return letter;
    }

    private static void name(DeadLetter letter, String payload) {
        try {
            Event event = EventCodec.decode(payload, DeadLetters.type(letter.stage));
            letter.documentId = event.subject();
            letter.revision = event instanceof DocumentReceived received
                    ? received.revision()
                    : ((DocumentExtracted) event).revision();
        } catch (UndecodableEventException e) {
            LOG.debug("A dead letter names no document", e);
        }
    }

    private static String reason(ConsumerRecord<String, String> message) {
        String reason = storable(header(message, "dead-letter-reason", "unknown"));
        return reason.length() > LONGEST_REASON ? reason.substring(0, LONGEST_REASON) : reason;
    }

    private static String header(ConsumerRecord<String, String> message, String name, String otherwise) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null
                ? otherwise
                : new String(header.value(), StandardCharsets.UTF_8);
    }

    // PostgreSQL's text cannot hold NUL.
    private static String storable(String text) {
        return text == null ? null : text.replace('\0', '\uFFFD');
    }
}
