package io.crosscheck.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.crosscheck.launcher.remote.IngestClient;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Hands in reports ten times as fast as they can be read: for twenty seconds in the build, with {@code -Pflood} for as
 * long as is asked.
 */
class FloodIT {

    private static final int SECONDS = Integer.getInteger("flood.seconds", 20);
    /** So many reports may wait to be read before senders are turned away. */
    private static final int MAY_WAIT = Integer.getInteger("flood.may-wait", 60);

    private static final int TIMES = 10;
    private static final int THIRDS = 3;
    /** Reports a second at first, and never fewer. */
    private static final int FEWEST = 20;

    private static final int WARM_UP = 36;
    private static final String COLLECTION = "flood";

    /** What memory may grow by from the first third to the last, by share, and in bytes for what starts small. */
    private static final double GROWTH = 1.25;

    private static final long SLACK = 64L << 20;

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.start(Map.of(
                "CROSSCHECK_INGEST_BACKLOG_UNREAD",
                String.valueOf(MAY_WAIT),
                "CROSSCHECK_INGEST_BACKLOG_COUNT_EVERY",
                "1s"));
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @Test
    void turnsAwayWhatIsTooMuchAndLosesNothingItTookIn() throws Exception {
        Flow calm = new Flow(cluster.ingest(), COLLECTION);
        calm.send(Reports.first(WARM_UP));
        calm.settled();

        Flood flood = new Flood(cluster.ingest(), COLLECTION, WARM_UP);
        int before = extracted();
        flood.begin();
        List<Map<Part, Long>> memory = new ArrayList<>();
        long mostWaiting = 0;
        long began = System.nanoTime();
        double seconds = 0;
        while (seconds < SECONDS || memory.size() < THIRDS) {
            Thread.sleep(1_000);
            mostWaiting = Math.max(mostWaiting, flood.waiting());
            memory.add(memory());
            seconds = (System.nanoTime() - began) / 1e9;
            flood.pace(Math.max(FEWEST, TIMES * (extracted() - before) / seconds));
        }
        flood.end();
        int read = extracted() - before;
        Flow settling = new Flow(cluster.ingest(), COLLECTION);
        settling.settled();

        System.out.println(report(seconds, read, flood, mostWaiting, memory));
        assertTrue(flood.faults().isEmpty(), () -> "not as senders are told: " + flood.faults());
        assertTrue(flood.refused() > 0, "nobody was turned away");
        assertTrue(mostWaiting > 0, "the lag was not to be seen");
        Map<String, Integer> acknowledged = flood.acknowledged();
        calm.acknowledged().forEach((id, revision) -> acknowledged.merge(id, revision, Math::max));
        try (Connection owner = cluster.owner()) {
            Audit audit = Audit.of(owner, COLLECTION, acknowledged);
            assertTrue(audit.isClean(), audit::toString);
        }
        for (Part part : Part.values()) {
            long early = most(memory.subList(0, memory.size() / THIRDS), part);
            long late = most(memory.subList(2 * memory.size() / THIRDS, memory.size()), part);
            assertTrue(early > 0, part + " does not tell how much memory it takes");
            assertTrue(late <= GROWTH * early + SLACK, part + " grew from " + early + " to " + late + " bytes");
        }
    }

    private static Map<Part, Long> memory() throws IOException {
        Map<Part, Long> memory = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            memory.put(part, cluster.memory(part));
        }
        return memory;
    }

    private static long most(List<Map<Part, Long>> memory, Part part) {
        return memory.stream().mapToLong(each -> each.get(part)).max().orElseThrow();
    }

    private static int extracted() throws IOException, InterruptedException {
        return new IngestClient(cluster.ingest(), COLLECTION).progress().extracted();
    }

    private static String report(
            double seconds, int read, Flood flood, long mostWaiting, List<Map<Part, Long>> memory) {
        StringBuilder report = new StringBuilder(String.format(
                Locale.ROOT,
                "%,d offered in %.0f s (%.1f/s), %,d read (%.1f/s), %,d taken in, %,d turned away, %,d or more waiting%n"
                        + "| MB | first third | second | last |%n| --- | --- | --- | --- |%n",
                flood.offered(),
                seconds,
                flood.offered() / seconds,
                read,
                read / seconds,
                flood.taken(),
                flood.refused(),
                mostWaiting));
        int third = memory.size() / THIRDS;
        for (Part part : Part.values()) {
            report.append(String.format(
                    Locale.ROOT,
                    "| %s | %d | %d | %d |%n",
                    part.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    most(memory.subList(0, third), part) >> 20,
                    most(memory.subList(third, 2 * third), part) >> 20,
                    most(memory.subList(2 * third, memory.size()), part) >> 20));
        }
        return report.toString();
    }
}
