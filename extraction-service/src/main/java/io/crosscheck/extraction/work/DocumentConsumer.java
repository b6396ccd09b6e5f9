package io.crosscheck.extraction.work;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.crosscheck.messages.DocumentReceived;
import io.crosscheck.messages.EventCodec;
import io.crosscheck.observing.Correlation;
import io.crosscheck.observing.Delay;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;

/** Takes announced revisions off the topic; what fails for good goes to the dead-letter topic by configuration. */
@ApplicationScoped
public class DocumentConsumer {

    /** Timer: from a revision's announcement to its claims being stored. */
    public static final String DELAY = "crosscheck.extraction.delay";

    @Inject
    RevisionExtraction extraction;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry metrics;

    // Unordered: a message is a hint to re-read the state, so the revisions of a document may overtake each other.
    @Incoming("documents")
    @Blocking(value = "extract", ordered = false)
    public void consume(ConsumerRecord<String, String> message) throws Exception {
        DocumentReceived event = EventCodec.decode(message.value(), DocumentReceived.class);
        Correlation.with(event.collection(), event.document());
        extraction.extract(event.document(), event.revision(), event.again());
        Delay.of(message, clock.instant()).ifPresent(metrics.timer(DELAY)::record);
    }
}
