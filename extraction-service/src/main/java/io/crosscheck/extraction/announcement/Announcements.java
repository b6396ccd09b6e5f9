package io.crosscheck.extraction.announcement;

import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.concurrent.CompletionStage;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import io.agroal.api.AgroalDataSource;
import io.crosscheck.messages.outbox.Entry;
import io.crosscheck.messages.outbox.Outbox;
import io.crosscheck.messages.outbox.OutboxRelay;
import io.crosscheck.observing.RelayMetrics;
import io.crosscheck.observing.TraceContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** Sends what this service has to announce, as CloudEvents. */
@ApplicationScoped
public class Announcements {

    private static final URI SOURCE = URI.create("/crosscheck/extraction-service");

    @Inject
    AgroalDataSource dataSource;

    @Inject
    Outbox outbox;

    @Inject
    Clock clock;

    @Inject
    MeterRegistry metrics;

    @Inject
    @Channel("announcements")
    @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER)
    MutinyEmitter<String> emitter;

    private OutboxRelay relay;

    void start(@Observes StartupEvent event) {
        relay = new OutboxRelay(outbox, dataSource, this::send);
        RelayMetrics.register(relay, clock, metrics);
        relay.start();
    }

    @PreDestroy
    void stop() throws InterruptedException {
        relay.close();
    }

    /** Says that something was committed to the outbox, so that it leaves at once. */
    public void wake() {
        relay.wake();
    }

    private CompletionStage<Void> send(Entry entry) {
        Message<String> message = Message.of(entry.payload())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(entry.topic())
                        .withKey(entry.key())
                        .build())
                .addMetadata(OutgoingCloudEventMetadata.<String>builder()
                        .withId(entry.eventId())
                        .withType(entry.type())
                        .withSource(SOURCE)
                        .withSubject(entry.key())
                        .withDataContentType("application/json")
                        .withTimestamp(entry.createdAt().atZone(ZoneOffset.UTC))
                        .build())
                .addMetadata(TracingMetadata.withCurrent(TraceContext.of(entry.traceParent())));
        return emitter.sendMessage(message).subscribeAsCompletionStage();
    }
}
