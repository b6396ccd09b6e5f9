package io.crosscheck.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.articles.ArticleFiles;
import io.crosscheck.launcher.articles.SampleArticles;
import io.crosscheck.launcher.bundle.BundleCheck;
import io.crosscheck.launcher.machine.Installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The whole flow, from POST to story, with everything running as processes of their own. Two systems read the same
 * articles in different orders.
 */
class WholeFlowIT {

    private static final long SEED = 20_260_101;
    /** Names a directory of plain-text reports of one happening. */
    private static final String DIRECTORY = "CROSSCHECK_SEEDS";

    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

    private static final String SAMPLE = "sample";
    private static final String REPORTS = "reports";

    private static final Map<JsonNode, JsonNode> checks = new LinkedHashMap<>();
    private static JsonNode nothing;
    private static BundleCheck evidence;
    private static Set<String> traced;
    private static Map<String, String> metrics;
    private static List<String> logged;
    private static RunningSystem.Read sample;
    private static RunningSystem.Read sampleOtherwise;
    private static RunningSystem.Read reports;
    private static RunningSystem.Read reportsOtherwise;

    @BeforeAll
    static void readInTwoOrders() throws Exception {
        List<Article> articles = samples();
        try (TraceReceiver traces = new TraceReceiver(TRACE);
                RunningSystem system = RunningSystem.start(observed(traces))) {
            String parent = "00-" + TRACE + "-b7ad6b7169203331-01";
            assertEquals(202, system.trace("The bridge is closed, the mayor of Lorn said.", "traced", parent));
            assertEquals(422, system.trace(" ", "traced", parent));
            traced = traces.heard(20);
            sample = system.read(articles, SAMPLE);
            for (JsonNode proposition : sample.propositions()) {
                if (proposition.at("/status/dispute").asText().equals("CONTESTED")) {
                    checks.put(
                            proposition, system.check(proposition.path("text").asText(), SAMPLE));
                }
            }
            nothing = system.check("The violinist Mara Quill won the Brandt prize for forgotten sonatas.", SAMPLE);
            evidence = system.evidence(SAMPLE);
            metrics = system.metrics();
            logged = system.logged();
            reports = directory().isEmpty() ? null : system.read(directory(), REPORTS);
        }
        try (RunningSystem system = RunningSystem.start()) {
            sampleOtherwise = system.read(shuffled(articles), SAMPLE);
            reportsOtherwise = directory().isEmpty() ? null : system.read(shuffled(directory()), REPORTS);
        }
    }

    @Test
    void tellsTheSamplesHappeningsApartAndFindsWhatIsContested() {
        assertEquals(2, sample.stories().size(), "two happenings");
        assertSound(sample);
        for (JsonNode story : sample.stories()) {
            Set<String> disputes = new TreeSet<>();
            story.path("propositions")
                    .forEach(p -> disputes.add(p.path("status").path("dispute").asText()));
            assertTrue(disputes.contains("CONTESTED"), story.path("title") + ": " + disputes);
            assertFalse(story.path("entities").isEmpty());
        }
        assertTrue(claims(sample).anyMatch(c -> !c.path("counted").asBoolean()), "kept, and shown as not counted");
        assertTrue(
                relationTypes(sample).containsAll(Set.of("DIFFERS", "CONTRADICTS")),
                relationTypes(sample).toString());
    }

    @Test
    void knowsOfASentenceWhatSpeaksForAndAgainstIt() {
        assertFalse(checks.isEmpty());
        long known = checks.entrySet().stream()
                .filter(check -> check.getValue()
                        .findValuesAsText("id")
                        .contains(check.getKey().path("id").asText()))
                .count();
        // a sentence out of its context may say less than it did there
        assertTrue(known * 2 > checks.size(), known + " of " + checks.size());
        assertEquals("NOTHING_KNOWN", nothing.path("verdict").asText());
    }

    @Test
    void handsOutEvidenceThatCanBeCheckedWithoutIt() {
        assertEquals(List.of(), evidence.faults());
        assertTrue(evidence.texts() > 0 && evidence.spans() >= evidence.texts());
    }

    @Test
    void oneTraceGoesThroughAllServices() {
        assertEquals(Set.of("ingest-service", "extraction-service", "query-service"), traced);
    }

