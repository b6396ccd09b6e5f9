package io.crosscheck.query.stream;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.messages.Golden;
import io.crosscheck.messages.StoryUpdated;
import io.crosscheck.messages.Topics;
import io.crosscheck.query.Fixture;
import io.crosscheck.query.QueryTest;
import io.crosscheck.query.Sample;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.restassured.path.json.JsonPath;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
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
    private long number;

    @BeforeAll
    static void write() throws SQLException {
        Sample.write();
    }

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
    void tellsWhatChangedAndWhatBroughtIt() throws Exception {
        try (Listener all = listen("", null)) {
            all.next(":");
            change("p-closed", "SINGLE_ORIGIN NONE STANDING", "SINGLE_ORIGIN CONTESTED STANDING");
            assertEquals("id:" + new EventId("default", number), all.next("id:"));
            assertEquals("event:status-changed", all.next("event:"));
            JsonPath data = JsonPath.from(all.next("data:").substring("data:".length()));
            assertEquals("s-bridge", data.getString("story"));
            assertEquals("p-closed", data.getString("proposition"));
            assertEquals("The Orla bridge is closed", data.getString("text"));
            assertEquals("NONE", data.getString("before.dispute"));
            assertEquals("CONTESTED", data.getString("after.dispute"));
            assertEquals("2026-03-05T00:00:00Z", data.getString("at"));
            assertEquals("2026-03-04T00:00:00Z", data.getString("eventTime"));
            assertEquals(List.of("c-denial"), data.getList("evidence"));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "story=s-bridge, story=s-other",
        "story=s-older, collection=elsewhere",
        "proposition=p-closed, proposition=p-forty",
        "entity=e-tarrow, entity=e-percent",
        "entity=e-bridge, entity=e-none",
        "publisher=Harbour%20Ledger, publisher=pub-gazette",
        "publisher=courier.example, publisher=gazette.example",
        "dispute=contested, dispute=DENIED",
        "dispute=NONE&support=SINGLE_ORIGIN, support=CORROBORATED",
        "lifecycle=STANDING&story=s-bridge, lifecycle=RETRACTED"
    })
    void filters(String fits, String doesNot) throws Exception {
        try (Listener one = listen("?" + fits, null);
                Listener other = listen("?" + doesNot, null)) {
            one.next(":");
            other.next(":");
            change("p-closed", "SINGLE_ORIGIN NONE STANDING", "SINGLE_ORIGIN CONTESTED STANDING");
            assertEquals("id:" + new EventId("default", number), one.next("id:"));
            assertEquals(0, other.seen("data:"));
        }
    }

    @Test
    void tellsOfWhatIsNewAndOfWhatIsGone() throws Exception {
        try (Listener all = listen("", null)) {
            all.next(":");
            change("p-new", null, "NONE NONE STANDING");
            assertFalse(all.next("data:").contains("before"));
            change("p-new", "NONE NONE STANDING", null);
            assertFalse(all.next("data:").contains("after"));
        }
    }

    @Test
    void goesOnAfterTheLastEventOfABrokenConnection() throws Exception {
        String seen;
        try (Listener first = listen("", null)) {
            first.next(":");
            change("p-forty", null, "SINGLE_ORIGIN NONE STANDING");
            seen = first.next("id:").substring("id:".length());
        }
        change("p-closed", null, "SINGLE_ORIGIN NONE STANDING");
        change("p-forty", "SINGLE_ORIGIN NONE STANDING", "NONE NONE STANDING");
        try (Listener again = listen("", seen);
                Listener withoutHeaders = listen("?lastEventId=" + seen, null)) {
            for (Listener listener : List.of(again, withoutHeaders)) {
                assertEquals("id:" + new EventId("default", number - 1), listener.next("id:"));
                assertEquals("id:" + new EventId("default", number), listener.next("id:"));
            }
        }
        try (Listener stranger = listen("", "unheard-of")) {
            assertEquals("event:missed", stranger.next("event:"));
        }
    }

    @Test
    void skipsWhatItCannotUnderstand() throws Exception {
        double undecodable = skipped("undecodable");
        double otherType = skipped("other-type");
        double received = metrics.counter(UpdateConsumer.RECEIVED).count();
        send("{not json", StoryUpdated.TYPE);
        send(null, null);
        send("{\"collection\":\"default\"}", null);
        send(Golden.STORY_UPDATED.json(), "org.example.other");
        send(Golden.STORY_UPDATED.json(), null);
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (metrics.counter(UpdateConsumer.RECEIVED).count() == received && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        assertEquals(undecodable + 3, skipped("undecodable"));
        assertEquals(otherType + 1, skipped("other-type"));
        get("/q/metrics").then().statusCode(200).body(containsString("crosscheck_query_updates_skipped_total"));
    }

    @Test
    void namesTheParameterAtFault() {
        get("/v1/stream?dispute=SOME").then().statusCode(400).body("field", equalTo("dispute"));
    }

    // As the linker does: the line in the log, then the hint.
    private void change(String proposition, String before, String after) throws Exception {
        try (Fixture fixture = Fixture.open()) {
            number = Long.parseLong(fixture.texts("select coalesce(max(number), 0) + 1 from knowledge.status_change"
                            + " where collection = 'default'")
                    .get(0));
            fixture.change("default", number, "s-bridge", proposition, before, after, Sample.LEARNT);
        }
        send(Golden.STORY_UPDATED.json(), StoryUpdated.TYPE);
    }

    private double skipped(String reason) {
        return metrics.counter(UpdateConsumer.SKIPPED, "reason", reason).count();
    }

    private void send(String payload, String type) throws Exception {
        ProducerRecord<String, String> message = new ProducerRecord<>(Topics.STORY_UPDATES, 0, STORY, payload);
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
            send(Golden.STORY_UPDATED.json().replace("default", "probe"), StoryUpdated.TYPE);
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
