package io.crosscheck.linking.work;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.inject.Inject;

import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.crosscheck.messages.CurationChanged;
import io.crosscheck.messages.DocumentReceived;
import io.crosscheck.messages.EventCodec;
import io.crosscheck.messages.Topics;
import io.crosscheck.store.Infrastructure;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What users put in becomes part of the graph, and goes again when it is withdrawn. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "role", value = "EXTRACTION"))
@Timeout(90)
class CurationTest {

    private static final String ONE =
            """
            Ferry strike at Ostrava Quay, says union

            Ferry crews at Ostrava Quay will strike on Friday over unpaid night shifts, union leader Mara Tolland said on Monday.
            "We have waited for the night shift pay since spring," Mara Tolland said at Ostrava Quay.
            """;
    private static final String OTHER =
            """
            Ostrava Quay ferry crews to strike over night shifts

            Union leader Mara Tolland said on Monday that ferry crews at Ostrava Quay will strike on Friday over unpaid night shifts.
            The ferry company declined to comment on the strike.
            """;
    private static final String ELSEWHERE =
            """
            Violinist wins the Brandt prize

            The violinist Mara Tolland has won the Brandt prize for her recording of two forgotten sonatas, the jury said.
            The concert hall was sold out when Mara Tolland played.
            """;

    @Inject
    LinkReconciler reconciler;

    @Inject
    Overdue overdue;

    @Inject
    MeterRegistry metrics;

    @ConfigProperty(name = Infrastructure.OWNER_URL)
    String ownerUrl;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String broker;

    private final String collection = "c" + UUID.randomUUID();

    @Test
    void aJudgementSplitsAnEntityUntilItIsWithdrawnAndOutlastsRevisions() throws Exception {
        String one = document(ONE);
        String other = document(OTHER);
        assertEquals(1, entities(one, other).size());
        Set<String> machine = entities(one, other);
        Set<String> speakers = speakers(one, other);
        assertEquals(1, speakers.size());

        judge("j-split", "REJECTED", one, other);
        assertEquals(2, entities(one, other).size());
        assertEquals(2, speakers(one, other).size());

        revise(one, ONE.replace("since spring", "since last spring"));
        assertEquals(2, entities(one, other).size());

        withdraw("j-split", one, other);
        assertEquals(1, entities(one, other).size());
        assertEquals(1, speakers(one, other).size());
        assertEquals(1, machine.size());
        assertChangesAreNumbered();
    }

    @Test
    void namesakesOfTwoStoriesStayApartUntilAJudgementOrAListJoinsThem() throws Exception {
        String one = document(ONE);
        String elsewhere = document(ELSEWHERE);
        assertEquals(2, entities(one, elsewhere).size());
        assertEquals(
                "UNSURE",
                text(
                        "select verdict from knowledge.entity_edge g join knowledge.entity e on e.id = g.entity_id"
                                + " join knowledge.story s on s.id = e.story_id and s.known_to is null"
                                + " where g.known_to is null and e.known_to is null and s.collection = ?"
                                + " and e.name = 'Mara Tolland'",
                        collection));

        judge("j-join", "CONFIRMED", one, elsewhere);
        assertEquals(1, entities(one, elsewhere).size());
        withdraw("j-join", one, elsewhere);
        assertEquals(2, entities(one, elsewhere).size());

        execute(
                "insert into ingest.alias (collection, list, id, name, aliases, type, keys, known_from)"
                        + " values (?, 'people', 'Q1', 'Mara Tolland', '{}', 'PERSON', '{mara tolland}', now())",
                collection);
        curated(
                "insert into ingest.curation (collection, documents, keys, at) values (?, '{}', '{mara tolland}', now())");
        assertEquals(1, entities(one, elsewhere).size());
        assertEquals(
                "{people:Q1}",
                text(
                        "select distinct e.listed::text from knowledge.entity e join knowledge.story s on s.id = e.story_id"
                                + " where e.known_to is null and s.known_to is null and s.collection = ?"
                                + " and e.name = 'Mara Tolland'",
                        collection));
    }

