package io.crosscheck.extraction.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;

/**
 * Short texts and the claims they make, from {@code claims/sentences.txt}: a text, then one {@code -> } line a claim.
 * {@code -Dfixtures.refresh=true} writes the file anew from what is found; read the difference before committing it.
 */
class ClaimSentencesTest {

    private static final Path FILE = Path.of("src/test/resources/claims/sentences.txt");
    private static final String ARROW = "-> ";
    private static final ExtractionPipeline PIPELINE = ExtractionPipeline.standard();

    record Case(String text, List<String> claims) {

        static Case parse(String block) {
            List<String> lines = Arrays.asList(block.strip().split("\n"));
            String text = lines.stream().filter(l -> !l.startsWith(ARROW)).collect(Collectors.joining("\n"));
            List<String> claims = lines.stream()
                    .filter(l -> l.startsWith(ARROW))
                    .map(l -> l.substring(ARROW.length()))
                    .toList();
            return new Case(text, claims);
        }

        String block() {
            return text + "\n" + claims.stream().map(c -> ARROW + c + "\n").collect(Collectors.joining());
        }
    }

    static Stream<Case> cases() throws IOException {
        List<Case> cases = Arrays.stream(Files.readString(FILE).split("\n\n+"))
                .map(Case::parse)
                .toList();
        if (Boolean.getBoolean("fixtures.refresh")) {
            List<Case> fresh = new ArrayList<>();
            cases.forEach(c -> fresh.add(new Case(c.text(), found(c.text()))));
            Files.writeString(FILE, fresh.stream().map(Case::block).collect(Collectors.joining("\n")));
            return fresh.stream();
        }
        return cases.stream();
    }

    private static List<String> found(String text) {
        return ClaimNotes.of(
                PIPELINE.extract(new Article("t", text, null, null, null)).claims());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void findsTheClaims(Case expected) {
        assertEquals(
                expected.claims().stream().collect(Collectors.joining("\n")),
                String.join("\n", found(expected.text())));
    }
}
