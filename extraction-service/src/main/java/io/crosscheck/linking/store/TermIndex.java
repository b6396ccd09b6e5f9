package io.crosscheck.linking.store;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

import io.crosscheck.linking.story.Signature;
import io.crosscheck.linking.story.Similarity;
import io.crosscheck.linking.story.StoryClusters.Pair;

/**
 * Finds documents by the terms they share. A dated document is under the period of its publication, and meets those of
 * the same period and the two beside it, which is all that can be of its story; an undated one meets all.
 *
 * <p>A term in more than {@value #COMMON} documents (of a period where both are dated, of the collection where one is
 * not) counts for no pair, so that a lookup never reads more than so many rows a term. Whether two documents meet is
 * thus a function of the set of documents: when a term becomes common, the pairs that met by it are looked at again.
 */
final class TermIndex {

    /** A term in more documents finds nobody. */
    static final int COMMON = 500;

    private static final long PERIOD = Similarity.WINDOW.toSeconds();
    private static final int UNDATED = Integer.MIN_VALUE;
    private static final int ALL = Integer.MAX_VALUE;
    private static final int READ_AT_ONCE = 1000;

    private final Connection connection;
    private final String collection;
    private final TermCounts counts;

    TermIndex(Connection connection, String collection) {
        this(connection, collection, COMMON);
    }

    TermIndex(Connection connection, String collection, int common) {
        this.connection = connection;
        this.collection = collection;
        this.counts = new TermCounts(connection, collection, common);
    }

    /** A term of the documents of one period, or of all. */
    record Key(String term, int period) {}

    /** Which documents must be looked at again because a term became common, or is no more. */
    record Turned(Set<String> common, Set<String> rare) {}

    /** The documents of a run of periods that have a term. */
    private record Stretch(String term, int first, int last) {}

    private record Posting(String document, String term, int period) {}

    /** The terms of one document. */
    private record Posted(int period, Set<String> terms) {

        static Posted of(Signature signature) {
            return new Posted(periodOf(signature.publishedAt()), new TreeSet<>(signature.lookup()));
        }
    }

    /** Puts the documents under their terms in place of those they had. */
    Turned put(Collection<Signature> signatures) throws SQLException {
        Set<Posting> wanted = new HashSet<>();
        for (Signature signature : signatures) {
            Posted posted = Posted.of(signature);
            posted.terms.forEach(term -> wanted.add(new Posting(signature.document(), term, posted.period)));
        }
        Set<Posting> had = new HashSet<>();
        posted(signatures.stream().map(Signature::document).toList())
                .forEach((document, posted) ->
                        posted.terms.forEach(term -> had.add(new Posting(document, term, posted.period))));
        Set<Posting> fresh = new HashSet<>(wanted);
        fresh.removeAll(had);
        had.removeAll(wanted);
        change(
                "delete from knowledge.document_term where collection = ? and document_id = ? and term = ? and period = ?",
                had);
        change(
                "insert into knowledge.document_term (collection, document_id, term, period) values (?, ?, ?, ?)",
                fresh);
        return turned(counts.add(changes(fresh, had)));
    }