    @Test
    void aCurationThatFailsIsSeenAndHoldsUpNoOtherCollection() throws Exception {
        String one = document(ONE);
        String other = document(OTHER);
        double failures = metrics.counter(Linking.CURATION_FAILURES).count();
        execute(
                "insert into ingest.judgement (id, collection, subject, verdict, one, other, documents, author, reason,"
                        + " known_from) values (?, ?, 'ENTITY', 'REJECTED', '[7]', '[]', ?, 'Ada', 'broken', now())",
                "j-broken" + collection,
                collection,
                new String[] {one, other});
        execute(
                "insert into ingest.curation (collection, documents, keys, at) values (?, ?, '{}', now() - interval '1 hour')",
                collection,
                new String[] {one, other});
        String elsewhere = "elsewhere" + collection;
        execute(
                "insert into ingest.curation (collection, documents, keys, at) values (?, '{}', '{}', now())",
                elsewhere);

        reconciler.takeInCurations();
        overdue.look();

        assertEquals("1", text("select count(*) from knowledge.curation where collection = ?", elsewhere));
        assertEquals("0", text("select count(*) from knowledge.curation where collection = ?", collection));
        assertTrue(metrics.counter(Linking.CURATION_FAILURES).count() > failures);
        assertTrue(metrics.get(Overdue.CURATIONS).gauge().value() >= 3600);

        execute("delete from ingest.judgement where id = ?", "j-broken" + collection);
        reconciler.takeInCurations();
        overdue.look();
        assertEquals(0, metrics.get(Overdue.CURATIONS).gauge().value());
    }

    @Test
    void tellsOfTakedownsThatAreNotComplete() throws Exception {
        overdue.look();
        assertEquals(0, metrics.get(Overdue.TAKEDOWNS).gauge().value());
        String gone = document(ONE);
        execute(
                "insert into ingest.takedown (document_id, collection, text_hashes, at, by, reason)"
                        + " values (?, ?, '{}', now() - interval '1 hour', 'key:k', 'asked for')",
                gone,
                collection);
        overdue.look();
        assertTrue(metrics.get(Overdue.TAKEDOWNS).gauge().value() >= 3600);
        execute("delete from ingest.takedown where document_id = ?", gone);
    }

    // Every number once and none left out, each change of a proposition beginning where the one before it ended.
    private void assertChangesAreNumbered() throws SQLException {
        assertEquals(
                "true",
                text(
                        """
                        select (count(*) > 0 and min(number) = 1 and max(number) = count(*) and bool_and(follows))::text
                        from (
                          select number, array[before_support, before_dispute, before_lifecycle] is not distinct from
                            lag(array[after_support, after_dispute, after_lifecycle], 1, array[null, null, null]::text[])
                              over (partition by proposition_id order by number) as follows
                          from knowledge.status_change where collection = ?
                        ) c
                        """,
                        collection));
        assertEquals(
                "0",
                text(
                        """
                        select count(*)::text from knowledge.proposition p
                        join knowledge.story s on s.id = p.story_id and s.known_to is null
                        where p.known_to is null and s.collection = ? and not exists (
                          select 1 from knowledge.status_change c
                          where c.proposition_id = p.id and c.after_support = p.support and c.after_dispute = p.dispute)
                        """,
                        collection));
    }

    /** The entities across stories that the documents' Mara Tolland belongs to. */
    private Set<String> entities(String... documents) throws SQLException {
        return texts(
                """
                select coalesce(i.identity_id, m.entity_id) from knowledge.entity_member m
                left join knowledge.entity_identity i on i.entity_id = m.entity_id and i.known_to is null
                where m.known_to is null and m.name = 'Mara Tolland' and m.document_id = any (?)
                """,
                (Object) documents);
    }

    private Set<String> speakers(String... documents) throws SQLException {
        return texts(
                """
                select distinct s.speaker_id from knowledge.statement s
                join knowledge.statement_claim k on k.statement_id = s.id and k.known_to is null
                join knowledge.claim c on c.id = k.claim_id and c.known_to is null
                where s.known_to is null and s.speaker_id is not null and c.document_id = any (?)
                """,
                (Object) documents);
    }

