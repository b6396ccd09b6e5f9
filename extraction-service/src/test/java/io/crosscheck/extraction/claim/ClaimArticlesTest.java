package io.crosscheck.extraction.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;

import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Whole articles: {@code article.txt} beside {@code expected.json}, written anew by {@code -Dfixtures.refresh=true}.
 */
class ClaimArticlesTest {

    private static final Path FOLDER = Path.of("src/test/resources/articles");
    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final ExtractionPipeline PIPELINE = ExtractionPipeline.standard();

    static Stream<Path> articles() throws IOException {
        return Files.list(FOLDER).filter(Files::isDirectory).sorted();
    }

    @ParameterizedTest
    @MethodSource("articles")
    void readsTheArticle(Path folder) throws IOException {
        String text = Files.readString(folder.resolve("article.txt"));
        List<String> found = ClaimNotes.of(
                PIPELINE.extract(new Article("t", text, null, null, null)).claims());
        Path expected = folder.resolve("expected.json");
        if (Boolean.getBoolean("fixtures.refresh")) {
            Files.writeString(expected, JSON.writeValueAsString(found) + "\n");
        }
        assertEquals(
                JSON.readTree(Files.readString(expected)).toPrettyString(),
                JSON.valueToTree(found).toPrettyString());
    }
}
