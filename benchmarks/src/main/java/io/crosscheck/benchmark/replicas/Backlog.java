package io.crosscheck.benchmark.replicas;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Properties;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

import io.crosscheck.messages.DocumentReceived;
import io.crosscheck.messages.EventCodec;
import io.crosscheck.messages.Identifier;

/**
 * Revisions that wait for extract: stored and announced as ingest-service would, without its work beside the one that
 * is timed.
 */
final class Backlog {

    private static final String COLLECTION = "replicas";

    private final Connection connection;
    private final String brokers;
    private final List<String> texts;
    private int made;

    /** @param texts to take in turn */
    Backlog(Connection connection, String brokers, List<String> texts) {
        this.connection = connection;
        this.brokers = brokers;
        this.texts = texts;
    }

    /** Adds so many revisions to what waits. */
    void add(int revisions) throws SQLException {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(properties());
                PreparedStatement document = connection.prepareStatement(
                        "insert into ingest.document (id, collection, identity, received_at) values (?, ?, ?, now())");
                PreparedStatement revision = connection.prepareStatement(
                        "insert into ingest.revision (document_id, number, text, text_hash, known_from)"
                                + " values (?, 1, ?, ?, now())")) {
            for (int i = 0; i < revisions; i++, made++) {
                String id = Identifier.derive("d", COLLECTION, made);
                document.setString(1, id);
                document.setString(2, COLLECTION);
                document.setString(3, id);
                document.execute();
                revision.setString(1, id);
                revision.setString(2, texts.get(made % texts.size()));
                revision.setString(3, id);
                revision.execute();
                DocumentReceived event = new DocumentReceived(id, 1, COLLECTION);
                ProducerRecord<String, String> message =
                        new ProducerRecord<>(event.topic(), event.key(), EventCodec.encode(event));
                message.headers()
                        .add("ce_specversion", bytes("1.0"))
                        .add("ce_id", bytes(id))
                        .add("ce_source", bytes("/crosscheck/benchmarks"))
                        .add("ce_type", bytes(event.type()));
                producer.send(message);
            }
        }
    }

    /** Waits until so many have been read. It looks once a second: looking often would take from what is timed. */
    void awaitRead(int revisions) throws SQLException, InterruptedException {
        while (read() < revisions) {
            Thread.sleep(1000);
        }
    }

    /** When so many had been read, by the store's clock. */
    Instant readAt(int revisions) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select known_from from knowledge.extraction_run order by known_from offset ? limit 1")) {
            select.setInt(1, revisions - 1);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getObject(1, OffsetDateTime.class).toInstant();
            }
        }
    }

    int made() {
        return made;
    }

    private int read() throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select count(*) from knowledge.extraction_run");
                ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private Properties properties() {
        Properties properties = new Properties();
        properties.put("bootstrap.servers", brokers);
        properties.put("key.serializer", StringSerializer.class.getName());
        properties.put("value.serializer", StringSerializer.class.getName());
        return properties;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
