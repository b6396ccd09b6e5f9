package io.crosscheck.evaluation.corpus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.crosscheck.evaluation.corpus.ColumnFile.Tagged;

import static org.junit.jupiter.api.Assertions.assertEquals;

class ColumnFileTest {

    @TempDir
    Path folder;

    @Test
    void documentsBeginWhereTheFileSaysSo() throws IOException {
        assertEquals(
                List.of(
                        List.of(List.of(new Tagged("Arden", "I-LOC")), List.of(new Tagged("shut", "O"))),
                        List.of(List.of(new Tagged("Ode", "I-PER")))),
                read(
                        "-DOCSTART- -X- O O\n\nArden NNP I-NP I-LOC\n\nshut VBD I-VP O\n\n-DOCSTART- -X- O O\n\nOde NNP I-NP I-PER\n"));
    }

    @Test
    void withTabsTheSecondColumnIsTheTagAndTokensMayHoldSpaces() throws IOException {
        assertEquals(
                List.of(List.of(List.of(
                        new Tagged("1 1/2", "O"), new Tagged("Arden", "B-Location"), new Tagged("\uFFFD", "O")))),
                read("1  1/2\tO\tO\nArden\tB-Location\tB-Location\n \tO\n"));
    }

    private List<List<List<Tagged>>> read(String content) throws IOException {
        return ColumnFile.documents(Files.writeString(folder.resolve("corpus"), content));
    }
}
