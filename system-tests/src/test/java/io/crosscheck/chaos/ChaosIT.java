package io.crosscheck.chaos;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.machine.Installation;
import io.crosscheck.launcher.remote.Http;
import io.crosscheck.launcher.remote.QueryClient;
import io.crosscheck.system.Graph;
import io.crosscheck.system.Stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

    /** Kubernetes waits so long before it kills. */
    private static final long GRACE_SECONDS = 60;

    private static final String HEAD = "| seed | reports | ingest | extract 1 | extract 2 | link | query | broker |"
            + " PostgreSQL | of these disk lost | disk full | pauses | cuts | severed | silent | started again | settled after | lost | double |"
            + " invented | dead letters | graph |";

    /** Routes to single things that reports alone do not bring about; the lists of such things are asked. */
    private static final Set<String> UNASKED = Set.of(
            "/v1/alias-lists/{list}",
            "/v1/judgements/{id}",
            "/v1/keys/{id}",
            "/v1/takedowns/{id}",
            "/v1/watches/{id}",
            "/v1/watches/{id}/deliveries",
            "/v1/dead-letters/{id}",
            "/v1/reextractions/{id}");

    private static final long STARTING_MILLIS = 60_000;
    private static final long UNDER_WAY_MILLIS = 1_000;
    private static final long BETWEEN_MILLIS = 300;

    /** The exit code of a process that was asked to end by SIGTERM. */
    private static final int TERMINATED = 143;

    private static final int NOT_FOUND = 404;
    private static final int UNAVAILABLE = 503;

    private static final Set<String> ENDLESS = Set.of("/v1/stream");

    private static Cluster cluster;

    @BeforeAll
    static void start() throws Exception {
        cluster = Cluster.start();
    }

    @AfterAll
    static void stop() throws Exception {
        cluster.close();
    }

    @AfterEach
    void forget() throws Exception {
        cluster.forget();
    }

    @Test
    void linksWhatItAcknowledgedOnceWhateverIsKilled() throws Exception {
        List<List<Strike>> storms = storms();
        List<String> table = new ArrayList<>(List.of(HEAD, HEAD.replaceAll("[^|]+", "---")));
        Map<Integer, Graph> undisturbed = new HashMap<>();
        for (int run = 0; run < storms.size(); run++) {
            List<Article> reports = Reports.first(reports(storms.get(run)));
            if (!undisturbed.containsKey(reports.size())) {
                undisturbed.put(reports.size(), calm(reports));
            }
            table.add(storm(SEED + run, storms.get(run), reports, undisturbed.get(reports.size())));
            System.out.println(String.join("\n", table));
            cluster.forget();
        }
    }

    @Test
    void answersTheSameAfterARestore(@TempDir Path directory) throws Exception {
        List<Article> reports = Reports.first(FEWEST_REPORTS);
        Flow flow = new Flow(cluster.ingest(), COLLECTION);
        flow.send(reports.subList(0, FEWEST_REPORTS / 2));
        flow.settled();
        Path file = directory.resolve("backup.zip");
        cluster.backUp(file);
        Map<String, List<String>> ids = Answers.ids(cluster.query(), COLLECTION);
        Map<String, Answers> before = answers(ids);
        flow.send(reports.subList(FEWEST_REPORTS / 2, FEWEST_REPORTS));
        flow.settled();
        Graph whole = graph(flow);

        cluster.restore(file);
        cluster.awaitReady();
        Map<String, Answers> after = answers(ids);
        before.forEach((service, answers) -> {
            assertTrue(UNASKED.containsAll(answers.unasked()), () -> service + " " + answers.unasked());
            answers.bodies()
                    .forEach((route, body) ->
                            assertEquals(body, after.get(service).bodies().get(route), route));
            assertTrue(
                    answers.bodies().values().stream().allMatch(b -> b.startsWith("200")), answers.bodies()::toString);
        });

        // senders hand in again what they cannot be sure of
        flow.send(reports);
        flow.settled();
        assertTrue(whole.equals(graph(flow)), () -> graph(flow).difference(whole));
    }

    @Test
    void answersFromAHotStandbyWhileThePrimaryIsAway() throws Exception {
        List<Article> reports = Reports.first(FEWEST_REPORTS);
        Flow flow = new Flow(cluster.ingest(), COLLECTION);
        flow.send(reports.subList(0, FEWEST_REPORTS / 2));
        flow.settled();
        Map<String, List<String>> ids = Answers.ids(cluster.query(), COLLECTION);
        Answers fromPrimary = Answers.of(cluster.query(), COLLECTION, ids, ENDLESS);

        cluster.readFromStandby();
        try {
            cluster.awaitReady();
            assertEquals(fromPrimary, Answers.of(cluster.query(), COLLECTION, ids, ENDLESS));

            flow.send(reports.subList(FEWEST_REPORTS / 2, FEWEST_REPORTS));
            flow.settled();
            cluster.awaitStandby();
            Graph whole = graph(flow);
            assertTrue(flow.names().values().stream().allMatch(whole.toString()::contains), whole::toString);
            assertEquals(NOT_FOUND, endWatch());

            cluster.kill(Part.POSTGRESQL);
            assertEquals(UNAVAILABLE, endWatch());
            assertTrue(Http.isReady(cluster.query()));
            assertTrue(whole.equals(graph(flow)), () -> graph(flow).difference(whole));

            // a replica that starts now needs no primary either
            cluster.kill(Part.QUERY);
            cluster.start(Part.QUERY);
            assertTrue(cluster.awaitReady(Part.QUERY, STARTING_MILLIS));
            assertTrue(whole.equals(graph(flow)), () -> graph(flow).difference(whole));

            cluster.start(Part.POSTGRESQL);
            cluster.awaitReady();
            assertEquals(NOT_FOUND, endWatch());
        } finally {
            cluster.readFromPrimary();
        }
    }

    @Test
    void finishesWhatIsInWorkWhenItIsAskedToEnd() throws Exception {
        List<Article> reports = Reports.first(FEWEST_REPORTS);
        Graph undisturbed = calm(reports);
        Flow flow = new Flow(cluster.ingest(), COLLECTION);
        for (int i = 0; i < reports.size(); i++) {
            flow.send(reports.get(i));
            if (i == reports.size() / 2) {
                for (Part part : List.of(Part.EXTRACT_1, Part.LINK, Part.INGEST)) {
                    long asked = System.nanoTime();
                    cluster.end(part);
                    long seconds = (System.nanoTime() - asked) / 1_000_000_000;
                    assertTrue(seconds < GRACE_SECONDS, part + " took " + seconds + " s to end");
                    cluster.start(part);
                }
            }
        }
        flow.settled();
        try (Connection owner = cluster.owner()) {
            Audit audit = Audit.of(owner, COLLECTION, flow.acknowledged());
            assertTrue(audit.isClean(), audit::toString);
        }
        assertTrue(undisturbed.equals(graph(flow)), () -> graph(flow).difference(undisturbed));
    }

    @Test
    void readsOnceWhatFlowsWhileAThirdReplicaJoinsAndLeaves() throws Exception {
        Flow flow = new Flow(cluster.ingest(), COLLECTION);
        List<URI> extracts = new ArrayList<>(List.of(cluster.extract(), cluster.address(Part.EXTRACT_2)));
        Replica third = cluster.join(Part.EXTRACT_2, Installation.current());
        extracts.add(third.address());
        long deadline = System.nanoTime() + STARTING_MILLIS * 1_000_000;
        int sent = 0;
        while (!Http.isReady(third.address()) || read(third.address()) < FEWEST_REPORTS / 4) {
            assertTrue(System.nanoTime() < deadline, "the third replica reads nothing");
            flow.send(Reports.at(sent++));
            Thread.sleep(BETWEEN_MILLIS);
        }
        for (URI extract : extracts) {
            assertTrue(read(extract) > 0, extract + " reads nothing");
        }
        assertEquals(TERMINATED, third.end());
        for (int last = sent + FEWEST_REPORTS; sent < last; sent++) {
            flow.send(Reports.at(sent));
        }
        flow.settled();
        try (Connection owner = cluster.owner()) {
            Audit audit = Audit.of(owner, COLLECTION, flow.acknowledged());
            assertTrue(audit.isClean(), audit::toString);
        }
    }

    @Test
    void answersARequestThatIsUnderWayWhenItIsAskedToEnd() throws Exception {
        byte[] body = "A report that comes slowly.".getBytes(StandardCharsets.UTF_8);
        URI ingest = cluster.ingest();
        Thread end = new Thread(() -> {
            try {
                cluster.end(Part.INGEST);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        try (Socket socket = new Socket(ingest.getHost(), ingest.getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /v1/documents?publisher=Northline HTTP/1.1\r\nHost: ingest\r\nContent-Type: text/plain\r\n"
                            + "Content-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, body.length / 2);
            out.flush();
            Thread.sleep(UNDER_WAY_MILLIS);
            end.start();
            Thread.sleep(UNDER_WAY_MILLIS);
            out.write(body, body.length / 2, body.length - body.length / 2);
            out.flush();
            String answer = new BufferedReader(new InputStreamReader(socket.getInputStream())).readLine();
            assertTrue(answer != null && answer.startsWith("HTTP/1.1 202 "), answer);
        } finally {
            end.join();
            cluster.start(Part.INGEST);
            cluster.awaitReady();
        }
    }

    /** Writes where only the primary can be written, and answers the status. */
    private static int endWatch() throws IOException, InterruptedException {
        return Http.delete(cluster.query().resolve("/v1/watches/w-none")).status();
    }

    /** How many revisions a replica of extract has read. */
    private static long read(URI extract) throws IOException, InterruptedException {
        return Metrics.sum(extract, "crosscheck_extraction_time_seconds_count");
    }

    private static Map<String, Answers> answers(Map<String, List<String>> ids) throws Exception {
        return Map.of(
                "query", Answers.of(cluster.query(), COLLECTION, ids, ENDLESS),
                "ingest", Answers.of(cluster.ingest(), COLLECTION, ids, ENDLESS),
                "extraction", Answers.of(cluster.extract(), COLLECTION, ids, ENDLESS));
    }

    private static Graph calm(List<Article> reports) throws IOException, InterruptedException, SQLException {
        Flow flow = new Flow(cluster.ingest(), COLLECTION);
        flow.send(reports);
        flow.settled();
        Graph graph = graph(flow);
        cluster.forget();
        return graph;
    }

    private static String storm(long seed, List<Strike> strikes, List<Article> reports, Graph undisturbed)
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
            Graph disturbed = graph(flow);
            boolean same = undisturbed.equals(disturbed);
            String row = row(seed, reports.size(), strikes, cluster.restarts() - restartsBefore, seconds, audit, same);
            assertTrue(audit.isClean(), () -> row + "\n" + audit);
            assertTrue(same, () -> row + "\n" + disturbed.difference(undisturbed));
            return row;
        }
    }

    private static String row(
            long seed, int reports, List<Strike> strikes, int restarts, double seconds, Audit audit, boolean same) {
        return "| " + seed + " | " + reports + " | " + String.join(" | ", Storm.count(strikes)) + " | " + restarts
                + " | " + String.format(Locale.ROOT, "%.0f s", seconds) + " | "
                + audit.lost().size() + " | " + audit.doubled().size() + " | "
                + audit.invented().size() + " | " + audit.failed().size() + " | " + (same ? "same" : "DIFFERENT")
                + " |";
    }

    private static Graph graph(Flow flow) {
        try {
            return Graph.of(Stories.of(new QueryClient(cluster.query(), COLLECTION)), flow.names());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
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
