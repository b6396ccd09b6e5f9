package io.crosscheck.chaos;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;

import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.remote.QueryClient;
import io.crosscheck.system.Graph;

import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Reads the same reports undisturbed and under strikes. By itself one of each kind; with {@code -Pchaos} as many
 * kills as are asked for, in runs that each have a seed of their own.
 */
class ChaosIT {

    private static final int KILLS = Integer.getInteger("chaos.kills", 0);
    private static final int KILLS_A_RUN = Integer.getInteger("chaos.kills-a-run", 50);
    private static final long SEED = Long.getLong("chaos.seed", 1);
    private static final int GAP_MILLIS = Integer.getInteger("chaos.gap", KILLS == 0 ? 1_000 : 3_000);
    /** The same for all runs: documents' ids depend on it, and what is alike is told apart by id. */
    private static final String COLLECTION = "chaos";

    private static final int FEWEST_REPORTS = 12;

    private static final String HEAD = "| seed | reports | ingest | extract 1 | extract 2 | link | query | broker |"
            + " PostgreSQL | of these disk lost | pauses | cuts | started again | settled after | lost | double |"
            + " invented | dead letters | graph |";

    @Test
    void linksWhatItAcknowledgedOnceWhateverIsKilled() throws Exception {
        List<List<Strike>> storms = storms();
        List<String> table = new ArrayList<>(List.of(HEAD, HEAD.replaceAll("[^|]+", "---")));
        Map<Integer, Graph> undisturbed = new HashMap<>();
        try (Cluster cluster = Cluster.start()) {
            for (int run = 0; run < storms.size(); run++) {
                List<Article> reports = Reports.first(reports(storms.get(run)));
                if (!undisturbed.containsKey(reports.size())) {
                    undisturbed.put(reports.size(), calm(cluster, reports));
                }
                table.add(storm(cluster, SEED + run, storms.get(run), reports, undisturbed.get(reports.size())));
                System.out.println(String.join("\n", table));
            }
        }
    }

    private static Graph calm(Cluster cluster, List<Article> reports)
            throws IOException, InterruptedException, SQLException {
        Flow flow = new Flow(cluster.ingest(), COLLECTION);
        flow.send(reports);
        flow.settled();
        Graph graph = graph(cluster, flow);
        cluster.forget();
        return graph;
    }

    private static String storm(
            Cluster cluster, long seed, List<Strike> strikes, List<Article> reports, Graph undisturbed)
            throws IOException, InterruptedException, SQLException {
        int restartsBefore = cluster.restarts();
        Flow flow = new Flow(cluster.ingest(), COLLECTION);
        new Storm(cluster, strikes).rage(flow, reports);
        long calmAgain = System.nanoTime();
        flow.settled();
        double seconds = (System.nanoTime() - calmAgain) / 1e9;
        cluster.awaitReady();
        try (Connection owner = cluster.owner()) {
            Audit audit = Audit.of(owner, COLLECTION, flow.acknowledged());
            Graph disturbed = graph(cluster, flow);
            boolean same = undisturbed.equals(disturbed);
            String row = row(seed, reports.size(), strikes, cluster.restarts() - restartsBefore, seconds, audit, same);
            assertTrue(audit.isClean(), () -> row + "\n" + audit);
            assertTrue(same, () -> row + "\n" + difference(undisturbed, disturbed));
            cluster.forget();
            return row;
        }
    }

    private static String difference(Graph undisturbed, Graph disturbed) {
        Set<String> missing = new TreeSet<>(undisturbed.lines());
        missing.removeAll(disturbed.lines());
        Set<String> more = new TreeSet<>(disturbed.lines());
        more.removeAll(undisturbed.lines());
        return "missing:\n" + String.join("\n", missing) + "\nmore:\n" + String.join("\n", more);
    }

    private static String row(
            long seed, int reports, List<Strike> strikes, int restarts, double seconds, Audit audit, boolean same) {
        return "| " + seed + " | " + reports + " | " + String.join(" | ", Storm.count(strikes)) + " | " + restarts
                + " | " + String.format(Locale.ROOT, "%.0f s", seconds) + " | "
                + audit.lost().size() + " | " + audit.doubled().size() + " | "
                + audit.invented().size() + " | " + audit.failed().size() + " | " + (same ? "same" : "DIFFERENT")
                + " |";
    }

    private static Graph graph(Cluster cluster, Flow flow) throws IOException, InterruptedException {
        return Graph.of(new QueryClient(cluster.query(), COLLECTION).stories(), flow.names());
    }

    private static List<List<Strike>> storms() {
        List<List<Strike>> storms = new ArrayList<>();
        if (KILLS == 0) {
            storms.add(Strike.oneOfEach(SEED, GAP_MILLIS));
        }
        for (int left = KILLS; left > 0; left -= KILLS_A_RUN) {
            storms.add(Strike.of(SEED + storms.size(), Math.min(left, KILLS_A_RUN), GAP_MILLIS));
        }
        return storms;
    }

    /** About as many as strikes, so that they flow throughout. */
    private static int reports(List<Strike> strikes) {
        return Math.max(FEWEST_REPORTS, strikes.size());
    }
}
