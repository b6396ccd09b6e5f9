package io.crosscheck.extraction.work;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.crosscheck.extraction.StoreFixture;
import io.crosscheck.extraction.failure.DeadLetterConsumer;
import io.crosscheck.linking.work.Linking;
import io.crosscheck.messages.DocumentReceived;
import io.crosscheck.messages.EventCodec;
import io.crosscheck.messages.StoryUpdated;
import io.crosscheck.messages.Topics;
import io.crosscheck.store.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "EXTRACTION"))
@Timeout(60)
class ExtractAndLinkTest {

    private static final String COLLECTION = "harbours";
    private static final String FIRST =
            """
            Harbour at Velm to close, says port authority

            The harbour at Velm will close on Friday, the Velm Port Authority said in a statement on Monday.
            "The breakwater is no longer safe," harbour master Ilse Dorn said.
            """;
    private static final String SECOND =
            """
            Velm harbour stays open, minister insists

            There is no decision to close the harbour at Velm, transport minister Otto Krane said on Monday.
            The Velm Port Authority had announced that the harbour will close on Friday because of its breakwater.
            """;

    @Inject
    MeterRegistry metrics;

    @Inject
    RevisionExtraction extraction;

    @ConfigProperty(name = Infrastructure.OWNER_URL)
    String ownerUrl;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private StoreFixture store;

    @BeforeEach
    void open() {
        store = new StoreFixture(ownerUrl);
    }

    @Test
    void extractsAndLinksWhatIsAnnounced() throws Exception {
        String first = document(FIRST);
        String second = document(SECOND);
        announce(first, 1);
        announce(second, 1);

        store.await("select count(*) from knowledge.link where document_id in (?, ?)", 2, first, second);
        assertEquals(
                1,
                store.count(
                        "select count(distinct story_id) from knowledge.story_document"
                                + " where known_to is null and document_id in (?, ?)",
                        first,
                        second));
        assertTrue(store.count("select count(*) from knowledge.claim where known_to is null and document_id = ?", first)
                > 0);
        assertTrue(metrics.get(RevisionExtraction.EXTRACTION_TIME).timer().count() >= 2);
        assertTrue(metrics.get(Linking.LINKED).counter().count() >= 2);

        ConsumerRecord<String, String> update = first(Topics.STORY_UPDATES, "\"collection\":\"" + COLLECTION);
        StoryUpdated event = EventCodec.decode(update.value(), StoryUpdated.class);
        assertEquals(update.key(), event.story());
        assertEquals(StoryUpdated.TYPE, header(update, "ce_type"));
        assertEquals("1.0", header(update, "ce_specversion"));
    }

    @Test
    void doesRepeatedMessagesOnce() throws Exception {
        String document = document(FIRST);
        announce(document, 1);
        announce(document, 1);
        store.await("select count(*) from knowledge.link where document_id = ?", 1, document);
        announce(document, 1);
        String other = document(SECOND);
        announce(other, 1);
        store.await("select count(*) from knowledge.link where document_id = ?", 1, other);
        assertEquals(1, store.count("select count(*) from knowledge.extraction_run where document_id = ?", document));
    }

    @Test
    void readsWhatAnotherVersionHasReadOnlyWhereThatIsAskedFor() throws Exception {
        String document = document(FIRST);
        store.run(document, 1, COLLECTION, "another", true);
        String runs = "select count(*) from knowledge.extraction_run where document_id = ?";
        extraction.extract(document, 1, false);
        assertEquals(1, store.count(runs, document));
        extraction.extract(document, 1, true);
        extraction.extract(document, 1, true);
        assertEquals(2, store.count(runs, document));
        assertEquals(1, store.count(runs + " and known_to is null and extractor_version <> 'another'", document));
    }

    @Test
    void keepsWhatAnOlderRevisionSaid() throws Exception {
        String document = document(FIRST);
        announce(document, 1);
        store.await("select count(*) from knowledge.link where document_id = ?", 1, document);
        store.revise(document, SECOND);
        announce(document, 2);
        store.await(
                "select count(*) from knowledge.link l join knowledge.extraction_run r on r.id = l.run_id"
                        + " where r.revision = 2 and l.document_id = ?",
                1,
                document);
        assertTrue(store.count(
                        "select count(*) from knowledge.claim where known_to is not null and revision = 1"
                                + " and document_id = ?",
                        document)
                > 0);
        assertEquals(
                0,
                store.count(
                        "select count(*) from knowledge.claim where known_to is null and revision = 1 and document_id = ?",
                        document));
    }

    @Test
    void parksPoisonWithItsReason() throws Exception {
        send(Topics.DOCUMENTS, "nobody", "{\"document\": 7");
        send(Topics.DOCUMENTS, "nobody", EventCodec.encode(new DocumentReceived("d-nowhere", 3, "default")));
        send(Topics.EXTRACTIONS, "nobody", null);
        store.await("select count(*) from knowledge.dead_letter where stage = 'EXTRACT' and document_id is null", 1);
        store.await(
                "select count(*) from knowledge.dead_letter where document_id = ? and revision = 3", 1, "d-nowhere");
        store.await("select count(*) from knowledge.dead_letter where stage = 'LINK' and reason <> 'unknown'", 1);
        assertTrue(metrics.get(DeadLetterConsumer.DEAD_LETTERS)
                        .tag("stage", "EXTRACT")
                        .counter()
                        .count()
                >= 2);
    }

    @Test
    void givesUpOnWhatEndedTheServiceTooOften() throws Exception {
        String document = document(FIRST);
        String other = document(SECOND);
        String begun = "insert into knowledge.extraction_attempt (document_id, revision, attempts) values (?, 1, ?)";
        store.execute(begun, document, 5);
        store.execute(begun, other, 4);
        announce(document, 1);
        announce(other, 1);
        store.await(
                "select count(*) from knowledge.dead_letter where document_id = ? and reason like 'Given up:%5 times%'",
                1, document);
        store.await("select count(*) from knowledge.extraction_run where document_id = ?", 1, other);
        store.await(
                "select count(*) from knowledge.extraction_attempt where document_id in (?, ?)", 0, document, other);

        announce(document, 1);
        store.await("select count(*) from knowledge.extraction_run where document_id = ?", 1, document);
    }

    private String document(String text) throws SQLException {
        String id = "d-" + UUID.randomUUID();
        store.document(id, COLLECTION, text);
        return id;
    }

    private void announce(String document, int revision) {
        send(Topics.DOCUMENTS, document, EventCodec.encode(new DocumentReceived(document, revision, COLLECTION)));
    }

    private void send(String topic, String key, String payload) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, payload));
        }
    }

    private ConsumerRecord<String, String> first(String topic, String text) {
        Map<String, Object> config = Map.of(
                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                broker,
                ConsumerConfig.GROUP_ID_CONFIG,
                UUID.randomUUID().toString(),
                ConsumerConfig.AUTO_OFFSET_RESET_CONFIG,
                "earliest");
        try (KafkaConsumer<String, String> consumer =
                new KafkaConsumer<>(config, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            Instant deadline = Instant.now().plusSeconds(30);
            while (Instant.now().isBefore(deadline)) {
                for (ConsumerRecord<String, String> message : consumer.poll(Duration.ofMillis(500))) {
                    if (message.value().contains(text)) {
                        return message;
                    }
                }
            }
        }
        throw new AssertionError("No such message on " + topic);
    }

    private static String header(ConsumerRecord<String, String> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }
}
