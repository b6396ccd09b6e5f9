package io.crosscheck.linking.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.story.Signature;
import io.crosscheck.linking.story.Similarity;
import io.crosscheck.linking.story.StoryClusters;
import io.crosscheck.linking.story.StoryClusters.Pair;

/** The pairs of documents that may report one happening, found by the terms they share. */
@ApplicationScoped
public class SimilarityIndex {

    private static final String CANDIDATES =
            """
            select s.document_id, s.weights, s.published_at
            from knowledge.document_signature s
            join (select document_id from knowledge.document_term
                  where collection = ? and term = any (?) and document_id <> ?
                  group by document_id having count(*) >= ?) shared on shared.document_id = s.document_id
            """;

    private static final String SIGNATURE =
            """
            insert into knowledge.document_signature (document_id, weights, published_at) values (?, ?::jsonb, ?)
            on conflict (document_id) do update set weights = excluded.weights, published_at = excluded.published_at
            """;

    private static final TypeReference<Map<String, Double>> WEIGHTS = new TypeReference<>() {};

    @Inject
    ObjectMapper json;

    /** Indexes a document anew and scores it against every candidate; its earlier pairs are forgotten. */
    public void put(Connection connection, LinkDocument document) throws SQLException {
        Signature signature = Signature.of(document);
        forget(connection, document.id());
        storeSignature(connection, signature);
        storeTerms(connection, document.collection(), signature);
        storePairs(connection, pairs(signature, candidates(connection, document.collection(), signature)));
    }

    /** All scored pairs with a document of these on at least one side. */
    public List<Pair> pairs(Connection connection, Collection<String> documents) throws SQLException {
        String sql = "select left_id, right_id, score from knowledge.document_similarity where left_id = any (?)"
                + " union select left_id, right_id, score from knowledge.document_similarity where right_id = any (?)";
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", documents.toArray()));
            select.setArray(2, connection.createArrayOf("text", documents.toArray()));
            try (ResultSet row = select.executeQuery()) {
                List<Pair> pairs = new ArrayList<>();
                while (row.next()) {
                    pairs.add(new Pair(row.getString(1), row.getString(2), row.getDouble(3)));
                }
                return pairs;
            }
        }
    }

    private static void forget(Connection connection, String document) throws SQLException {
        execute(connection, "delete from knowledge.document_term where document_id = ?", document);
        execute(connection, "delete from knowledge.document_similarity where left_id = ?", document);
        execute(connection, "delete from knowledge.document_similarity where right_id = ?", document);
    }

    private void storeSignature(Connection connection, Signature signature) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(SIGNATURE)) {
            insert.setString(1, signature.document());
            insert.setString(2, json.valueToTree(signature.weights()).toString());
            insert.setTimestamp(3, signature.publishedAt() == null ? null : Timestamp.from(signature.publishedAt()));
            insert.executeUpdate();
        }
    }

    private static void storeTerms(Connection connection, String collection, Signature signature) throws SQLException {
        String sql = "insert into knowledge.document_term (collection, term, document_id) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (String term : signature.terms()) {
                insert.setString(1, collection);
                insert.setString(2, term);
                insert.setString(3, signature.document());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private List<Signature> candidates(Connection connection, String collection, Signature signature)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(CANDIDATES)) {
            select.setString(1, collection);
            select.setArray(
                    2, connection.createArrayOf("text", signature.terms().toArray()));
            select.setString(3, signature.document());
            select.setInt(4, Signature.SHARED);
            try (ResultSet row = select.executeQuery()) {
                List<Signature> candidates = new ArrayList<>();
                while (row.next()) {
                    Timestamp publishedAt = row.getTimestamp(3);
                    candidates.add(new Signature(
                            row.getString(1),
                            weights(row.getString(2)),
                            publishedAt == null ? null : publishedAt.toInstant()));
                }
                return candidates;
            }
        }
    }

    private Map<String, Double> weights(String text) throws SQLException {
        try {
            return json.readValue(text, WEIGHTS);
        } catch (IOException e) {
            throw new SQLException("A stored signature cannot be read", "22032", e);
        }
    }

    private static List<Pair> pairs(Signature signature, List<Signature> candidates) {
        List<Pair> pairs = new ArrayList<>();
        for (Signature candidate : candidates) {
            double score = Similarity.score(signature, candidate);
            if (score >= StoryClusters.EDGE) {
                boolean first = signature.document().compareTo(candidate.document()) < 0;
                pairs.add(new Pair(
                        first ? signature.document() : candidate.document(),
                        first ? candidate.document() : signature.document(),
                        score));
            }
        }
        return pairs;
    }

    private static void storePairs(Connection connection, List<Pair> pairs) throws SQLException {
        String sql = "insert into knowledge.document_similarity (left_id, right_id, score) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Pair pair : pairs) {
                insert.setString(1, pair.one());
                insert.setString(2, pair.other());
                insert.setDouble(3, pair.score());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void execute(Connection connection, String sql, String document) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, document);
            statement.executeUpdate();
        }
    }
}
