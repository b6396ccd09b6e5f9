package io.crosscheck.query.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.crosscheck.messages.Golden;
import io.crosscheck.messages.StoryUpdated;
import io.crosscheck.messages.Topics;
import io.crosscheck.query.QueryTest;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

@QueryTest
class StreamTest {

    private static final String STORY = "s-0123456789abcdefghjk";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @TestHTTPResource("/v1/stream")
    URI stream;

    @Inject
    MeterRegistry metrics;

    private KafkaProducer<String, String> producer;

    @BeforeEach
    void connect() throws Exception {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", brokers), new StringSerializer(), new StringSerializer());
        waitUntilHeard();
    }

    @AfterEach
    void close() {
        producer.close();
    }

    @Test
    void tellsWhatTheTopicSays() throws Exception {
        try (Listener all = listen("", null);
                Listener one = listen("?story=" + STORY, null);
                Listener other = listen("?story=s-other", null);
                Listener elsewhere = listen("?collection=elsewhere", null)) {
            send("event-1", Golden.STORY_UPDATED.json(), StoryUpdated.TYPE);
            for (Listener listener : List.of(all, one)) {
                assertEquals("id:event-1", listener.next("id:"));
                assertEquals("data:" + Golden.STORY_UPDATED.json(), listener.next("data:"));
            }
            assertEquals(0, other.seen("data:"));
            assertEquals(0, elsewhere.seen("data:"));
        }
    }

    @Test
    void skipsWhatItCannotUnderstand() throws Exception {
        double undecodable = skipped("undecodable");
        double otherType = skipped("other-type");
        try (Listener all = listen("", null)) {
            send("event-2", "{not json", StoryUpdated.TYPE);
            send("event-3", null, null);
            send("event-4", "{\"collection\":\"default\"}", null);
            send("event-5", Golden.STORY_UPDATED.json(), "org.example.other");
            send("event-6", Golden.STORY_UPDATED.json(), null);
            assertEquals("id:event-6", all.next("id:"));
            assertEquals(undecodable + 3, skipped("undecodable"));
            assertEquals(otherType + 1, skipped("other-type"));
        }
        get("/q/metrics").then().statusCode(200).body(containsString("crosscheck_query_updates_skipped_total"));
    }

    @Test
    void resumesAfterTheLastEventOfABrokenConnection() throws Exception {
        try (Listener first = listen("", null)) {
            send("event-7", Golden.STORY_UPDATED.json(), StoryUpdated.TYPE);
            send("event-8", Golden.STORY_UPDATED.json(), StoryUpdated.TYPE);
            assertEquals("id:event-7", first.next("id:"));
            assertEquals("id:event-8", first.next("id:"));
        }
        try (Listener again = listen("", "event-7")) {
            assertEquals("id:event-8", again.next("id:"));
        }
        try (Listener stranger = listen("", "unheard-of")) {
            assertEquals("event:missed", stranger.next("event:"));
            assertEquals(":heartbeat", stranger.next(":"));
        }
    }

    private double skipped(String reason) {
        return metrics.counter(UpdateConsumer.SKIPPED, "reason", reason).count();
    }

    private void send(String id, String payload, String type) throws Exception {
        ProducerRecord<String, String> message = new ProducerRecord<>(Topics.STORY_UPDATES, 0, STORY, payload);
        message.headers().add("ce_id", id.getBytes(StandardCharsets.UTF_8));
        message.headers().add("ce_specversion", "1.0".getBytes(StandardCharsets.UTF_8));
        if (type != null) {
            message.headers().add("ce_type", type.getBytes(StandardCharsets.UTF_8));
        }
        producer.send(message).get();
    }

    // The consumer starts at the end of a topic that it may yet have to find.
    private void waitUntilHeard() throws Exception {
        double before = metrics.counter(UpdateConsumer.RECEIVED).count();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (metrics.counter(UpdateConsumer.RECEIVED).count() == before && System.nanoTime() < end) {
            send("probe", Golden.STORY_UPDATED.json().replace("default", "probe"), StoryUpdated.TYPE);
            Thread.sleep(200);
        }
    }

    private Listener listen(String query, String lastId) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(stream + query));
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        HttpResponse<Stream<String>> response =
                HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofLines());
        assertEquals(200, response.statusCode());
        return new Listener(response.body());
    }

    /** The lines of one connection. */
    private static final class Listener implements AutoCloseable {

        private final Stream<String> body;
        private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

        Listener(Stream<String> body) {
            this.body = body;
            Thread reader = new Thread(() -> body.forEach(lines::add));
            reader.setDaemon(true);
            reader.setUncaughtExceptionHandler((thread, closed) -> lines.add("closed"));
            reader.start();
        }

        String next(String prefix) throws InterruptedException {
            long end = System.nanoTime() + PATIENCE.toNanos();
            String line;
            do {
                line = lines.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                assertNotNull(line, "nothing that begins with " + prefix);
            } while (!line.startsWith(prefix));
            return line;
        }

        long seen(String prefix) {
            return lines.stream().filter(line -> line.startsWith(prefix)).count();
        }

        @Override
        public void close() {
            body.close();
        }
    }
}
