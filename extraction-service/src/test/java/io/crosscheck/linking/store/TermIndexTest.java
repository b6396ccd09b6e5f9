package io.crosscheck.linking.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.story.Signature;
import io.crosscheck.linking.story.StoryClusters.Pair;
import io.crosscheck.linking.work.LinkedStore;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TermIndexTest {

    private static final int COMMON = 3;
    private static final Instant DAY = Instant.parse("2031-03-04T10:00:00Z");

    @TempDir
    static Path directory;

    private static LinkedStore store;

    @BeforeAll
    static void start() throws Exception {
        store = LinkedStore.start(directory);
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
    }

    @BeforeEach
    void clear() throws Exception {
        store.clear();
    }

    @Test
    void documentsThatShareEnoughTermsMeetWithinTheWindow() throws Exception {
        List<Signature> signatures = List.of(
                signature("a", "velmar ostrava kilmer", DAY),
                signature("b", "velmar ostrava kilmer zubrin", DAY.plusSeconds(86_400)),
                signature("c", "velmar ostrava zubrin", DAY),
                signature("d", "velmar ostrava kilmer", DAY.plusSeconds(60 * 86_400)),
                signature("e", "velmar ostrava kilmer", null));

        assertEquals(
                Map.of(
                        "a", Set.of("b", "e"),
                        "b", Set.of("a", "c", "e"),
                        "c", Set.of("b"),
                        "d", Set.of("e"),
                        "e", Set.of("a", "b", "d")),
                met(signatures, 10));
    }

    @Test
    void aTermThatBecomesCommonPartsThoseThatMetByIt() throws Exception {
        Signature a = signature("a", "velmar ostrava kilmer", DAY);
        Signature b = signature("b", "velmar ostrava kilmer", DAY);
        Signature c = signature("c", "velmar ostrava kilmer zubrin", DAY);
        Signature d = signature("d", "velmar zubrin fendral", DAY);
        try (Connection connection = store.owner()) {
            TermIndex index = new TermIndex(connection, "default", COMMON);
            index.put(List.of(a, b, c));
            assertEquals(Set.of("b", "c"), index.candidates(List.of(a)).get("a"));

            TermIndex.Turned turned = index.put(List.of(d));
            assertEquals(Set.of("a", "b", "c", "d"), turned.common());
            List<Pair> pairs = List.of(new Pair("a", "b", 1), new Pair("b", "c", 1));
            assertEquals(pairs, index.parted(pairs));

            TermIndex.Turned back = index.put(List.of(signature("d", "zubrin fendral", DAY)));
            assertEquals(Set.of("a", "b", "c"), new TreeSet<>(back.rare()));
            assertEquals(Set.of("b", "c"), index.candidates(List.of(a)).get("a"));
        }
    }

    private static Map<String, Set<String>> met(List<Signature> signatures, int common) throws SQLException {
        try (Connection connection = store.owner()) {
            TermIndex index = new TermIndex(connection, "default", common);
            index.put(signatures);
            return new TreeMap<>(index.candidates(signatures));
        }
    }

    private static Signature signature(String id, String words, Instant publishedAt) throws SQLException {
        Extraction extraction =
                new Extraction(words, List.of(), List.of(), List.of(), List.of(), new Extraction.Extractor("test"));
        try (Connection connection = store.owner()) {
            LinkedStore.execute(
                    connection,
                    "insert into ingest.document (id, collection, identity, received_at) values (?, 'default', ?, now())"
                            + " on conflict do nothing",
                    id,
                    id);
        }
        return Signature.of(
                new LinkDocument(id, "default", 1, null, null, null, null, publishedAt, null, extraction, List.of()));
    }
}
