package io.crosscheck.evaluation.scores;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.evaluation.report.Score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ScoreSheetTest {

    private static final ScoreSheet SHEET = new ScoreSheet(List.of(
            new Score("names", "F1", "one corpus", 91.25, 90.0),
            new Score("names", "F1", "another", 70, 80.0),
            new Score("pairs", "F1", "a third", 60, null)));

    @TempDir
    private Path folder;

    @Test
    void putsItselfInThePlaceOfTheFormerTableAndLeavesTheRest() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "before\n" + ScoreSheet.BEGIN + "\n| old |\n" + ScoreSheet.END + "\nafter\n");

        SHEET.write(page);

        String expected =
                "before\n" + ScoreSheet.BEGIN + "\n| measure | data | figure | asked for |\n|---|---|---|---|\n"
                        + "| names | one corpus | **91.3** | 90.0 |\n"
                        + "| names | another | 70.0 | 80.0, missed |\n"
                        + "| pairs | a third | 60.0 |  |\n" + ScoreSheet.END + "\nafter\n";
        assertEquals(expected, Files.readString(page));
    }

    @Test
    void aPageWithoutAPlaceForItIsLeftAlone() throws IOException {
        Path page = folder.resolve("page.md");
        Files.writeString(page, "nothing");

        assertThrows(IOException.class, () -> SHEET.write(page));
        assertEquals("nothing", Files.readString(page));
    }
}
