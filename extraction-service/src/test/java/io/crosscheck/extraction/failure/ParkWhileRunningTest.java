package io.crosscheck.extraction.failure;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.reactive.messaging.Metadata;
import org.junit.jupiter.api.Test;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ParkWhileRunningTest {

    private final List<String> parked = new ArrayList<>();
    private final List<String> settled = new ArrayList<>();

    @Test
    void parksPoisonButNotWhatBreaksAtTheEnd() {
        ParkWhileRunning factory = new ParkWhileRunning();
        factory.deadLetterQueue = (config, vertx, consumer, report) -> new KafkaFailureHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message, Throwable reason, Metadata metadata) {
                parked.add(reason.getMessage());
                return Uni.createFrom().voidItem();
            }
        };
        KafkaFailureHandler handler = factory.create(null, null, null, null);

        fail(handler, "poison");
        factory.end(new ShutdownEvent());
        fail(handler, "the pool is closed");

        assertEquals(List.of("poison"), parked);
        assertEquals(List.of("poison"), settled, "neither acknowledged nor parked: it comes again");
    }

    private void fail(KafkaFailureHandler handler, String reason) {
        handler.handle(null, new IllegalStateException(reason), Metadata.empty())
                .subscribe()
                .with(done -> settled.add(reason));
    }
}
