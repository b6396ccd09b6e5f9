package io.crosscheck.linking.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.crosscheck.messages.DocumentExtracted;
import io.crosscheck.messages.EventCodec;
import io.smallrye.reactive.messaging.annotations.Blocking;

/** Takes announced extractions off the topic; what fails for good goes to the dead-letter topic by configuration. */
@ApplicationScoped
public class ExtractionConsumer {

    @Inject
    Linking linking;

    @Incoming("extractions")
    @Blocking("link")
    public void consume(ConsumerRecord<String, String> message) throws Exception {
        DocumentExtracted event = EventCodec.decode(message.value(), DocumentExtracted.class);
        linking.link(event.collection(), event.document());
    }
}
