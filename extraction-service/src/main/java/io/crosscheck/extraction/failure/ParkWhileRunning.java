package io.crosscheck.extraction.failure;

import java.util.function.BiConsumer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.reactive.messaging.Metadata;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import io.smallrye.mutiny.Uni;
import io.smallrye.reactive.messaging.kafka.IncomingKafkaRecord;
import io.smallrye.reactive.messaging.kafka.KafkaConnectorIncomingConfiguration;
import io.smallrye.reactive.messaging.kafka.KafkaConsumer;
import io.smallrye.reactive.messaging.kafka.fault.KafkaFailureHandler;
import io.vertx.mutiny.core.Vertx;

/**
 * Sends what failed to the dead-letter topic, but only while the service runs: what breaks because it is ending is
 * not poison. Such a message is neither acknowledged nor parked, and is delivered again after the next start.
 */
@ApplicationScoped
@Identifier(ParkWhileRunning.STRATEGY)
public class ParkWhileRunning implements KafkaFailureHandler.Factory {

    /** The value of {@code failure-strategy}. */
    public static final String STRATEGY = "park-while-running";

    @Inject
    @Identifier(KafkaFailureHandler.Strategy.DEAD_LETTER_QUEUE)
    KafkaFailureHandler.Factory deadLetterQueue;

    private volatile boolean ending;

    void end(@Observes ShutdownEvent event) {
        ending = true;
    }

    @Override
    public KafkaFailureHandler create(
            KafkaConnectorIncomingConfiguration config,
            Vertx vertx,
            KafkaConsumer<?, ?> consumer,
            BiConsumer<Throwable, Boolean> reportFailure) {
        KafkaFailureHandler parking = deadLetterQueue.create(config, vertx, consumer, reportFailure);
        return new KafkaFailureHandler() {
            @Override
            public <K, V> Uni<Void> handle(IncomingKafkaRecord<K, V> message, Throwable reason, Metadata metadata) {
                return ending ? Uni.createFrom().nothing() : parking.handle(message, reason, metadata);
            }

            @Override
            public void terminate() {
                parking.terminate();
            }
        };
    }
}
