package io.crosscheck.query;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.config.ConfigProvider;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.crosscheck.store.Infrastructure;

/** Writes rows as the other services would, with the owner's rights. */
public final class Fixture implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Connection connection;

    private Fixture(Connection connection) {
        this.connection = connection;
    }

    public static Fixture open() throws SQLException {
        return new Fixture(DriverManager.getConnection(
                ConfigProvider.getConfig().getValue(Infrastructure.OWNER_URL, String.class)));
    }

    public void run(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value instanceof Instant time) {
                    statement.setObject(i + 1, time.atOffset(ZoneOffset.UTC));
                } else if (value instanceof List<?> many) {
                    statement.setArray(i + 1, connection.createArrayOf("text", many.toArray()));
                } else {
                    statement.setObject(i + 1, value);
                }
            }
            statement.execute();
        }
    }

    /** From here on nothing lasts: closing takes it all back. */
    public void begin() throws SQLException {
        connection.setAutoCommit(false);
    }

    /** The first column of all rows. */
    public List<String> texts(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    public void publisher(String id, String name, String domain, String kind) throws SQLException {
        run("insert into ingest.publisher (id, name, domain, kind) values (?, ?, ?, ?)", id, name, domain, kind);
    }

    public void document(
            String id, String collection, String publisher, String url, Instant publishedAt, String title, String text)
            throws SQLException {
        run(
                "insert into ingest.document (id, collection, identity, url, publisher_id, received_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                collection,
                id,
                url,
                publisher,
                Sample.LEARNT);
        revision(id, 1, publishedAt, title, text, Sample.LEARNT, null);
    }

    public void revision(
            String document, int number, Instant publishedAt, String title, String text, Instant from, Instant to)
            throws SQLException {
        run(
                "insert into ingest.revision (document_id, number, title, text, text_hash, language, published_at,"
                        + " known_from, known_to) values (?, ?, ?, ?, ?, 'en', ?, ?, ?)",
                document,
                number,
                title,
                text,
                "hash-" + document + number,
                publishedAt,
                from,
                to);
    }

    public void extraction(
            String id, String document, int revision, String mentions, String entities, Instant from, Instant to)
            throws SQLException {
        run(
                "insert into knowledge.extraction_run (id, document_id, revision, extractor_version, segments,"
                        + " mentions, entities, known_from, known_to) values (?, ?, ?, 'test-1',"
                        + " '[{\"id\":\"s1\",\"start\":0,\"end\":4,\"role\":\"BODY\"}]', ?::jsonb, ?::jsonb, ?, ?)",
                id,
                document,
                revision,
                mentions,
                entities,
                from,
                to);
    }

    public void claim(String run, String document, int revision, int ordinal, Spoken claim, Instant from, Instant to)
            throws SQLException {
        run(
                "insert into knowledge.claim (run_id, id, document_id, revision, ordinal, kind, counted, stance,"
                        + " certainty, polarity, tense, modality, confidence, text, detail, known_from, known_to)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, 'CERTAIN', 'POSITIVE', 'NON_FUTURE', 'NONE', 0.9, ?,"
                        + " ?::jsonb, ?, ?)",
                run,
                claim.id(),
                document,
                revision,
                ordinal,
                claim.kind(),
                claim.counted(),
                claim.stance(),
                claim.content(),
                claim.json(),
                from,
                to);
        if (claim.source() != null) {
            run(
                    "insert into knowledge.claim_source (run_id, claim_id, path, hop, kind, text, local_entity)"
                            + " values (?, ?, 0, 0, ?, ?, ?)",
                    run,
                    claim.id(),
                    claim.entity() == null ? "ANONYMOUS" : "PERSON",
                    claim.source(),
                    claim.entity());
        }
    }

    /** A claim to write: its parts are found in the document's text. */
    public record Spoken(
            String id,
            String kind,
            boolean counted,
            String stance,
            String text,
            String content,
            String cue,
            String source,
            String entity) {

        public static Spoken narrated(String id, String text, String content) {
            return new Spoken(id, "NARRATED", true, "ASSERTS", text, content, null, null, null);
        }

        String json() {
            ObjectNode json = JSON.createObjectNode();
            json.put("id", id).put("kind", kind).put("segment", "s1").put("counted", counted);
            if (!counted) {
                json.put("notCounted", "a reader's comment");
            }
            passage(json.putObject("content"), content);
            if (cue == null) {
                json.putNull("cue");
            } else {
                passage(json.putObject("cue"), cue);
            }
            var sources = json.putArray("sources");
            if (source != null) {
                ObjectNode hop = sources.addObject();
                passage(hop, source);
                hop.put("kind", entity == null ? "ANONYMOUS" : "PERSON")
                        .put("path", 0)
                        .put("hop", 0);
                if (entity != null) {
                    hop.put("entity", entity);
                }
            }
            json.putArray("recipients");
            json.put("stance", stance).put("certainty", "CERTAIN").put("polarity", "POSITIVE");
            json.put("tense", "NON_FUTURE").put("modality", "NONE").put("confidence", 0.9);
            json.putArray("quantities");
            json.putArray("about");
            try {
                return JSON.writeValueAsString(json);
            } catch (JsonProcessingException e) {
                throw new IllegalStateException(e);
            }
        }

        private void passage(ObjectNode passage, String part) {
            int start = text.indexOf(part);
            if (start < 0) {
                throw new IllegalArgumentException("not in the text: " + part);
            }
            passage.put("text", part).putArray("spans").addArray().add(start).add(start + part.length());
        }
    }

    public void story(String id, String collection, String title, Instant starts, Instant ends) throws SQLException {
        run(
                "insert into knowledge.story (id, collection, title, starts, ends, known_from)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                collection,
                title,
                starts,
                ends,
                Sample.LEARNT);
    }

    public void storyDocument(String story, String document, Instant from) throws SQLException {
        run(
                "insert into knowledge.story_document (story_id, document_id, known_from) values (?, ?, ?)",
                story,
                document,
                from);
    }

    public void entity(String id, String story, String type, String name, List<String> aliases, int mentions)
            throws SQLException {
        run(
                "insert into knowledge.entity (id, story_id, type, name, aliases, mentions, known_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                story,
                type,
                name,
                aliases,
                mentions,
                Sample.LEARNT);
    }

    public void member(String entity, String document, String local, String reason) throws SQLException {
        run(
                "insert into knowledge.entity_member (entity_id, document_id, local_entity, reason, known_from)"
                        + " values (?, ?, ?, ?, ?)",
                entity,
                document,
                local,
                reason,
                Sample.LEARNT);
    }

    /** A proposition with its present status, such as {@code "CORROBORATED CONTESTED STANDING"}. */
    public void proposition(
            String id, String story, String text, String status, int lower, int upper, Instant from, Instant to)
            throws SQLException {
        String[] axes = status.split(" ");
        run(
                "insert into knowledge.proposition (id, story_id, text, support, dispute, lifecycle, origins_lower,"
                        + " origins_upper, known_from, known_to) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                id,
                story,
                text,
                axes[0],
                axes[1],
                axes[2],
                lower,
                upper,
                from,
                to);
    }

    public void touch(String proposition, String claim, String document, String stance, Instant from)
            throws SQLException {
        run(
                "insert into knowledge.proposition_claim (proposition_id, claim_id, document_id, stance, known_from)"
                        + " values (?, ?, ?, ?, ?)",
                proposition,
                claim,
                document,
                stance,
                from);
    }

    /** Marks a claim as one that only an earlier revision makes. */
    public void withdraw(String proposition, String claim) throws SQLException {
        run(
                "update knowledge.proposition_claim set withdrawn = true where proposition_id = ? and claim_id = ?",
                proposition,
                claim);
    }

    public void transition(
            String proposition, int ordinal, String status, Instant at, List<String> evidence, Instant from)
            throws SQLException {
        String[] axes = status.split(" ");
        run(
                "insert into knowledge.proposition_status (proposition_id, ordinal, support, dispute, lifecycle,"
                        + " event_time, evidence, known_from) values (?, ?, ?, ?, ?, ?, ?, ?)",
                proposition,
                ordinal,
                axes[0],
                axes[1],
                axes[2],
                at,
                evidence,
                from);
    }

    /** A line of the log of changes; a status that is null is none: the proposition is new, or no longer held. */
    public void change(
            String collection, long number, String story, String proposition, String before, String after, Instant at)
            throws SQLException {
        String[] was = before == null ? new String[3] : before.split(" ");
        String[] is = after == null ? new String[3] : after.split(" ");
        run(
                "insert into knowledge.status_change (collection, number, story_id, proposition_id, before_support,"
                        + " before_dispute, before_lifecycle, after_support, after_dispute, after_lifecycle, at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                collection,
                number,
                story,
                proposition,
                was[0],
                was[1],
                was[2],
                is[0],
                is[1],
                is[2],
                at);
    }

    public void origin(String proposition, int ordinal, String reason, List<String> claims, boolean raisesLower)
            throws SQLException {
        run(
                "insert into knowledge.origin (proposition_id, ordinal, reason, claims, raises_lower, known_from)"
                        + " values (?, ?, ?, ?, ?, ?)",
                proposition,
                ordinal,
                reason,
                claims,
                raisesLower,
                Sample.LEARNT);
    }

    public void relation(String id, String story, String one, String other, String type, String kind, String why)
            throws SQLException {
        run(
                "insert into knowledge.relation (id, story_id, proposition_id, other_id, type, kind, explanation,"
                        + " evidence, confidence, known_from) values (?, ?, ?, ?, ?, ?, ?, '[{\"claim\":\"c-open\","
                        + "\"start\":0,\"end\":3,\"text\":\"The\"}]', 0.8, ?)",
                id,
                story,
                one,
                other,
                type,
                kind,
                why,
                Sample.LEARNT);
    }

    public void statement(String id, String story, String speaker, String text, Instant from, Instant to)
            throws SQLException {
        run(
                "insert into knowledge.statement (id, story_id, speaker_id, text, said_from, said_to, known_from)"
                        + " values (?, ?, ?, ?, ?, ?, ?)",
                id,
                story,
                speaker,
                text,
                from,
                to,
                Sample.LEARNT);
    }

    public void report(String statement, String claim, String drift) throws SQLException {
        run(
                "insert into knowledge.statement_claim (statement_id, claim_id, drift, known_from)"
                        + " values (?, ?, ?, ?)",
                statement,
                claim,
                drift,
                Sample.LEARNT);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
