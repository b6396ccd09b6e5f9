package io.crosscheck.chaos;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.crosscheck.launcher.machine.Installation;
import io.crosscheck.launcher.remote.Http;
import io.crosscheck.launcher.remote.QueryClient;
import io.crosscheck.system.Graph;
import io.crosscheck.system.Stories;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * Goes from the services of an earlier commit to those of this one as docs/operations.md says, while reports are handed
 * in and questions asked: the migration first, then new replicas beside the old ones, then the old ones are asked to
 * end.
 */
@EnabledIfSystemProperty(named = "upgrade.previous", matches = ".+")
class UpgradeIT {

    /** Several, so that both linkers have some: a collection's are linked by one at a time. */
    private static final List<String> COLLECTIONS = List.of("north", "south", "east", "west", "coast", "hills");

    private static final List<Part> SERVICES =
            Stream.of(Part.values()).filter(Part::isService).toList();
    private static final long GAP_MILLIS = 500;
    private static final int SOME = 24;
    private static final long PATIENCE_SECONDS = 600;

    /** What a service has done, by its own metrics. */
    private static final Map<Part, String> WORK = Map.of(
            Part.EXTRACT_1, "crosscheck_extraction_time_seconds_count",
            Part.EXTRACT_2, "crosscheck_extraction_time_seconds_count",
            Part.LINK, "crosscheck_link_documents_total");

    private static final String WAITING = "from knowledge.extraction_run where known_to is null and not linked";

    private final Map<Part, Replica> replicas = new EnumMap<>(Part.class);
    private Cluster cluster;
    private Traffic traffic;

    @Test
    void goesFromOneVersionToTheNextWithoutLosingOrRefusingAnything() throws Exception {
        Installation previous = EarlierVersion.of(System.getProperty("upgrade.previous"));
        try (Cluster running = Cluster.start(previous, Map.of());
                Traffic flowing = new Traffic(COLLECTIONS, GAP_MILLIS)) {
            cluster = running;
            traffic = flowing;
            traffic.handInAt(cluster.ingest());
            traffic.askAt(cluster.query());
            traffic.begin();
            awaitMore(SOME);
            String extractor = query("select max(extractor_version) from knowledge.extraction_run");
            migrate();
            joinBeside();
            tellTheSame();
            String done = done();
            endTheVersionBefore();
            traffic.close();
            settle(address(Part.INGEST));

            assertEquals(List.of(), traffic.faults());
            try (Connection owner = cluster.owner()) {
                for (String collection : COLLECTIONS) {
                    Audit audit = Audit.of(owner, collection, traffic.acknowledged(collection), extractor);
                    assertTrue(audit.isClean(), audit::toString);
                }
            }
            say(done + "\n" + readBy() + "; " + traffic.taken() + " reports");
            comeToTheGraphOfThisVersionAlone();
        }
    }

    private void migrate() throws Exception {
        String schema = schema();
        cluster.migrate(Installation.current());
        say("the version before runs on schema " + schema() + ", which was " + schema);
        awaitMore(SOME);
    }

    /** Starts a replica of this version beside each; returns when all of both versions have worked since. */
    private void joinBeside() throws Exception {
        for (Part part : SERVICES) {
            replicas.put(part, cluster.join(part, Installation.current()));
        }
        replicas.forEach(
                (part, replica) -> assertTrue(replica.awaitReady(PATIENCE_SECONDS * 1_000), part + " does not start"));
        traffic.handInAt(address(Part.INGEST));
        traffic.askAt(address(Part.QUERY));
        say("both versions run");
        Map<URI, Long> before = work();
        awaitMore(SOME);
        await("both versions work", () -> bothWorkedSince(before));
    }

    private void tellTheSame() throws IOException, InterruptedException {
        traffic.rest();
        try {
            settle(cluster.ingest());
            for (String collection : COLLECTIONS) {
                assertSame(graph(cluster.query(), collection), graph(address(Part.QUERY), collection));
            }
        } finally {
            traffic.goOn();
        }
    }

    private void endTheVersionBefore() throws Exception {
        for (Part part : SERVICES) {
            traffic.avoid(cluster.address(part));
            cluster.end(part);
            awaitMore(SOME / SERVICES.size());
        }
        say("this version runs alone");
        awaitMore(SOME);
    }

    private void comeToTheGraphOfThisVersionAlone() throws Exception {
        Map<String, Graph> upgraded = graphs();
        readAgain();
        Map<String, Graph> readAgain = graphs();
        Map<String, Graph> alone = alone();
        int facts =
                alone.values().stream().mapToInt(graph -> graph.lines().size()).sum();
        say("of " + facts + " facts differ from those of this version alone: " + different(upgraded, alone)
                + "; once all is read again: " + different(readAgain, alone));
        COLLECTIONS.forEach(collection -> assertSame(alone.get(collection), readAgain.get(collection)));
    }

