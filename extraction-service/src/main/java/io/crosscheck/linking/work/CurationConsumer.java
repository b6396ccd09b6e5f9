package io.crosscheck.linking.work;

import java.sql.SQLException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;

import io.crosscheck.messages.CurationChanged;
import io.crosscheck.messages.EventCodec;
import io.smallrye.reactive.messaging.annotations.Blocking;

/** Takes announced changes of alias lists and judgements off the topic. */
@ApplicationScoped
public class CurationConsumer {

    @Inject
    Linking linking;

    @Incoming("curations")
    @Blocking("link")
    public void consume(ConsumerRecord<String, String> message) throws SQLException {
        linking.curate(EventCodec.decode(message.value(), CurationChanged.class).collection());
    }
}