    @Test
    void dashboardAndAlertsNameOnlyMetricsThatExist() {
        Monitoring monitoring = Monitoring.ofRepository(Installation.current().home());
        Exposed exposed = Exposed.of(metrics.values());
        assertTrue(monitoring.names().size() > 20, monitoring.names().toString());
        assertEquals(Set.of(), exposed.missing(monitoring.names()));
        // the letters that are open: an alert on those that came lately would go out while they still wait
        Set<String> stages = exposed.values("crosscheck_dead_letters_open", "stage");
        assertEquals(exposed.values("crosscheck_dead_letters_total", "stage"), stages);
        for (String stage : stages) {
            assertTrue(monitoring.alertsOn("crosscheck_dead_letters_open{stage=\"" + stage + "\"}"), stage);
        }
        assertTrue(monitoring.alertsOn("crosscheck_ingest_unread"));
        assertTrue(monitoring.shows("crosscheck_ingest_unread"));
    }

    @Test
    void everyMetricOfTheManualExists() throws IOException {
        String manual = Files.readString(Installation.current().home().resolve("docs/operations.md"));
        assertEquals(Set.of(), Exposed.of(metrics.values()).missingOfManual(manual));
    }

    @Test
    void logsAreJsonWithIdsAndHoldNoTextOfAnArticle() throws IOException {
        for (String line : logged) {
            assertTrue(new ObjectMapper().readTree(line).has("message"), line);
        }
        String all = String.join("\n", logged);
        assertTrue(all.contains(TRACE));
        for (JsonNode document : sample.documents().values()) {
            String text = document.path("text").asText();
            for (int at = 0; at + 60 < text.length(); at += 60) {
                assertFalse(all.contains(text.substring(at, at + 30)), text.substring(at, at + 30));
            }
        }
    }

    @Test
    void givesTheSameGraphWhateverTheOrderOfArrival() {
        assertEquals(sample.graph().toString(), sampleOtherwise.graph().toString());
    }

    @Test
    @EnabledIfEnvironmentVariable(named = DIRECTORY, matches = ".+")
    void holdsItsInvariantsOnADirectoryOfReportsOfOneHappening() throws Exception {
        assertEquals(1, reports.stories().size(), "one happening");
        assertEquals(
                directory().size(), reports.stories().get(0).path("documents").size());
        assertSound(reports);
        assertEquals(reports.graph().toString(), reportsOtherwise.graph().toString());
    }

    private static Map<String, String> observed(TraceReceiver traces) {
        return Map.of(
                "CROSSCHECK_LOG_JSON", "true",
                "CROSSCHECK_TRACES_DISABLED", "false",
                "CROSSCHECK_TRACES_ENDPOINT", traces.address(),
                "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms");
    }

    private static void assertSound(RunningSystem.Read read) {
        assertTrue(read.progress().settled());
        assertEquals(0, read.progress().failed());
        assertEquals(read.progress().received(), read.progress().linked());
        read.documents().values().forEach(Spans::check);
        for (JsonNode proposition : read.propositions()) {
            JsonNode origins = proposition.path("origins");
            assertTrue(origins.path("lower").asInt() <= origins.path("upper").asInt());
            assertFalse(proposition.path("claims").isEmpty());
            assertFalse(proposition.path("text").asText().isBlank());
        }
    }

    private static Stream<JsonNode> claims(RunningSystem.Read read) {
        List<JsonNode> claims = new ArrayList<>();
        read.documents().values().forEach(d -> d.path("claims").forEach(claims::add));
        return claims.stream();
    }

    private static Set<String> relationTypes(RunningSystem.Read read) {
        Set<String> types = new TreeSet<>();
        read.propositions().forEach(p -> p.path("relations")
                .forEach(r -> types.add(r.path("type").asText())));
        return types;
    }

    private static List<Article> samples() {
        return SampleArticles.read(Installation.current().samples());
    }

    /** In another order, but no revision before the one it follows. */
    private static List<Article> shuffled(List<Article> articles) {
        List<Article> shuffled = new ArrayList<>(articles);
        Collections.shuffle(shuffled, new Random(SEED));
        Map<String, Deque<Article>> revisions = new HashMap<>();
        articles.forEach(a ->
                revisions.computeIfAbsent(identity(a), i -> new ArrayDeque<>()).add(a));
        return shuffled.stream().map(a -> revisions.get(identity(a)).remove()).toList();
    }

    private static String identity(Article article) {
        return article.about().path("externalId").asText()
                + article.about().path("url").asText();
    }

    /** Empty where the environment names none. */
    private static List<Article> directory() throws IOException {
        String directory = System.getenv(DIRECTORY);
        if (directory == null || directory.isBlank()) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of(directory))) {
            return ArticleFiles.read(
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList());
        }
    }
}
