package io.crosscheck.benchmark.linking;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.postgresql.PGConnection;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.crosscheck.benchmark.Scans;
import io.crosscheck.embedded.EmbeddedPostgresql;
import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.store.CurationLog;
import io.crosscheck.linking.store.EntityIndex;
import io.crosscheck.linking.store.IdentityStore;
import io.crosscheck.linking.store.LinkDocuments;
import io.crosscheck.linking.store.LinkQueue;
import io.crosscheck.linking.store.SimilarityIndex;
import io.crosscheck.linking.store.StoryStore;
import io.crosscheck.linking.work.EntityResolution;
import io.crosscheck.linking.work.LinkPass;
import io.crosscheck.linking.work.Relinking;
import io.crosscheck.messages.outbox.Outbox;
import io.crosscheck.store.ServiceRole;
import io.crosscheck.store.StoreMigration;

/** An embedded PostgreSQL with reports that were read, and the linker at work on it. */
final class ReportStore implements AutoCloseable {

    private static final String COLLECTION = "default";
    private static final String PASSWORD = "for-measuring";

    private final EmbeddedPostgresql postgresql;
    private final Connection owner;
    private final Connection linker;
    private final long session;
    private final LinkPass pass;
    private final ObjectMapper json = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    ReportStore(Path directory, PairJudge judge) throws IOException, SQLException {
        postgresql = EmbeddedPostgresql.start(directory, PASSWORD, 0);
        new StoreMigration(postgresql.url(), EmbeddedPostgresql.OWNER, PASSWORD, ServiceRole.allWith(PASSWORD)).run();
        owner = connection(EmbeddedPostgresql.OWNER);
        linker = connection(ServiceRole.EXTRACTION.roleName());
        session = linker.unwrap(PGConnection.class).getBackendPID();
        Clock clock = Clock.systemUTC();
        LinkDocuments documents = new LinkDocuments(json);
        StoryStore stories = new StoryStore();
        CurationLog curations = new CurationLog(json);
        IdentityStore identities = new IdentityStore();
        pass = new LinkPass(
                new LinkQueue(),
                documents,
                new SimilarityIndex(),
                stories,
                curations,
                new Relinking(
                        documents,
                        curations,
                        new StoryLinker(judge),
                        stories,
                        new EntityResolution(new EntityIndex(json), identities),
                        identities,
                        new Outbox("knowledge", clock)),
                clock);
    }

    private Connection connection(String user) throws SQLException {
        Connection connection =
                DriverManager.getConnection(postgresql.url() + "?reWriteBatchedInserts=true", user, PASSWORD);
        connection.setAutoCommit(false);
        return connection;
    }

    @Override
    public void close() throws IOException, SQLException {
        owner.close();
        linker.close();
        postgresql.close();
    }

    /** Links the reports, which were stored, in one pass and one transaction. */
    LinkPass.Outcome link(List<Report> reports) throws SQLException {
        return link(linker, reports);
    }

    private LinkPass.Outcome link(Connection connection, List<Report> reports) throws SQLException {
        // the one that is asked for may be counted twice: it waits too
        LinkPass.Outcome outcome =
                pass.link(connection, COLLECTION, reports.get(0).id(), reports.size() + 1);
        connection.commit();
        return outcome;
    }

    /** Stores reports and links them in the same transaction, so that the read model takes them in once, not twice. */
    void fill(List<Report> reports) throws SQLException, IOException {
        write(reports);
        link(owner, reports);
    }

    /** Processor time that the linker and its session in the database have taken so far. */
    ProcessorSeconds processorSeconds() {
        return ProcessorSeconds.now(session);
    }

    /** Which large tables are read from end to end, from now on. */
    Scans scans() throws SQLException {
        Scans scans = new Scans(owner);
        owner.commit();
        return scans;
    }

    /** So many reports are stored. */
    int documents() throws SQLException {
        try (Statement statement = owner.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from ingest.document")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Lets the planner know what the tables hold, as autovacuum would by and by. */
    void analyse() throws SQLException {
        try (Statement statement = owner.createStatement()) {
            statement.execute("analyze");
        }
        owner.commit();
    }

    /** Stores reports as the services do before linking: document, revision, run, claims. */
    void store(List<Report> reports) throws SQLException, IOException {
        write(reports);
        owner.commit();
    }

    private void write(List<Report> reports) throws SQLException, IOException {
        Timestamp now = Timestamp.from(Instant.now());
        try (Batch publishers =
                        batch("ingest.publisher (id, name, kind) values (?, ?, 'NEWSPAPER') on conflict do nothing");
                Batch documents = batch(
                        "ingest.document (id, collection, identity, publisher_id, received_at) values (?, ?, ?, ?, ?)");
                Batch revisions = batch("ingest.revision (document_id, number, title, text, text_hash, published_at,"
                        + " known_from) values (?, 1, ?, ?, 'generated', ?, ?)");
                Batch runs = batch("knowledge.extraction_run (id, document_id, revision, collection, extractor_version,"
                        + " segments, mentions, entities, known_from)"
                        + " values (?, ?, 1, ?, 'generated', ?::jsonb, ?::jsonb, ?::jsonb, ?)");
                Batch claims =
                        batch("knowledge.claim (run_id, id, document_id, revision, ordinal, kind, counted, stance,"
                                + " certainty, polarity, tense, modality, confidence, text, detail, known_from)"
                                + " values (?, ?, ?, 1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)")) {
            for (Report report : reports) {
                String run = "r-" + report.id();
                Timestamp at = report.publishedAt() == null ? null : Timestamp.from(report.publishedAt());
                publishers.add(report.publisher(), report.publisher());
                documents.add(report.id(), COLLECTION, report.id(), report.publisher(), now);
                revisions.add(report.id(), report.title(), report.extraction().text(), at, now);
                runs.add(
                        run,
                        report.id(),
                        COLLECTION,
                        json.writeValueAsString(report.extraction().segments()),
                        json.writeValueAsString(report.extraction().mentions()),
                        json.writeValueAsString(report.extraction().entities()),
                        now);
                int ordinal = 0;
                for (Claim claim : report.extraction().claims()) {
                    claims.add(
                            run,
                            claim.id(),
                            report.id(),
                            ordinal++,
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
                            now);
                }
            }
            for (Batch batch : List.of(publishers, documents, revisions, runs, claims)) {
                batch.execute();
            }
        }
    }

    private Batch batch(String insert) throws SQLException {
        return new Batch(owner.prepareStatement("insert into " + insert));
    }

    private record Batch(PreparedStatement statement) implements AutoCloseable {

        void add(Object... values) throws SQLException {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            statement.addBatch();
        }

        void execute() throws SQLException {
            statement.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            statement.close();
        }
    }
}
