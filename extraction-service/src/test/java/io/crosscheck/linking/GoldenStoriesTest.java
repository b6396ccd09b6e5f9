package io.crosscheck.linking;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.PairModel;
import io.crosscheck.linking.comparison.RememberedPairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What made-up stories of many kinds say together, from their texts; {@link GoldenStory} has the form of the files. */
class GoldenStoriesTest {

    private static final List<GoldenStory> STORIES = new ArrayList<>();
    private static final List<GoldenStory> EXPLICIT_ALONE = new ArrayList<>();

    @BeforeAll
    static void read() throws IOException, URISyntaxException {
        ExtractionPipeline pipeline = ExtractionPipeline.standard();
        PairJudge judge = new RememberedPairs(PairModel.standard()::compare, 10_000);
        try (Stream<Path> files =
                Files.list(Path.of(GoldenStoriesTest.class.getResource("cases").toURI()))) {
            for (Path file : files.sorted().toList()) {
                STORIES.add(GoldenStory.read(file, pipeline, judge));
                EXPLICIT_ALONE.add(STORIES.get(STORIES.size() - 1).without());
            }
        }
    }

    @Test
    void whatIsExpectedIsFound() {
        List<String> missed = STORIES.stream()
                .flatMap(story -> story.outcomes().stream())
                .filter(outcome -> !outcome.found() && !outcome.expectation().open())
                .map(outcome -> outcome.story() + ": " + outcome.expectation().line())
                .toList();
        assertEquals(List.of(), missed);
    }

    @Test
    void noOtherContradictionIsShown() {
        assertEquals(List.of(), unexpected(STORIES));
    }

    @Test
    void norWithoutThePairModel() {
        assertEquals(List.of(), unexpected(EXPLICIT_ALONE));
    }

    private static List<String> unexpected(List<GoldenStory> stories) {
        return stories.stream().flatMap(story -> story.unexpected().stream()).toList();
    }

    @Test
    void theStoriesAreManyAndOfManyKinds() {
        assertTrue(STORIES.size() >= 30, STORIES.size() + " stories");
    }
}