    private String document(String text) throws Exception {
        String id = "d-" + UUID.randomUUID();
        execute(
                "insert into ingest.document (id, collection, identity, received_at) values (?, ?, ?, now())",
                id,
                collection,
                id);
        revision(id, 1, text);
        return id;
    }

    private void revise(String document, String text) throws Exception {
        execute("update ingest.revision set known_to = now() where document_id = ?", document);
        revision(document, 2, text);
    }

    private void revision(String document, int number, String text) throws Exception {
        execute(
                "insert into ingest.revision (document_id, number, text, text_hash, known_from) values (?, ?, ?, ?, now())",
                document,
                number,
                text,
                document + number);
        send(Topics.DOCUMENTS, document, EventCodec.encode(new DocumentReceived(document, number, collection)));
        await(
                "select count(*) from knowledge.link l join knowledge.extraction_run r on r.id = l.run_id"
                        + " where l.document_id = ? and r.revision = ?",
                1,
                document,
                number);
    }

    private void judge(String id, String verdict, String one, String other) throws Exception {
        String anchor = "[{\"document\":\"%s\",\"text\":\"Mara Tolland\"}]";
        execute(
                "insert into ingest.judgement (id, collection, subject, verdict, one, other, documents, author, reason,"
                        + " known_from) values (?, ?, 'ENTITY', ?, ?::jsonb, ?::jsonb, ?, 'Ada', 'the annex', now())",
                id + collection,
                collection,
                verdict,
                anchor.formatted(one),
                anchor.formatted(other),
                new String[] {one, other});
        curated("insert into ingest.curation (collection, documents, keys, at) values (?, ?, '{}', now())", one, other);
    }

    private void withdraw(String id, String one, String other) throws Exception {
        execute(
                "update ingest.judgement set known_to = now(), withdrawn_by = 'Ada', withdrawal_reason = 'misread'"
                        + " where id = ?",
                id + collection);
        curated("insert into ingest.curation (collection, documents, keys, at) values (?, ?, '{}', now())", one, other);
    }

    private void curated(String sql, String... documents) throws Exception {
        if (documents.length == 0) {
            execute(sql, collection);
        } else {
            execute(sql, collection, documents);
        }
        send(Topics.CURATIONS, collection, EventCodec.encode(new CurationChanged(collection)));
        await(
                "select count(*) from knowledge.curation k where k.collection = ?"
                        + " and k.applied = (select max(id) from ingest.curation c where c.collection = k.collection)",
                1,
                collection);
    }

    private void send(String topic, String key, String payload) {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", broker), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, key, payload));
        }
    }

    private void await(String sql, int expected, Object... arguments) throws Exception {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(40));
        String wanted = String.valueOf(expected);
        while (!wanted.equals(text(sql, arguments))) {
            if (Instant.now().isAfter(deadline)) {
                assertEquals(wanted, text(sql, arguments), sql);
            }
            Thread.sleep(100);
        }
    }

    private String text(String sql, Object... arguments) throws SQLException {
        return List.copyOf(texts(sql, arguments)).get(0);
    }

    private Set<String> texts(String sql, Object... arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                PreparedStatement select = connection.prepareStatement(sql)) {
            bind(connection, select, arguments);
            try (ResultSet row = select.executeQuery()) {
                Set<String> texts = new TreeSet<>();
                while (row.next()) {
                    texts.add(row.getString(1));
                }
                return texts;
            }
        }
    }

    private void execute(String sql, Object... arguments) throws SQLException {
        try (Connection connection = DriverManager.getConnection(ownerUrl);
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(connection, statement, arguments);
            statement.executeUpdate();
        }
    }

    private static void bind(Connection connection, PreparedStatement statement, Object... arguments)
            throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof String[] many) {
                statement.setArray(i + 1, connection.createArrayOf("text", many));
            } else {
                statement.setObject(i + 1, arguments[i]);
            }
        }
    }
}
