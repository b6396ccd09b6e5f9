package io.crosscheck.ingest.alias;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.ingest.alias.AliasEntry.Type;
import io.crosscheck.ingest.problem.Problem.FieldError;
import io.crosscheck.ingest.problem.ProblemException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class AliasFormatTest {

    private static List<FieldError> wrong(Runnable reading) {
        return assertThrows(ProblemException.class, reading::run).problem().errors();
    }

    @Test
    void readsColumnsInAnyOrderAndQuotedCells() {
        List<AliasEntry> entries = AliasFormat.fromCsv(
                "\uFEFFname,id,note,aliases,type\n\"Tolland, Mara\",Q1,x,Mara Tolland|M. Tolland||Mara Tolland,person\n\nVelm,Q2,,,\n");

        assertEquals(
                List.of(
                        new AliasEntry("Q1", "Tolland, Mara", List.of("M. Tolland", "Mara Tolland"), Type.PERSON),
                        new AliasEntry("Q2", "Velm", List.of(), null)),
                entries);
    }

    @Test
    void tellsEveryWrongLine() {
        assertEquals(
                List.of(
                        new FieldError("line 3: name", "is missing"),
                        new FieldError("line 4: type", "is none of PERSON, ORGANIZATION, LOCATION, MISC"),
                        new FieldError("line 5: id", "stands in line 2 too")),
                wrong(() -> AliasFormat.fromCsv(
                        "id,name,aliases,type\nQ1,Velm,,LOCATION\nQ2,,,\nQ3,Orland,,ISLAND\nQ1,Orland,,LOCATION\n")));
        assertEquals(
                List.of(
                        new FieldError("line 3: id", "is not a string"),
                        new FieldError("line 3: id", "is missing"),
                        new FieldError("line 4: entry", "is not an object")),
                wrong(() ->
                        AliasFormat.fromJson("[\n{\"id\":\"Q1\",\"name\":\"Velm\"},\n{\"id\":7,\"name\":\"x\"},\n8]")));
    }

    @Test
    void refusesWhatIsNoList() {
        assertEquals(
                List.of(new FieldError("line 1: id", "is no column of the header")),
                wrong(() -> AliasFormat.fromCsv("name\nVelm\n")));
        assertThrows(ProblemException.class, () -> AliasFormat.fromCsv("\"id"));
        assertThrows(ProblemException.class, () -> AliasFormat.fromCsv("\"id\": name"));
        assertThrows(ProblemException.class, () -> AliasFormat.fromJson("{\"id\":\"Q1\"}"));
        assertThrows(ProblemException.class, () -> AliasFormat.fromJson("[{\"id\":\"Q1\""));
    }

    @Test
    void readsWhatItWrites() {
        List<AliasEntry> entries = List.of(
                new AliasEntry("Q1", "Tolland, \"Mara\"", List.of("M. Tolland", "Mara"), Type.PERSON),
                new AliasEntry("Q2", "Velm", List.of(), null));

        assertEquals(entries, AliasFormat.fromCsv(AliasFormat.toCsv(entries)));
        assertEquals(List.of(), AliasFormat.fromCsv(AliasFormat.toCsv(List.of())));
    }
}
