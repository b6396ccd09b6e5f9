package io.crosscheck.linking.work;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.store.CurationLog;
import io.crosscheck.linking.store.EntityIndex;
import io.crosscheck.linking.store.IdentityStore;
import io.crosscheck.linking.store.LinkDocuments;
import io.crosscheck.linking.store.LinkQueue;
import io.crosscheck.linking.store.SimilarityIndex;
import io.crosscheck.linking.store.StoryStore;
import io.crosscheck.messages.outbox.Outbox;
import io.crosscheck.store.ServiceRole;
import io.crosscheck.store.StoreMigration;

/** A store with documents that were read, and linkers at work on it, without the services around them. */
public final class LinkedStore implements AutoCloseable {

    private static final String PASSWORD = "for-tests";
    private static final Instant ARRIVAL = Instant.parse("2031-01-01T00:00:00Z");

    private final EmbeddedPostgresql postgresql;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    /** A revision of a document as it was read. */
    record Arrival(
            String document,
            String collection,
            int revision,
            String publisher,
            String title,
            Instant publishedAt,
            Extraction extraction) {}

    private LinkedStore(EmbeddedPostgresql postgresql) {
        this.postgresql = postgresql;
    }

    public static LinkedStore start(Path directory) throws IOException, SQLException {
        EmbeddedPostgresql postgresql = EmbeddedPostgresql.start(directory, PASSWORD, 0);
        new StoreMigration(postgresql.url(), EmbeddedPostgresql.OWNER, PASSWORD, ServiceRole.allWith(PASSWORD)).run();
        return new LinkedStore(postgresql);
    }

    @Override
    public void close() throws IOException {
        postgresql.close();
    }

