package io.crosscheck.extraction.work;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.crosscheck.messages.DocumentReceived;
import io.crosscheck.messages.EventCodec;
import io.smallrye.reactive.messaging.annotations.Blocking;

/** Takes announced revisions off the topic; what fails for good goes to the dead-letter topic by configuration. */
@ApplicationScoped
public class DocumentConsumer {

    @Inject
    RevisionExtraction extraction;

    // Unordered: a message is a hint to re-read the state, so the revisions of a document may overtake each other.
    @Incoming("documents")
    @Blocking(value = "extract", ordered = false)
    public void consume(ConsumerRecord<String, String> message) throws Exception {
        DocumentReceived event = EventCodec.decode(message.value(), DocumentReceived.class);
        extraction.extract(event.document(), event.revision());
    }
}
