package io.crosscheck.ingest.announcement;

import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import javax.sql.DataSource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Emitter;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.eclipse.microprofile.reactive.messaging.OnOverflow;

import io.crosscheck.messages.Event;
import io.crosscheck.messages.outbox.Entry;
import io.crosscheck.messages.outbox.Outbox;
import io.crosscheck.messages.outbox.OutboxRelay;
import io.crosscheck.observing.RelayMetrics;
import io.crosscheck.observing.TraceContext;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.reactive.messaging.TracingMetadata;
import io.smallrye.reactive.messaging.ce.OutgoingCloudEventMetadata;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;

/** Announces what was stored: into the outbox within the transaction, from there to Kafka. */
@ApplicationScoped
public class Announcements {

    static final URI SOURCE = URI.create("/crosscheck/ingest-service");

    private static final String SCHEMA = "ingest";
    private static final String JSON = "application/json";

    private final DataSource dataSource;
    private final Emitter<String> documents;
    private final Outbox outbox;
    private final OutboxRelay relay;

    Announcements(
            DataSource dataSource,
            Clock clock,
            MeterRegistry metrics,
            @Channel("documents") @OnOverflow(OnOverflow.Strategy.UNBOUNDED_BUFFER) Emitter<String> documents) {
        this.dataSource = dataSource;
        this.documents = documents;
        this.outbox = new Outbox(SCHEMA, clock, TraceContext::current);
        this.relay = new OutboxRelay(outbox, dataSource, this::send);
        RelayMetrics.register(relay, clock, metrics);
    }

    void start(@Observes StartupEvent start) {
        relay.start();
    }

    void stop(@Observes ShutdownEvent stop) throws InterruptedException {
        relay.close();
    }

    /** Writes to the outbox within the transaction that is open; call {@link #committed} after it. */
    public void announce(List<? extends Event> events) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            outbox.append(connection, events);
        }
    }

    /** Says that a transaction with announcements was committed, so that they leave at once. */
    public void committed() {
        relay.wake();
    }

    /** Completes when the broker has acknowledged. The relay sends one bounded batch at a time. */
    private CompletionStage<Void> send(Entry entry) {
        CompletableFuture<Void> acknowledged = new CompletableFuture<>();
        documents.send(Message.of(entry.payload())
                .addMetadata(OutgoingKafkaRecordMetadata.<String>builder()
                        .withTopic(entry.topic())
                        .withKey(entry.key())
                        .build())
                .addMetadata(OutgoingCloudEventMetadata.<String>builder()
                        .withId(entry.eventId())
                        .withType(entry.type())
                        .withSource(SOURCE)
                        .withSubject(entry.key())
                        .withTimestamp(entry.createdAt().atZone(ZoneOffset.UTC))
                        .withDataContentType(JSON)
                        .build())
                .addMetadata(TracingMetadata.withCurrent(TraceContext.of(entry.traceParent())))
                .withAck(() -> {
                    acknowledged.complete(null);
                    return CompletableFuture.completedFuture(null);
                })
                .withNack(reason -> {
                    acknowledged.completeExceptionally(reason);
                    return CompletableFuture.completedFuture(null);
                }));
        return acknowledged;
    }
}
