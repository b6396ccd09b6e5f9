package io.crosscheck.system;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.articles.ArticleFiles;
import io.crosscheck.launcher.articles.SampleArticles;
import io.crosscheck.launcher.machine.Installation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The whole flow, from POST to story, with everything running as processes of their own. */
class WholeFlowIT {

    private static final long SEED = 20_260_101;

    private static RunningSystem system;

    @BeforeAll
    static void start() throws Exception {
        system = RunningSystem.start();
    }

    @AfterAll
    static void stop() throws Exception {
        if (system != null) {
            system.close();
        }
    }

    @Test
    void tellsTheSamplesHappeningsApartAndFindsWhatIsContested() throws Exception {
        RunningSystem.Read read = system.read(samples(), "sample");

        assertEquals(2, read.stories().size(), "two happenings");
        assertSound(read);
        for (JsonNode story : read.stories()) {
            Set<String> disputes = new TreeSet<>();
            story.path("propositions")
                    .forEach(p -> disputes.add(p.path("status").path("dispute").asText()));
            assertTrue(disputes.contains("CONTESTED"), story.path("title") + ": " + disputes);
            assertFalse(story.path("entities").isEmpty());
        }
        assertTrue(claims(read).anyMatch(c -> !c.path("counted").asBoolean()), "kept, and shown as not counted");
        assertTrue(
                relationTypes(read).containsAll(Set.of("DIFFERS", "CONTRADICTS")),
                relationTypes(read).toString());
    }

    @Test
    void givesTheSameGraphWhateverTheOrderOfArrival() throws Exception {
        List<Article> shuffled = new ArrayList<>(latest(samples()));
        Collections.shuffle(shuffled, new Random(SEED));
        Graph inOrder = system.read(latest(samples()), "in-order").graph();
        Graph otherwise = system.read(shuffled, "shuffled").graph();
        assertEquals(inOrder.toString(), otherwise.toString());
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "CROSSCHECK_SEEDS", matches = ".+")
    void holdsItsInvariantsOnADirectoryOfReportsOfOneHappening() throws Exception {
        List<Article> articles = directory(Path.of(System.getenv("CROSSCHECK_SEEDS")));
        RunningSystem.Read read = system.read(articles, "seeds");
        assertEquals(1, read.stories().size(), "one happening");
        assertEquals(articles.size(), read.stories().get(0).path("documents").size());
        assertSound(read);

        Collections.reverse(articles);
        assertEquals(
                read.graph().toString(),
                system.read(articles, "seeds-again").graph().toString());
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

    /** Without later revisions of the same document, whose order is their meaning. */
    private static List<Article> latest(List<Article> articles) {
        return articles.stream().filter(a -> !a.name().contains(".rev2")).toList();
    }

    private static List<Article> directory(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return new ArrayList<>(ArticleFiles.read(
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()));
        }
    }
}
