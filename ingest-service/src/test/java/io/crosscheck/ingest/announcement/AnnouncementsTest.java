package io.crosscheck.ingest.announcement;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.crosscheck.ingest.IngestMetrics;
import io.crosscheck.messages.DocumentReceived;
import io.crosscheck.messages.Golden;
import io.crosscheck.messages.Topics;
import io.crosscheck.store.Infrastructure;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "INGEST"))
class AnnouncementsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    /** As application.properties says for tests. */
    private static final int MOST_UNREAD = 1_000;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @ConfigProperty(name = Infrastructure.OWNER_URL)
    String ownerUrl;

    @Inject
    DataSource dataSource;

    @Inject
    Announcements announcements;

    @Inject
    ReconcilerSettings settings;

    @Inject
    BacklogLimits limits;

    @Inject
    IngestMetrics metrics;

    @Inject
    Clock clock;

    @Inject
    Unread unread;

    private Unread counted;
    private Reconciler reconciler;

    // of a replica that has just started: nobody has counted yet, whatever came back in time in other tests
    @BeforeEach
    void start() {
        counted = new Unread(dataSource, limits, new SimpleMeterRegistry());
        reconciler = new Reconciler(dataSource, counted, announcements, settings, metrics, clock);
    }

    @Test
    void announcesInTheGoldenForm() {
        String id = post("announced", "Announced once.");
        post("announced", "Announced once.");
        ConsumerRecord<String, String> announcement = announcementsOf(id, 1).get(0);
        String golden = Golden.DOCUMENT_RECEIVED.json();
        DocumentReceived event = (DocumentReceived) Golden.DOCUMENT_RECEIVED.event();
        assertEquals(
                golden.replace(event.document(), id).replace("\"default\"", "\"announced\""), announcement.value());
        assertEquals("1.0", header(announcement, "ce_specversion"));
        assertEquals(DocumentReceived.TYPE, header(announcement, "ce_type"));
        assertEquals("/crosscheck/ingest-service", header(announcement, "ce_source"));
        assertEquals(id, header(announcement, "ce_subject"));
        assertEquals("application/json", header(announcement, "content-type"));
        assertEquals(36, header(announcement, "ce_id").length());
        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString(prometheus(IngestMetrics.DOCUMENTS)))
                .body(containsString(prometheus(IngestMetrics.BACKLOG)));
    }

    @Test
    void announcesOnceMoreWhatNothingCameOf() throws SQLException {
        String stuck = post("stuck", "Nothing comes of this.");
        String failed = post("stuck", "This failed.");
        announcementsOf(failed, 1);
        execute("insert into knowledge.dead_letter (id, stage, topic, document_id, revision, reason, failed_at) values"
                + " ('f1', 'EXTRACT', 'documents', '" + failed + "', 1, 'too odd', now())");
        execute("update ingest.revision set known_from = now() - interval '1 hour' where document_id in ('" + stuck
                + "', '" + failed + "')");
        assertEquals(1, reconciler.reannounce());
        assertEquals(0, reconciler.reannounce());
        assertEquals(2, announcementsOf(stuck, 2).size());
        given().get("/v1/documents/" + failed + "/status")
                .then()
                .body("status", equalTo("FAILED"))
                .body("stage", equalTo("EXTRACT"))
                .body("reason", equalTo("too odd"));
        given().get("/v1/collections/stuck")
                .then()
                .body("received", equalTo(2))
                .body("failed", equalTo(1))
                .body("settled", equalTo(false));
        given().get("/q/metrics").then().body(containsString(prometheus(IngestMetrics.REANNOUNCED)));
    }

    @Test
    void looksForWhatNothingCameOfAtWhatWaitsAlone() throws SQLException {
        received("settled", 5_000, "now() - interval '1 day'");
        read("settled");
        execute("analyze ingest.revision, knowledge.dead_letter, knowledge.extraction_run, knowledge.settled_letter");
        assertTrue(revisionsRead() >= 5_000);
        counted.count();
        long few = revisionsRead();
        assertTrue(few < 100, few + " revisions were read");
    }

    /** Rows of revisions that one look reads. */
    private long revisionsRead() throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl)) {
            connection.setAutoCommit(false);
            reconciler.take(connection, clock.instant());
            try (Statement statement = connection.createStatement();
                    ResultSet row =
                            statement.executeQuery("select seq_tup_read + idx_tup_fetch from pg_stat_xact_user_tables"
                                    + " where schemaname = 'ingest' and relname = 'revision'")) {
                row.next();
                return row.getLong(1);
            } finally {
                connection.rollback();
            }
        }
    }

    @Test
    void announcesOnceMoreWhatALongGoneLetterWasAbout() throws SQLException {
        String document = post("replayed", "This failed, and somebody had it read again.");
        announcementsOf(document, 1);
        execute("insert into knowledge.dead_letter (id, stage, topic, document_id, revision, reason, failed_at) values"
                + " ('f3', 'EXTRACT', 'documents', '" + document + "', 1, 'too odd', now())");
        execute("update ingest.revision set known_from = now() - interval '2 days' where document_id = '" + document
                + "'");
        counted.count();
        execute("delete from knowledge.dead_letter where id = 'f3'");
        reconciler.reannounce();
        assertEquals(1, announcementsOf(document, 1).size(), "that was just now");
        execute("update knowledge.settled_letter set settled_at = now() - interval '1 hour' where id = 'f3'");
        reconciler.reannounce();
        assertEquals(2, announcementsOf(document, 2).size());
        read("replayed");
    }

    @Test
    void asksSendersToComeBackLaterWhileTooMuchWaitsToBeRead() throws SQLException {
        received("waiting", MOST_UNREAD + 1, "now()");
        unread.count();
        assertBusy();
        given().get("/q/metrics").then().body(containsString("crosscheck_ingest_unread " + (MOST_UNREAD + 1.0)));
        read("waiting");
        unread.count();
        post("waiting", "The mill is open.");
    }

    @Test
    void countsWhatWaitsHoweverMuchThatCameLaterHasBeenRead() throws SQLException {
        received("overtaken", MOST_UNREAD + 1, "now() - interval '1 minute'");
        received("overtaking", 3 * MOST_UNREAD, "now()");
        read("overtaking");
        unread.count();
        assertBusy();
        unread.count();
        assertBusy();
        read("overtaken");
        unread.count();
        post("overtaken", "The mill is open.");
    }

    private void received(String collection, int documents, String at) throws SQLException {
        execute("insert into ingest.document (id, collection, identity, received_at) select '" + collection
                + "-' || i, '" + collection + "', '" + collection + "-' || i, now() from generate_series(1, "
                + documents + ") i");
        execute("insert into ingest.revision (document_id, number, text, text_hash, known_from)"
                + " select id, 1, 'The mill is closed.', id, " + at + " from ingest.document where collection = '"
                + collection + "'");
    }

    private void read(String collection) throws SQLException {
        execute("insert into knowledge.dead_letter (id, stage, topic, document_id, revision, reason, failed_at)"
                + " select 'w' || d.id, 'EXTRACT', 'documents', d.id, 1, 'read', now() from ingest.document d"
                + " where d.collection = '" + collection + "'");
    }

    private static void assertBusy() {
        given().contentType("application/json")
                .body("{\"text\": \"One more mill is closed.\"}")
                .post("/v1/documents")
                .then()
                .statusCode(503)
                .header("Retry-After", notNullValue());
    }

    @Test
    void announcesOlderRevisionsOnceMoreToo() throws SQLException {
        String document = post("revised", "The ferry sails.", "ferry");
        assertEquals(document, post("revised", "The ferry does not sail.", "ferry"));
        announcementsOf(document, 2);
        execute("update ingest.revision set known_from = now() - interval '1 hour' where number = 1 and document_id = '"
                + document + "'");
        assertEquals(1, reconciler.reannounce());
        assertEquals(3, announcementsOf(document, 3).size());
    }

    @Test
    void tellsHowFarADocumentHasCome() throws SQLException {
        String id = post("progress", "A report.");
        assertStatus(id, 1, "RECEIVED");
        execute(
                "insert into knowledge.extraction_run (id, document_id, revision, extractor_version, segments, mentions,"
                        + " entities, known_from) values ('run1', '" + id + "', 1, 'v', '[]', '[]', '[]', now())");
        assertStatus(id, 1, "EXTRACTED");
        execute("insert into knowledge.dead_letter (id, stage, topic, document_id, revision, reason, failed_at) values"
                + " ('f2', 'EXTRACT', 'documents', '" + id + "', 1, 'before', now() - interval '1 minute')");
        assertStatus(id, 1, "EXTRACTED");
        execute("insert into knowledge.link (document_id, run_id, linked_at) values ('" + id + "', 'run1', now())");
        assertStatus(id, 1, "LINKED");
        given().get("/v1/collections/progress")
                .then()
                .body("linked", equalTo(1))
                .body("settled", equalTo(true));
        given().contentType("application/json")
                .body("{\"collection\":\"progress\",\"externalId\":\"A report.\",\"text\":\"Rewritten.\"}")
                .post("/v1/documents")
                .then()
                .body("revision", equalTo(2));
        assertStatus(id, 2, "RECEIVED");
        given().get("/v1/collections/progress")
                .then()
                .body("extracted", equalTo(0))
                .body("settled", equalTo(false));
    }

    @Test
    void describesItself() {
        given().accept("application/json")
                .get("/openapi")
                .then()
                .statusCode(200)
                .body(containsString("/v1/documents/{id}/status"))
                .body(containsString("application/x-ndjson"));
        given().get("/q/health/ready").then().statusCode(200);
        given().get("/q/health/live").then().statusCode(200);
    }

    private static void assertStatus(String id, int revision, String status) {
        given().get("/v1/documents/" + id + "/status")
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("revision", equalTo(revision))
                .body("status", equalTo(status));
    }

    private static String post(String collection, String text) {
        return post(collection, text, text);
    }

    private static String post(String collection, String text, String externalId) {
        return given().contentType("application/json")
                .body("{\"collection\":\"" + collection + "\",\"externalId\":\"" + externalId + "\",\"text\":\"" + text
                        + "\"}")
                .post("/v1/documents")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    private List<ConsumerRecord<String, String>> announcementsOf(String document, int expected) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers", brokers, "group.id", "test-" + UUID.randomUUID(), "auto.offset.reset", "earliest");
        List<ConsumerRecord<String, String>> found = new ArrayList<>();
        long end = System.nanoTime() + PATIENCE.toNanos();
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(Topics.DOCUMENTS));
            while (found.size() < expected && System.nanoTime() < end) {
                for (ConsumerRecord<String, String> each : consumer.poll(Duration.ofMillis(200))) {
                    if (each.key().equals(document)) {
                        found.add(each);
                    }
                }
            }
        }
        assertEquals(expected, found.size());
        return found;
    }

    private static String header(ConsumerRecord<String, String> each, String name) {
        return new String(each.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static String prometheus(String metric) {
        return metric.replace('.', '_');
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