    /** A connection with the rights of the linker; nothing is committed by itself. */
    Connection connect() throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgresql.url(), ServiceRole.EXTRACTION.roleName(), PASSWORD);
        connection.setAutoCommit(false);
        return connection;
    }

    public Connection owner() throws SQLException {
        return DriverManager.getConnection(postgresql.url(), EmbeddedPostgresql.OWNER, PASSWORD);
    }

    /** Forgets everything. */
    public void clear() throws SQLException {
        try (Connection owner = owner();
                Statement statement = owner.createStatement()) {
            statement.execute("truncate ingest.document, ingest.publisher, knowledge.story, knowledge.story_redirect,"
                    + " knowledge.entity_profile, knowledge.entity_key, knowledge.entity_redirect,"
                    + " knowledge.term_count, knowledge.outbox, knowledge.word, knowledge.status_change,"
                    + " knowledge.dead_letter, knowledge.settled_letter, clients.watch, clients.progress cascade");
            statement.execute(
                    """
                    do $$ declare t text; begin
                        for t in select table_name from information_schema.columns
                            where table_schema = 'knowledge' and column_name = 'known_to' loop
                            execute 'truncate knowledge.' || t || ' cascade';
                        end loop;
                    end $$
                    """);
        }
    }

    /** Links a document, with others that wait, in a transaction of its own. */
    int link(String collection, String document, int batch) throws SQLException {
        try (Connection connection = connect()) {
            int linked = pass().link(connection, collection, document, batch).documents();
            connection.commit();
            return linked;
        }
    }

    LinkPass pass() {
        Clock clock = Clock.systemUTC();
        LinkDocuments documents = new LinkDocuments(json);
        StoryStore stories = new StoryStore();
        CurationLog curations = new CurationLog(json);
        IdentityStore identities = new IdentityStore();
        return new LinkPass(
                new LinkQueue(),
                documents,
                new SimilarityIndex(),
                stories,
                curations,
                new Relinking(
                        documents,
                        curations,
                        new StoryLinker(),
                        stories,
                        new EntityResolution(new EntityIndex(json), identities),
                        identities,
                        new Outbox("knowledge", clock)),
                clock);
    }

    /** Stores a revision and its extraction, as the services do: an older one that comes later was never current. */
    void arrive(Arrival arrival) throws SQLException, JsonProcessingException {
        try (Connection owner = owner()) {
            owner.setAutoCommit(false);
            boolean newest = !exists(
                    owner,
                    "select 1 from ingest.revision where document_id = ? and number > ?",
                    arrival.document(),
                    arrival.revision());
            document(owner, arrival);
            if (newest) {
                for (String table : List.of("ingest.revision", "knowledge.extraction_run", "knowledge.claim")) {
                    execute(
                            owner,
                            "update " + table + " set known_to = now() where document_id = ? and known_to is null",
                            arrival.document());
                }
            } else {
                execute(
                        owner,
                        "update knowledge.extraction_run set linked = false where document_id = ? and known_to is null",
                        arrival.document());
            }
            extraction(owner, arrival, newest);
            owner.commit();
        }
    }

    private void document(Connection owner, Arrival arrival) throws SQLException {
        if (arrival.publisher() != null) {
            execute(
                    owner,
                    "insert into ingest.publisher (id, name, kind) values (?, ?, 'NEWSPAPER') on conflict do nothing",
                    arrival.publisher(),
                    arrival.publisher());
        }
        execute(
                owner,
                "insert into ingest.document (id, collection, identity, publisher_id, received_at)"
                        + " values (?, ?, ?, ?, now()) on conflict do nothing",
                arrival.document(),
                arrival.collection(),
                arrival.document(),
                arrival.publisher());
    }

    private void extraction(Connection owner, Arrival arrival, boolean newest)
            throws SQLException, JsonProcessingException {
        Timestamp from = Timestamp.from(ARRIVAL.plusSeconds(arrival.revision()));
        Timestamp to = newest ? null : Timestamp.from(ARRIVAL.plusSeconds(arrival.revision() + 1));
        Extraction extraction = arrival.extraction();
        execute(
                owner,
                "insert into ingest.revision"
                        + " (document_id, number, title, text, text_hash, published_at, known_from, known_to)"
                        + " values (?, ?, ?, ?, 'x', ?, ?, ?)",
                arrival.document(),
                arrival.revision(),
                arrival.title(),
                extraction.text(),
                arrival.publishedAt() == null ? null : Timestamp.from(arrival.publishedAt()),
                from,
                to);
        String run = arrival.document() + "/" + arrival.revision();
        execute(
                owner,
                "insert into knowledge.extraction_run (id, document_id, revision, collection, extractor_version,"
                        + " segments, mentions, entities, headline, known_from, known_to)"
                        + " values (?, ?, ?, ?, 'test', ?::jsonb, ?::jsonb, ?::jsonb, ?, ?, ?)",
                run,
                arrival.document(),
                arrival.revision(),
                arrival.collection(),
                json.writeValueAsString(extraction.segments()),
                json.writeValueAsString(extraction.mentions()),
                json.writeValueAsString(extraction.entities()),
                extraction.headline(),
                from,
                to);
        for (int i = 0; i < extraction.claims().size(); i++) {
            claim(owner, arrival, run, i, extraction.claims().get(i), from, to);
        }
    }

    private void claim(
            Connection owner, Arrival arrival, String run, int ordinal, Claim claim, Timestamp from, Timestamp to)
            throws SQLException, JsonProcessingException {
        execute(
                owner,
                "insert into knowledge.claim (run_id, id, document_id, revision, ordinal, kind, counted, stance, certainty,"
                        + " polarity, tense, modality, confidence, text, detail, known_from, known_to)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)",
                run,
                claim.id(),
                arrival.document(),
                arrival.revision(),
                ordinal,
                claim.kind().name(),
                claim.counted(),
                claim.stance().name(),
                claim.certainty().name(),
                claim.polarity().name(),
                claim.tense().name(),
                claim.modality().name(),
                claim.confidence(),
                claim.content().text(),
                json.writeValueAsString(claim),
                from,
                to);
    }

    public static void execute(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            statement.executeUpdate();
        }
    }

    private static boolean exists(Connection connection, String sql, Object... arguments) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                statement.setObject(i + 1, arguments[i]);
            }
            return statement.executeQuery().next();
        }
    }
}
