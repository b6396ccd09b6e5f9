package io.crosscheck.linking.work;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

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

    @Test
    void leavesNoWordOfAnyRevisionAnywhere() throws Exception {
        Arrival later =
                sample.stream().filter(a -> a.revision() == 2).findFirst().orElseThrow();
        String gone = later.document();
        List<Arrival> revisions =
                sample.stream().filter(a -> a.document().equals(gone)).toList();
        List<Arrival> others =
                sample.stream().filter(a -> !a.document().equals(gone)).toList();
        Set<String> words = wordsOfItsOwn(revisions, others);
        store.clear();
        arriveAndLink(others);
        // what the system says in its own words
        words.removeAll(heldAnyway(words));

        store.clear();
        arriveAndLink(sample);
        String word = unusual(words);
        surround(gone, word);
        assertTrue(words.size() > 5, words.toString());
        for (String place : List.of(
                "ingest.revision.text",
                "ingest.revision.html",
                "ingest.judgement.one",
                "knowledge.dead_letter.reason",
                "knowledge.settled_letter.reason",
                "knowledge.word.word",
                "clients.delivery.body")) {
            assertTrue(wordPlaces(word).contains(place), place);
        }

        takeDown(gone);
        // until the graph is made anew, notices and failures go on quoting it
        surround(gone, word);
        store.link(COLLECTION, gone, 50);

        for (String each : words) {
            assertEquals(List.of(), wordPlaces(each), each);
        }
        assertEquals(0, count("select count(*) from knowledge.term_count where documents = 0"));
    }

    @Test
    void keepsTheWordsThatOthersHaveToo() throws Exception {
        store.clear();
        arriveAndLink(sample);
        String common = "select count(*) from knowledge.word where word in ('that', 'with', 'from', 'port', 'mission')";
        int before = count(common);
        assertTrue(before > 2);
        takeDown(sample.get(1).document());
        store.link(COLLECTION, sample.get(1).document(), 50);
        assertEquals(before, count(common));
    }

    @Test
    void waitsForWhoWritesNotices() throws Exception {
        store.clear();
        arriveAndLink(sample);
        String gone = sample.get(1).document();
        takeDown(gone);
        ExecutorService linker = Executors.newSingleThreadExecutor();
        try (Connection matcher = store.owner()) {
            matcher.setAutoCommit(false);
            LinkedStore.execute(
                    matcher, "insert into clients.progress values (?, 0) on conflict do nothing", COLLECTION);
            matcher.commit();
            // as query-service does before it reads what changed
            matcher.createStatement().execute("select number from clients.progress for update");
            notice(matcher, gone, "what it said");
            Future<Integer> linked = linker.submit(() -> store.link(COLLECTION, gone, 50));
            while (count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'") == 0) {
                assertFalse(linked.isDone(), "it did not wait");
                Thread.sleep(10);
            }
            matcher.commit();
            linked.get(30, TimeUnit.SECONDS);
        } finally {
            linker.shutdown();
        }
        assertEquals(0, count("select count(*) from clients.delivery"));
    }

    /**
     * What others than the services' tables of the graph hold of a document: its page, judgements, failures, notices.
     */
    private static void surround(String document, String word) throws Exception {
        try (Connection owner = store.owner()) {
            if (count("select count(*) from ingest.takedown where document_id = '" + document + "'") == 0) {
                LinkedStore.execute(
                        owner,
                        "update ingest.revision set html = '<p>' || text || '</p>' where document_id = ?",
                        document);
                LinkedStore.execute(
                        owner,
                        "insert into ingest.judgement (id, collection, subject, verdict, one, other, documents, author,"
                                + " reason, known_from) values (?, ?, 'ENTITY', 'REJECTED',"
                                + " jsonb_build_array(jsonb_build_object('document', ?, 'text', ?)), '[]', array[?],"
                                + " 'somebody', 'not the same', now())",
                        "j-" + document,
                        COLLECTION,
                        document,
                        word,
                        document);
            }
            for (String letter : List.of("open", "mended")) {
                LinkedStore.execute(
                        owner,
                        "insert into knowledge.dead_letter (id, stage, topic, document_id, revision, reason, failed_at)"
                                + " values (?, 'EXTRACT', 'documents', ?, 1, ?, now())",
                        "x-" + letter,
                        document,
                        "cannot read " + word);
            }
            LinkedStore.execute(owner, "delete from knowledge.dead_letter where id = ?", "x-mended");
            notice(owner, document, word);
        }
    }

    /** A notice of a change in the document's story. */
    private static void notice(Connection owner, String document, String word) throws SQLException {
        LinkedStore.execute(
                owner,
                "insert into clients.watch (id, collection, url, secret, since, created_at)"
                        + " values ('w', ?, 'https://desk.example/', 'x', 0, now()) on conflict do nothing",
                COLLECTION);
        LinkedStore.execute(
                owner,
                "insert into clients.delivery (id, watch_id, number, body, state, due_at, created_at)"
                        + " select 'v-' || c.number, 'w', c.number, ?, 'DEAD', now(), now()"
                        + " from knowledge.status_change c where c.collection = ? and c.story_id in"
                        + " (select s.story_id from knowledge.story_document s where s.document_id = ?)",
                "{\"quote\": \"" + word + "\"}",
                COLLECTION,
                document);
    }

    /** Words, in lower case, that these revisions have and no other document. */
    private static Set<String> wordsOfItsOwn(List<Arrival> revisions, List<Arrival> others) {
        Set<String> words = new TreeSet<>();
        revisions.forEach(a -> words.addAll(words(a)));
        others.forEach(a -> words.removeAll(words(a)));
        String rest = others.stream()
                .map(a -> (a.title() + " " + a.extraction().text()).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" "));
        words.removeIf(word -> word.length() < 6 || rest.contains(word.substring(0, 5)));
        return words;
    }

    private static Set<String> words(Arrival arrival) {
        String text = arrival.title() + " " + arrival.extraction().text();
        return new TreeSet<>(List.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")));
    }

    private static Set<String> heldAnyway(Set<String> words) throws Exception {
        Set<String> held = new TreeSet<>();
        for (String word : words) {
            if (!wordPlaces(word).isEmpty()) {
                held.add(word);
            }
        }
        return held;
    }

    /** One that the index of words has, which is about names, titles and claims. */
    private static String unusual(Set<String> words) throws Exception {
        for (String word : words) {
            if (wordPlaces(word).contains("knowledge.word.word")) {
                return word;
            }
        }
        throw new AssertionError("none of " + words + " is indexed");
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
        return places("position(? in %s::text) > 0", phrase);
    }

    /** Where the store holds this word, on its own, in capitals or not. */
    private static List<String> wordPlaces(String word) throws Exception {
        return places("%s::text ~* ('\\m' || ? || '\\M')", word);
    }

    private static List<String> places(String condition, String words) throws Exception {
        List<String> places = new ArrayList<>();
        try (Connection owner = store.owner();
                ResultSet column = owner.createStatement().executeQuery(COLUMNS)) {
            while (column.next()) {
                String table = column.getString(1) + "." + column.getString(2);
                String sql = "select count(*) from " + table + " where " + condition.formatted(column.getString(3));
                try (PreparedStatement select = owner.prepareStatement(sql)) {
                    select.setString(1, words);
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
