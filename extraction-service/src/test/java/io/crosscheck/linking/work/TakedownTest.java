package io.crosscheck.linking.work;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.linking.work.LinkedStore.Arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** After a takedown nothing of the document is left in the store, and the graph is as if it had never come. */
class TakedownTest {

    private static final String COLLECTION = "default";

    private static final String COLUMNS =
            """
            select c.table_schema, c.table_name, c.column_name
            from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
            where c.table_schema in ('ingest', 'knowledge', 'clients', 'access') and t.table_type = 'BASE TABLE'
                and c.data_type in ('text', 'jsonb', 'json', 'ARRAY', 'tsvector', 'character varying')
            """;

    @TempDir
    static Path directory;

    private static LinkedStore store;
    private static List<Arrival> sample;

    @BeforeAll
    static void start() throws Exception {
        store = LinkedStore.start(directory);
        sample = Articles.of(Path.of("../samples"));
    }

    @AfterAll
    static void stop() throws Exception {
        store.close();
    }

    @Test
    void leavesNothingOfADocumentThatWasCounted() throws Exception {
        Arrival gone = sample.get(1);
        List<Arrival> others = sample.stream()
                .filter(a -> !a.document().equals(gone.document()))
                .toList();
        arriveAndLink(others);
        SortedSet<String> without = graph();

        store.clear();
        arriveAndLink(sample);
        assertTrue(without.size() < graph().size(), "it made a difference");
        List<String> phrases = phrasesOfItsOwn(gone, others);
        assertFalse(phrases.isEmpty());
        assertFalse(places(phrases.get(0)).isEmpty());

        takeDown(gone.document());
        store.link(COLLECTION, gone.document(), 50);

        for (String phrase : phrases) {
            assertEquals(List.of(), places(phrase), phrase);
        }
        SortedSet<String> after = graph();
        assertEquals(Set.of(), minus(after, without), "what should be gone");
        assertEquals(Set.of(), minus(without, after), "what should be there");
        assertEquals(1, count("select count(*) from ingest.takedown where completed_at is not null and words is null"));
        assertEquals(
                0,
                count("select count(*) from knowledge.document_index where document_id = '" + gone.document() + "'"));
    }

    @Test
    void isDoneOnceAndForNobodyElse() throws Exception {
        store.clear();
        arriveAndLink(sample.subList(0, 3));
        takeDown(sample.get(0).document());
        takeDown(sample.get(0).document());
        store.link(COLLECTION, sample.get(0).document(), 50);
        assertEquals(1, count("select count(*) from ingest.takedown"));
        assertEquals(
                2, count("select count(*) from knowledge.document_index join ingest.document on id = document_id"));
    }

    private static Set<String> minus(Set<String> one, Set<String> other) {
        Set<String> left = new TreeSet<>(one);
        left.removeAll(other);
        return left;
    }

    /** Runs of words of the document that no other has: of its text, and its title. */
    private static List<String> phrasesOfItsOwn(Arrival gone, List<Arrival> others) {
        List<String> phrases = new ArrayList<>();
        String[] words = gone.extraction().text().split("\\s+");
        for (int i = 0; i + 4 < words.length; i += 5) {
            String phrase = String.join(" ", words[i], words[i + 1], words[i + 2], words[i + 3], words[i + 4]);
            if (gone.extraction().text().contains(phrase)
                    && others.stream().noneMatch(o -> o.extraction().text().contains(phrase))) {
                phrases.add(phrase);
            }
        }
        if (gone.title() != null && others.stream().noneMatch(o -> gone.title().equals(o.title()))) {
            phrases.add(gone.title());
        }
        return phrases;
    }

    /** Where the store holds this phrase: columns, of any type that holds words. */
    private static List<String> places(String phrase) throws Exception {
        List<String> places = new ArrayList<>();
        try (Connection owner = store.owner();
                ResultSet column = owner.createStatement().executeQuery(COLUMNS)) {
            while (column.next()) {
                String table = column.getString(1) + "." + column.getString(2);
                String sql =
                        "select count(*) from " + table + " where position(? in " + column.getString(3) + "::text) > 0";
                try (PreparedStatement select = owner.prepareStatement(sql)) {
                    select.setString(1, phrase);
                    ResultSet found = select.executeQuery();
                    found.next();
                    if (found.getInt(1) > 0) {
                        places.add(table + "." + column.getString(3));
                    }
                }
            }
        }
        return places;
    }

    private static void arriveAndLink(List<Arrival> arrivals) throws Exception {
        for (Arrival arrival : arrivals) {
            store.arrive(arrival);
        }
        for (Arrival arrival : arrivals) {
            store.link(COLLECTION, arrival.document(), 50);
        }
    }

    private static void takeDown(String document) throws Exception {
        try (Connection owner = store.owner()) {
            owner.createStatement().execute("select ingest.take_down('" + document + "', 'key:k', 'asked for')");
        }
    }

    private static SortedSet<String> graph() throws Exception {
        try (Connection owner = store.owner()) {
            return StoredGraph.of(owner);
        }
    }

    private static int count(String sql) throws Exception {
        try (Connection owner = store.owner();
                ResultSet row = owner.createStatement().executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
