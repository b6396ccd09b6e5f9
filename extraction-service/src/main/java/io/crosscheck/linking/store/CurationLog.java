package io.crosscheck.linking.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import jakarta.enterprise.context.ApplicationScoped;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.entity.ListedNames;
import io.crosscheck.linking.judgement.Judgement;
import io.crosscheck.linking.judgement.Judgement.Anchor;
import io.crosscheck.linking.judgement.Judgement.Subject;
import io.crosscheck.linking.judgement.Judgements;

/** What users put in about the graph: alias lists and judgements, and which of them the graph does not contain yet. */
@ApplicationScoped
public class CurationLog {

    private static final String CONCERNED =
            """
            with pending as (
                select c.documents, c.keys from ingest.curation c
                where c.collection = ? and c.id = ?)
            select unnest(documents) from pending
            union
            select m.document_id
            from (select distinct unnest(keys) as key from pending) k
            join knowledge.entity_member m on ingest.name_key(m.name) = k.key and m.known_to is null
            join ingest.document d on d.id = m.document_id and d.collection = ?
            """;

    private static final String WAITING =
            """
            select c.collection, min(c.id), min(c.at) from ingest.curation c
            left join knowledge.curation a on a.collection = c.collection
            where c.id > coalesce(a.applied, 0)
            group by c.collection order by 2
            """;

    private static final String NEXT =
            """
            select min(c.id) from ingest.curation c
            where c.collection = ?
                and c.id > coalesce((select applied from knowledge.curation where collection = c.collection), 0)
            """;

    private static final TypeReference<List<Anchor>> ANCHORS = new TypeReference<>() {};

    private final ObjectMapper json;

    public CurationLog(ObjectMapper json) {
        this.json = json;
    }

    /**
     * A change that the graph does not contain yet.
     *
     * @param documents whose stories it concerns
     */
    public record Pending(long number, Set<String> documents) {}

    /**
     * What waits for one collection.
     *
     * @param number of the first change
     * @param since when that was put in
     */
    public record Waiting(String collection, long number, Instant since) {}

    /** The first change for a collection that the graph does not contain yet. */
    public Optional<Pending> next(Connection connection, String collection) throws SQLException {
        long number;
        try (PreparedStatement select = connection.prepareStatement(NEXT)) {
            select.setString(1, collection);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                number = row.getLong(1);
                if (row.wasNull()) {
                    return Optional.empty();
                }
            }
        }
        Set<String> documents = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(CONCERNED)) {
            select.setString(1, collection);
            select.setLong(2, number);
            select.setString(3, collection);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    documents.add(row.getString(1));
                }
            }
        }
        return Optional.of(new Pending(number, documents));
    }

    /** For which collections something was put in that the graph does not contain yet, the longest waiting first. */
    public List<Waiting> waiting(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(WAITING);
                ResultSet row = select.executeQuery()) {
            List<Waiting> collections = new ArrayList<>();
            while (row.next()) {
                collections.add(new Waiting(
                        row.getString(1), row.getLong(2), row.getTimestamp(3).toInstant()));
            }
            return collections;
        }
    }

    /** Notes that the graph contains what was put in for a collection up to a change. */
    public void applied(Connection connection, String collection, long number, Instant now) throws SQLException {
        String sql =
                """
                insert into knowledge.curation (collection, applied, applied_at) values (?, ?, ?)
                on conflict (collection) do update set applied = excluded.applied, applied_at = excluded.applied_at
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            insert.setString(1, collection);
            insert.setLong(2, number);
            insert.setTimestamp(3, Timestamp.from(now));
            insert.executeUpdate();
        }
    }

    /** The judgements that stand and name any of the documents. */
    public Judgements judgements(Connection connection, Collection<String> documents) throws SQLException {
        String sql =
                """
                select id, subject, verdict, relation, one, other, author, reason, known_from from ingest.judgement
                where known_to is null and documents && ?::text[]
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", documents.toArray()));
            try (ResultSet row = select.executeQuery()) {
                List<Judgement> judgements = new ArrayList<>();
                while (row.next()) {
                    judgements.add(new Judgement(
                            row.getString(1),
                            Subject.valueOf(row.getString(2)),
                            row.getString(3).equals("CONFIRMED"),
                            row.getString(4),
                            anchors(row.getString(5)),
                            anchors(row.getString(6)),
                            row.getString(7),
                            row.getString(8),
                            row.getTimestamp(9).toInstant()));
                }
                return Judgements.of(judgements);
            }
        }
    }

    private List<Anchor> anchors(String text) throws SQLException {
        try {
            return json.readValue(text, ANCHORS);
        } catch (IOException e) {
            throw new SQLException("A stored judgement cannot be read", "22032", e);
        }
    }

    /** What the collection's alias lists know by the names of these documents' entities. */
    public ListedNames listed(Connection connection, String collection, List<LinkDocument> documents)
            throws SQLException {
        Set<String> names = new TreeSet<>();
        for (LinkDocument document : documents) {
            for (Entity entity : document.extraction().entities()) {
                names.addAll(ListedNames.lookedUpBy(entity.name()));
            }
        }
        String sql =
                """
                select list, id, name, aliases, type from ingest.alias
                where collection = ? and known_to is null
                    and keys && (select array_agg(distinct ingest.name_key(n)) from unnest(?::text[]) n)
                """;
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collection);
            select.setArray(2, connection.createArrayOf("text", names.toArray()));
            try (ResultSet row = select.executeQuery()) {
                List<ListedNames.Entry> entries = new ArrayList<>();
                while (row.next()) {
                    entries.add(new ListedNames.Entry(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            Arrays.asList((String[]) row.getArray(4).getArray()),
                            row.getString(5)));
                }
                return ListedNames.of(entries);
            }
        }
    }
}