    private void change(String sql, Set<Posting> postings) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Posting posting : postings) {
                statement.setString(1, collection);
                statement.setString(2, posting.document);
                statement.setString(3, posting.term);
                statement.setInt(4, posting.period);
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private static Map<Key, Integer> changes(Set<Posting> fresh, Set<Posting> gone) {
        Map<Key, Integer> changes = new HashMap<>();
        fresh.forEach(posting -> count(changes, posting, 1));
        gone.forEach(posting -> count(changes, posting, -1));
        changes.values().removeIf(change -> change == 0);
        return changes;
    }

    private static void count(Map<Key, Integer> changes, Posting posting, int by) {
        if (posting.period != UNDATED) {
            changes.merge(new Key(posting.term, posting.period), by, Integer::sum);
        }
        changes.merge(new Key(posting.term, ALL), by, Integer::sum);
    }

    private Turned turned(Map<Key, Boolean> crossed) throws SQLException {
        Turned turned = new Turned(new TreeSet<>(), new TreeSet<>());
        for (Map.Entry<Key, Boolean> entry : crossed.entrySet()) {
            (entry.getValue() ? turned.common : turned.rare).addAll(concerned(entry.getKey()));
        }
        return turned;
    }

    // Documents whose pairs may hang on the key: those with the term, of the period and those beside it.
    private Set<String> concerned(Key key) throws SQLException {
        boolean all = key.period == ALL;
        String sql = "select document_id from knowledge.document_term where collection = ? and term = ?"
                + " and period between ? and ?";
        Set<String> concerned = new TreeSet<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, collection);
            select.setString(2, key.term);
            select.setInt(3, all ? UNDATED : key.period - 1);
            select.setInt(4, all ? ALL : key.period + 1);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    concerned.add(row.getString(1));
                }
            }
        }
        return concerned;
    }

    /** For each document those that share enough terms with it. */
    Map<String, Set<String>> candidates(Collection<Signature> signatures) throws SQLException {
        Map<String, Posted> documents = new TreeMap<>();
        signatures.forEach(signature -> documents.put(signature.document(), Posted.of(signature)));
        Set<Key> common = common(documents.values());
        Map<String, List<Stretch>> wanted = new TreeMap<>();
        documents.forEach((id, posted) -> wanted.put(id, stretches(posted, common)));
        Postings postings = new Postings();
        Map<Stretch, int[]> lists =
                read(wanted.values().stream().flatMap(List::stream).distinct().toList(), postings);
        Map<String, Set<String>> candidates = new TreeMap<>();
        wanted.forEach((id, stretches) -> {
            Set<String> met = postings.shared(
                    stretches.stream().map(lists::get).filter(Objects::nonNull).toList(), Signature.SHARED);
            met.remove(id);
            candidates.put(id, met);
        });
        return candidates;
    }

    private static List<Stretch> stretches(Posted posted, Set<Key> common) {
        int period = posted.period;
        List<Stretch> stretches = new ArrayList<>();
        for (String term : posted.terms) {
            if (!common.contains(new Key(term, ALL))) {
                stretches.add(new Stretch(term, UNDATED, period == UNDATED ? ALL : UNDATED));
            }
            if (period != UNDATED && !common.contains(new Key(term, period))) {
                for (int beside = period - 1; beside <= period + 1; beside++) {
                    if (!common.contains(new Key(term, beside))) {
                        stretches.add(new Stretch(term, beside, beside));
                    }
                }
            }
        }
        return stretches;
    }

    // Each once, however many documents are looked up by it; a list is no longer than a term may have before it is
    // common.
    private Map<Stretch, int[]> read(List<Stretch> stretches, Postings postings) throws SQLException {
        String sql =
                """
                select k.number, posted.documents
                from unnest(?::text[], ?::int[], ?::int[]) with ordinality k (term, first, last, number)
                cross join lateral (
                    select array_agg(t.document_id) as documents from knowledge.document_term t
                    where t.collection = ? and t.term = k.term and t.period between k.first and k.last) posted
                where posted.documents is not null
                """;
        Map<Stretch, int[]> lists = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, array("text", stretches, Stretch::term));
            select.setArray(2, array("int4", stretches, Stretch::first));
            select.setArray(3, array("int4", stretches, Stretch::last));
            select.setString(4, collection);
            select.setFetchSize(READ_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String[] documents = (String[]) row.getArray(2).getArray();
                    lists.put(stretches.get(row.getInt(1) - 1), postings.of(documents));
                }
            }
        }
        return lists;
    }

    private Array array(String type, List<Stretch> stretches, Function<Stretch, Object> value) throws SQLException {
        return connection.createArrayOf(type, stretches.stream().map(value).toArray());
    }

    /** Of the pairs, those whose documents no longer share enough terms. */
    List<Pair> parted(Collection<Pair> pairs) throws SQLException {
        Set<String> documents = new TreeSet<>();
        for (Pair pair : pairs) {
            documents.add(pair.one());
            documents.add(pair.other());
        }
        Map<String, Posted> posted = posted(documents);
        Set<Key> common = common(posted.values());
        return pairs.stream()
                .filter(pair -> !meet(posted.get(pair.one()), posted.get(pair.other()), common))
                .toList();
    }

    private static boolean meet(Posted one, Posted other, Set<Key> common) {
        boolean dated = one.period != UNDATED && other.period != UNDATED;
        int shared = 0;
        for (String term : one.terms) {
            if (other.terms.contains(term)) {
                boolean passedOver = dated
                        ? common.contains(new Key(term, one.period)) || common.contains(new Key(term, other.period))
                        : common.contains(new Key(term, ALL));
                shared += passedOver ? 0 : 1;
            }
        }
        return shared >= Signature.SHARED;
    }

    private Map<String, Posted> posted(Collection<String> documents) throws SQLException {
        String sql = "select document_id, term, period from knowledge.document_term where document_id = any (?)";
        Map<String, Posted> posted = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("text", documents.toArray()));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int period = row.getInt(3);
                    posted.computeIfAbsent(row.getString(1), id -> new Posted(period, new TreeSet<>()))
                            .terms
                            .add(row.getString(2));
                }
            }
        }
        return posted;
    }

    private Set<Key> common(Collection<Posted> documents) throws SQLException {
        Set<Key> asked = new HashSet<>();
        for (Posted posted : documents) {
            for (String term : posted.terms) {
                asked.add(new Key(term, ALL));
                for (int near = -1; near <= 1 && posted.period != UNDATED; near++) {
                    asked.add(new Key(term, posted.period + near));
                }
            }
        }
        return counts.common(asked);
    }

    private static int periodOf(Instant publishedAt) {
        return publishedAt == null ? UNDATED : (int) Math.floorDiv(publishedAt.getEpochSecond(), PERIOD);
    }
}
