package io.crosscheck.linking.work;

import java.time.Clock;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.crosscheck.messages.DocumentExtracted;
import io.crosscheck.messages.EventCodec;
import io.crosscheck.observing.Correlation;
import io.crosscheck.observing.Delay;
import io.micrometer.core.instrument.MeterRegistry;
import io.smallrye.reactive.messaging.annotations.Blocking;

/** Takes announced extractions off the topic; what fails for good goes to the dead-letter topic by configuration. */
@ApplicationScoped
public class ExtractionConsumer {

    /** Timer: from an extraction's announcement to its document being linked. */
    public static final String DELAY = "crosscheck.link.delay";

    @Inject
    Linking linking;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry metrics;

    @Incoming("extractions")
    @Blocking("link")
    public void consume(ConsumerRecord<String, String> message) throws Exception {
        DocumentExtracted event = EventCodec.decode(message.value(), DocumentExtracted.class);
        Correlation.with(event.collection(), event.document());
        linking.link(event.collection(), event.document());
        Delay.of(message, clock.instant()).ifPresent(metrics.timer(DELAY)::record);
    }
}
