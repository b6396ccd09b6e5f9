package io.crosscheck.linking.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.linking.EarlierRevision;
import io.crosscheck.linking.LinkDocument;

/** Reads documents as the linker wants them: newest revision, current extraction, publisher, earlier revisions. */
@ApplicationScoped
public class LinkDocuments {

    /** The newest extraction of every extracted revision, newest revision first. */
    private static final String RUNS =
            """
            select distinct on (d.id, v.number)
                d.id, d.collection, v.number, v.title, v.published_at, v.text, v.known_from, d.duplicate_of,
                p.name, p.kind, p.family, r.id, r.extractor_version, r.segments, r.mentions, r.entities, r.known_to
            from ingest.document d
            join ingest.revision v on v.document_id = d.id
            join knowledge.extraction_run r on r.document_id = d.id and r.revision = v.number
            left join ingest.publisher p on p.id = d.publisher_id
            where d.id = any (?)
            order by d.id, v.number desc, r.known_to desc nulls first, r.known_from desc
            """;

    private static final String CLAIMS =
            "select run_id, detail from knowledge.claim where run_id = any (?) order by run_id, ordinal";

    private final ObjectReader segments;
    private final ObjectReader mentions;
    private final ObjectReader entities;
    private final ObjectReader claim;

    @Inject
    public LinkDocuments(ObjectMapper json) {
        segments = json.readerForListOf(Segment.class);
        mentions = json.readerForListOf(Mention.class);
        entities = json.readerForListOf(Entity.class);
        claim = json.readerFor(Claim.class);
    }

    private record Run(
            String document,
            String collection,
            int revision,
            String title,
            Instant publishedAt,
            String text,
            Instant revisionKnownFrom,
            String duplicateOf,
            String publisherName,
            String publisherKind,
            String publisherFamily,
            String id,
            String extractorVersion,
            List<Segment> segments,
            List<Mention> mentions,
            List<Entity> entities,
            boolean current) {

        Extraction extraction(List<Claim> claims) {
            return new Extraction(
                    text, segments, mentions, entities, claims, new Extraction.Extractor(extractorVersion));
        }
    }

    /** The documents with these ids that have a current extraction, in order of their ids. */
    public List<LinkDocument> load(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, List<Run>> byDocument = runs(connection, ids);
        byDocument.values().removeIf(runs -> !runs.get(0).current());
        Map<String, List<Claim>> claims = claims(
                connection,
                byDocument.values().stream().flatMap(List::stream).map(Run::id).toList());
        return byDocument.values().stream().map(runs -> document(runs, claims)).toList();
    }

    private static LinkDocument document(List<Run> newestFirst, Map<String, List<Claim>> claims) {
        Run newest = newestFirst.get(0);
        List<EarlierRevision> earlier = new ArrayList<>();
        for (int i = newestFirst.size() - 1; i > 0; i--) {
            Run run = newestFirst.get(i);
            earlier.add(new EarlierRevision(
                    run.revision(), run.revisionKnownFrom(), run.extraction(claims.getOrDefault(run.id(), List.of()))));
        }
        return new LinkDocument(
                newest.document(),
                newest.collection(),
                newest.revision(),
                newest.title(),
                newest.publisherName(),
                newest.publisherKind(),
                newest.publisherFamily(),
                newest.publishedAt(),
                newest.duplicateOf(),
                newest.extraction(claims.getOrDefault(newest.id(), List.of())),
                earlier);
    }

    private Map<String, List<Run>> runs(Connection connection, Collection<String> ids) throws SQLException {
        Map<String, List<Run>> runs = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(RUNS)) {
            select.setArray(1, connection.createArrayOf("text", ids.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Run run = run(row);
                    runs.computeIfAbsent(run.document(), id -> new ArrayList<>())
                            .add(run);
                }
            }
        }
        return runs;
    }

    private Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getString(1),
                row.getString(2),
                row.getInt(3),
                row.getString(4),
                instant(row.getTimestamp(5)),
                row.getString(6),
                instant(row.getTimestamp(7)),
                row.getString(8),
                row.getString(9),
                row.getString(10),
                row.getString(11),
                row.getString(12),
                row.getString(13),
                parse(row.getString(14), segments),
                parse(row.getString(15), mentions),
                parse(row.getString(16), entities),
                Objects.isNull(row.getTimestamp(17)));
    }

    private Map<String, List<Claim>> claims(Connection connection, List<String> runs) throws SQLException {
        Map<String, List<Claim>> claims = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement(CLAIMS)) {
            select.setArray(1, connection.createArrayOf("text", runs.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    claims.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                            .add(parse(row.getString(2), claim));
                }
            }
        }
        return claims;
    }

    private static <T> T parse(String text, ObjectReader reader) throws SQLException {
        try {
            return reader.readValue(text);
        } catch (IOException e) {
            throw new SQLException("A stored extraction cannot be read", "22032", e);
        }
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp == null ? null : timestamp.toInstant();
    }
}
