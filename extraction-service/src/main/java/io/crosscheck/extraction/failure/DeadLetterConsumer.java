package io.crosscheck.extraction.failure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
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
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.faulttolerance.api.ExponentialBackoff;
import io.smallrye.reactive.messaging.annotations.Blocking;

/** Reads the dead-letter topics into the store, where a document's status and an operator find them. */
@ApplicationScoped
public class DeadLetterConsumer {

    /** Counter by stage: messages parked. */
    public static final String DEAD_LETTERS = "crosscheck.dead.letters";

    private static final Logger LOG = Logger.getLogger(DeadLetterConsumer.class);
    private static final int LONGEST_REASON = 500;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry metrics;

    @Incoming("documents-dead-letter")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @ExponentialBackoff(maxDelay = 30_000)
    public void consumeDocument(ConsumerRecord<String, String> message) {
        QuarkusTransaction.requiringNew().run(() -> park(DeadLetter.Stage.EXTRACT, message, DocumentReceived.class));
    }

    @Incoming("extractions-dead-letter")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    @ExponentialBackoff(maxDelay = 30_000)
    public void consumeExtraction(ConsumerRecord<String, String> message) {
        QuarkusTransaction.requiringNew().run(() -> park(DeadLetter.Stage.LINK, message, DocumentExtracted.class));
    }

    private void park(DeadLetter.Stage stage, ConsumerRecord<String, String> message, Class<? extends Event> type) {
        String id = Identifier.derive("x", message.topic(), message.partition(), message.offset());
        if (DeadLetter.findByIdOptional(id).isPresent()) {
            return;
        }
        DeadLetter letter = new DeadLetter();
        letter.id = id;
        letter.stage = stage;
        letter.topic = header(message, "dead-letter-topic", message.topic());
        letter.key = storable(message.key());
        letter.payload = storable(message.value());
        letter.reason = reason(message);
        letter.failedAt = clock.instant();
        name(letter, message.value(), type);
        letter.persist();
        metrics.counter(DEAD_LETTERS, "stage", stage.name()).increment();
        LOG.warnf("Parked a message of %s: %s", letter.topic, letter.reason);
    }

    private static void name(DeadLetter letter, String payload, Class<? extends Event> type) {
        try {
            Event event = EventCodec.decode(payload, type);
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
