package io.crosscheck.query.stream;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

import io.crosscheck.messages.EventCodec;
import io.crosscheck.messages.StoryUpdated;
import io.crosscheck.messages.Topics;
import io.crosscheck.messages.UndecodableEventException;
import io.crosscheck.observing.Delay;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * Hears of every update and hands it on within this process. An update is only a hint to read the store anew, so one
 * that cannot be understood is skipped, counted and logged: a dead letter from every replica would help nobody.
 */
@ApplicationScoped
public class UpdateConsumer {

    /** Counter: updates understood. */
    public static final String RECEIVED = "crosscheck.query.updates.received";
    /** Counter: messages skipped; tag {@code reason}. */
    public static final String SKIPPED = "crosscheck.query.updates.skipped";

    /** Timer: from an update's announcement to this replica hearing of it. */
    public static final String DELAY = "crosscheck.query.updates.delay";

    private static final String REASON = "reason";
    private static final String OTHER_TYPE = "other-type";
    private static final String UNDECODABLE = "undecodable";
    private static final Logger LOG = Logger.getLogger(UpdateConsumer.class);

    private final Event<StoryUpdated> updates;
    private final MeterRegistry metrics;
    private final Clock clock;

    UpdateConsumer(Event<StoryUpdated> updates, MeterRegistry metrics, Clock clock) {
        this.updates = updates;
        this.metrics = metrics;
        this.clock = clock;
        Stream.of(OTHER_TYPE, UNDECODABLE).forEach(reason -> metrics.counter(SKIPPED, REASON, reason));
    }

    @Incoming(Topics.STORY_UPDATES)
    void receive(ConsumerRecord<String, String> message) {
        String type = header(message, "ce_type");
        if (type != null && !type.equals(StoryUpdated.TYPE)) {
            skip(message, OTHER_TYPE, "it is a " + type);
            return;
        }
        try {
            StoryUpdated event = EventCodec.decode(message.value(), StoryUpdated.class);
            metrics.counter(RECEIVED).increment();
            Delay.of(message, clock.instant()).ifPresent(metrics.timer(DELAY)::record);
            updates.fire(event);
        } catch (UndecodableEventException e) {
            skip(message, UNDECODABLE, e.getMessage());
        }
    }

    private void skip(ConsumerRecord<String, String> message, String reason, String detail) {
        metrics.counter(SKIPPED, REASON, reason).increment();
        LOG.warnf(
                "Skipped a message of %s, partition %d, offset %d: %s",
                message.topic(), message.partition(), message.offset(), detail);
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        Header header = message.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }
}