    private URI address(Part part) {
        return replicas.get(part).address();
    }

    private void awaitMore(int reports) throws Exception {
        int enough = traffic.taken() + reports;
        await(enough + " reports", () -> traffic.taken() >= enough);
    }

    private static void await(String what, Callable<Boolean> reached) throws Exception {
        long deadline = System.nanoTime() + PATIENCE_SECONDS * 1_000_000_000;
        while (!reached.call()) {
            assertTrue(System.nanoTime() < deadline, () -> "never: " + what);
            Thread.sleep(GAP_MILLIS);
        }
    }

    private boolean bothWorkedSince(Map<URI, Long> before) throws IOException, InterruptedException {
        Map<URI, Long> now = work();
        return now.entrySet().stream().allMatch(each -> each.getValue() > before.get(each.getKey()));
    }

    /** By replica, how much it has done. */
    private Map<URI, Long> work() throws IOException, InterruptedException {
        Map<URI, Long> work = new TreeMap<>();
        for (Part part : SERVICES) {
            work.put(cluster.address(part), work(part, cluster.address(part)));
            work.put(address(part), work(part, address(part)));
        }
        return work;
    }

    private long work(Part part, URI replica) throws IOException, InterruptedException {
        return WORK.containsKey(part) ? Metrics.sum(replica, WORK.get(part)) : traffic.answered(replica);
    }

    private String done() throws IOException, InterruptedException {
        StringBuilder table =
                new StringBuilder("| done until the version before ends | by it | by this one |\n|---|---|---|");
        for (Part part : SERVICES) {
            table.append(String.format(
                    Locale.ROOT,
                    "%n| %s | %d | %d |",
                    part.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    work(part, cluster.address(part)),
                    work(part, address(part))));
        }
        return table.toString();
    }

    private String readBy() throws SQLException {
        return query("select string_agg(n || ' read by ' || extractor_version, ', ' order by extractor_version) from"
                + " (select extractor_version, count(*) as n from knowledge.extraction_run group by 1) runs");
    }

    private String schema() throws SQLException {
        return query("select version from public.flyway_schema_history where version is not null"
                + " order by installed_rank desc limit 1");
    }

    private String query(String sql) throws SQLException {
        try (Connection owner = cluster.owner();
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void settle(URI ingest) throws InterruptedException {
        for (String collection : COLLECTIONS) {
            new Flow(ingest, collection).settled();
        }
    }

    /** Has this version read and link everything that the version before read or linked. */
    private void readAgain() throws Exception {
        for (String collection : COLLECTIONS) {
            ObjectNode request = Http.JSON.createObjectNode();
            request.put("collection", collection).put("author", "operator").put("reason", "upgrade");
            JsonNode job = Http.post(address(Part.EXTRACT_1).resolve("/v1/reextractions"), request)
                    .body();
            URI address = address(Part.EXTRACT_1)
                    .resolve("/v1/reextractions/" + job.path("id").asText());
            await("read again", () -> "DONE"
                    .equals(Http.get(address).path("state").asText()));
        }
        try (Connection owner = cluster.owner();
                Statement statement = owner.createStatement()) {
            statement.execute("update knowledge.extraction_run set linked = false where known_to is null");
        }
        await("linked again", () -> query("select not exists (select 1 " + WAITING + ")")
                .equals("t"));
    }

    /** What this version makes of the same reports from the start. */
    private Map<String, Graph> alone() throws Exception {
        cluster.forget();
        for (String collection : COLLECTIONS) {
            new Flow(address(Part.INGEST), collection).send(traffic.sent(collection));
        }
        settle(address(Part.INGEST));
        return graphs();
    }

    private Map<String, Graph> graphs() throws IOException, InterruptedException {
        Map<String, Graph> graphs = new TreeMap<>();
        for (String collection : COLLECTIONS) {
            graphs.put(collection, graph(address(Part.QUERY), collection));
        }
        return graphs;
    }

    private Graph graph(URI query, String collection) throws IOException, InterruptedException {
        return Graph.of(Stories.of(new QueryClient(query, collection)), traffic.names(collection));
    }

    private static void assertSame(Graph expected, Graph actual) {
        assertTrue(expected.equals(actual), () -> actual.difference(expected));
    }

    private static int different(Map<String, Graph> some, Map<String, Graph> others) {
        return COLLECTIONS.stream()
                .mapToInt(collection -> some.get(collection)
                                .without(others.get(collection))
                                .size()
                        + others.get(collection).without(some.get(collection)).size())
                .sum();
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
