package io.crosscheck.launcher.report;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The golden file is the report as people see it; {@code -Dgolden.refresh=true} writes it anew. */
class ReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/report/report.txt");

    private final Findings findings =
            Findings.from(json("story.json"), json("timeline.json"), List.of(json("document.json")));

    @Test
    void showsBothSidesOriginsDifferencesAndWhatIsLeftOut() throws IOException {
        String report = new Report(Style.PLAIN).of(List.of(findings));
        if (Boolean.getBoolean("golden.refresh")) {
            Files.writeString(GOLDEN, report);
        }
        assertEquals(Files.readString(GOLDEN), report);
    }

    @Test
    void staysWithinTheSheet() {
        String report = new Report(Style.PLAIN).of(List.of(findings, findings));
        assertTrue(report.lines().allMatch(l -> l.codePointCount(0, l.length()) <= Sheet.WIDTH), report);
    }

    @Test
    void coloursOnlyWhereAsked() {
        assertTrue(new Report(Style.COLOUR).of(List.of(findings)).contains("\u001b[31m"));
        assertFalse(new Report(Style.PLAIN).of(List.of(findings)).contains("\u001b"));
    }

    @Test
    void saysSoWhereThereIsNoStory() {
        assertEquals("No story was found in these articles.\n", new Report(Style.PLAIN).of(List.of()));
    }

    private static JsonNode json(String name) {
        try (InputStream in = ReportTest.class.getResourceAsStream("/report/" + name)) {
            return new ObjectMapper().readTree(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
