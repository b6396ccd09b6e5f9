package io.crosscheck.linking.work;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.linking.work.LinkedStore.Arrival;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The graph is a function of the set of documents, whatever their order and whatever happens on the way. */
class ArrivalOrderTest {

    // Each takes seconds, so a build draws few; -Dshuffles=N draws more.
    private static final int SHUFFLES = Integer.getInteger("shuffles", 4);

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
    void theSampleGivesOneGraph() throws Exception {
        givesOneGraph(sample);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CROSSCHECK_SEEDS", matches = ".+")
    void aFolderGivesOneGraph() throws Exception {
        givesOneGraph(Articles.of(Path.of(System.getenv("CROSSCHECK_SEEDS"))));
    }

    @Test
    void linkersOfOtherCollectionsDoNotDisturb() throws Exception {
        store.clear();
        for (Arrival arrival : sample) {
            store.arrive(arrival);
            store.link(arrival.collection(), arrival.document(), 50);
        }
        SortedSet<String> alone = graph();
        store.clear();

        ExecutorService threads = Executors.newFixedThreadPool(2);
        List<Arrival> others = others();
        try {
            Future<?> here = threads.submit(() -> {
                new ShuffledArrivals(store, 1).happen(sample);
                return null;
            });
            new ShuffledArrivals(store, 2).happen(others);
            here.get();
        } finally {
            threads.shutdown();
        }
        SortedSet<String> both = graph();
        both.removeIf(line -> line.contains("elsewhere"));
        assertEquals(String.join("\n", alone), String.join("\n", both));
    }

    // The same articles in another collection, under other ids, without claims, which would have to be named anew.
    private static List<Arrival> others() {
        List<Arrival> others = new ArrayList<>();
        for (Arrival arrival : sample) {
            others.add(new Arrival(
                    "elsewhere/" + arrival.document(),
                    "elsewhere",
                    arrival.revision(),
                    arrival.publisher(),
                    arrival.title(),
                    arrival.publishedAt(),
                    new Extraction(
                            arrival.extraction().text(),
                            arrival.extraction().segments(),
                            arrival.extraction().mentions(),
                            arrival.extraction().entities(),
                            List.of(),
                            arrival.extraction().extractor())));
        }
        return others;
    }

    private static void givesOneGraph(List<Arrival> arrivals) throws Exception {
        SortedSet<String> expected = null;
        for (int seed = 0; seed < SHUFFLES; seed++) {
            store.clear();
            new ShuffledArrivals(store, seed).happen(arrivals);
            SortedSet<String> graph = graph();
            assertTrue(graph.stream().anyMatch(line -> line.startsWith("proposition ")));
            if (expected == null) {
                expected = graph;
            }
            assertEquals(difference(expected, graph), difference(graph, expected), "seed " + seed);
        }
    }

    // Small enough to read where graphs differ; empty both ways round where they do not.
    private static String difference(SortedSet<String> one, SortedSet<String> other) {
        SortedSet<String> difference = new TreeSet<>(one);
        difference.removeAll(other);
        return String.join("\n", difference);
    }

    private static SortedSet<String> graph() throws Exception {
        try (Connection owner = store.owner()) {
            return StoredGraph.of(owner);
        }
    }
}
