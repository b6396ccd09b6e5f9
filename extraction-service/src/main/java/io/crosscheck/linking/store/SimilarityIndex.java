package io.crosscheck.linking.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.story.Signature;
import io.crosscheck.linking.story.Similarity;
import io.crosscheck.linking.story.StoryClusters;
import io.crosscheck.linking.story.StoryClusters.Pair;

/** The pairs of documents that may report one happening, found by the terms they share ({@link TermIndex}). */
@ApplicationScoped
public class SimilarityIndex {

    /**
     * What changes among the pairs when documents come.
     *
     * @param pairs documents, each with all its pairs from now on
     * @param parted pairs of other documents that are none any more
     * @param compared so many pairs of documents were scored
     */
    public record Changes(SortedMap<String, List<Pair>> pairs, List<Pair> parted, int compared) {

        /** The documents that have or had other pairs, but for those that had a pair with one of {@link #pairs}. */
        public Set<String> ends() {
            Set<String> ends = new TreeSet<>(pairs.keySet());
            pairs.values().forEach(list -> list.forEach(pair -> add(ends, pair)));
            parted.forEach(pair -> add(ends, pair));
            return ends;
        }

        private static void add(Set<String> ends, Pair pair) {
            ends.add(pair.one());
            ends.add(pair.other());
        }
    }

    /** Indexes documents anew and finds their pairs; these are not stored yet. */
    public Changes index(Connection connection, String collection, Collection<LinkDocument> documents)
            throws SQLException {
        Map<String, Signature> signatures = new TreeMap<>();
        documents.forEach(document -> signatures.put(document.id(), Signature.of(document)));
        storeSignatures(connection, signatures.values());
        TermIndex terms = new TermIndex(connection, collection);
        TermIndex.Turned turned = terms.put(signatures.values());
        signatures.putAll(signatures(connection, turned.rare()));
        Map<String, Set<String>> candidates = terms.candidates(signatures.values());
        Map<String, Signature> all = others(connection, signatures.keySet(), candidates);
        all.putAll(signatures);
        Changes changes = scored(signatures.values(), candidates, all);
        changes.parted().addAll(terms.parted(among(connection, turned.common())));
        return changes;
    }

    /** Stores the pairs as they are from now on. */
    public void store(Connection connection, Changes changes) throws SQLException {
        Object[] documents = changes.pairs().keySet().toArray();
        delete(connection, "left_id", documents);
        delete(connection, "right_id", documents);
        execute(
                connection,
                "delete from knowledge.document_similarity where left_id = ? and right_id = ?",
                changes.parted());
        Map<List<String>, Pair> fresh = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        changes.pairs()
                .values()
                .forEach(list -> list.forEach(pair -> fresh.put(List.of(pair.one(), pair.other()), pair)));
        String sql = "insert into knowledge.document_similarity (left_id, right_id, score) values (?, ?, ?)";
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Pair pair : fresh.values()) {
                insert.setString(1, pair.one());
                insert.setString(2, pair.other());
                insert.setDouble(3, pair.score());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** All scored pairs with a document of these on at least one side. */
    public List<Pair> pairs(Connection connection, Collection<String> documents) throws SQLException {
        return pairs(
                connection,
                "select left_id, right_id, score from knowledge.document_similarity where left_id = any (?)"
                        + " union select left_id, right_id, score from knowledge.document_similarity where right_id = any (?)",
                documents);
    }

    private static List<Pair> among(Connection connection, Collection<String> documents) throws SQLException {
        return pairs(
                connection,
                "select left_id, right_id, score from knowledge.document_similarity"
                        + " where left_id = any (?) and right_id = any (?)",
                documents);
    }

    private static List<Pair> pairs(Connection connection, String sql, Collection<String> documents)
            throws SQLException {
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

    private static Changes scored(
            Collection<Signature> signatures, Map<String, Set<String>> candidates, Map<String, Signature> all) {
        SortedMap<String, List<Pair>> pairs = new TreeMap<>(signatures.parallelStream()
                .collect(Collectors.toMap(
                        Signature::document,
                        signature -> scored(signature, candidates.getOrDefault(signature.document(), Set.of()), all))));
        int compared = candidates.values().stream().mapToInt(Set::size).sum();
        return new Changes(pairs, new ArrayList<>(), compared);
    }

    private static List<Pair> scored(Signature signature, Set<String> candidates, Map<String, Signature> all) {
        List<Pair> pairs = new ArrayList<>();
        for (String candidate : candidates) {
            double score = Similarity.score(signature, all.get(candidate));
            if (score >= StoryClusters.EDGE) {
                pairs.add(Pair.of(signature.document(), candidate, score));
            }
        }
        return pairs;
    }

    private static Map<String, Signature> others(
            Connection connection, Set<String> known, Map<String, Set<String>> candidates) throws SQLException {
        Set<String> others = new HashSet<>();
        candidates.values().forEach(others::addAll);
        others.removeAll(known);
        return signatures(connection, others);
    }

    private static Map<String, Signature> signatures(Connection connection, Collection<String> documents)
            throws SQLException {
        String sql = "select document_id, signature, published_at from knowledge.document_signature"
                + " where document_id = any (?)";
        Map<String, Signature> signatures = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", documents.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Timestamp publishedAt = row.getTimestamp(3);
                    signatures.put(
                            row.getString(1),
                            Signature.decoded(
                                    row.getString(1),
                                    row.getString(2),
                                    publishedAt == null ? null : publishedAt.toInstant()));
                }
            }
        }
        return signatures;
    }

    private static void storeSignatures(Connection connection, Collection<Signature> signatures) throws SQLException {
        String sql =
                """
                insert into knowledge.document_signature (document_id, signature, published_at) values (?, ?, ?)
                on conflict (document_id) do update set signature = excluded.signature, published_at = excluded.published_at
                """;
        try (PreparedStatement insert = connection.prepareStatement(sql)) {
            for (Signature signature : signatures) {
                insert.setString(1, signature.document());
                insert.setString(2, signature.encoded());
                insert.setTimestamp(
                        3, signature.publishedAt() == null ? null : Timestamp.from(signature.publishedAt()));
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void delete(Connection connection, String column, Object[] documents) throws SQLException {
        String sql = "delete from knowledge.document_similarity where " + column + " = any (?)";
        try (PreparedStatement delete = connection.prepareStatement(sql)) {
            delete.setArray(1, connection.createArrayOf("text", documents));
            delete.executeUpdate();
        }
    }

    private static void execute(Connection connection, String sql, List<Pair> pairs) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Pair pair : pairs) {
                statement.setString(1, pair.one());
                statement.setString(2, pair.other());
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }
}
