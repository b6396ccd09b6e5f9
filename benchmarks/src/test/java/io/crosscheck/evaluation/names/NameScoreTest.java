package io.crosscheck.evaluation.names;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.crosscheck.evaluation.corpus.ColumnFile.Tagged;
import io.crosscheck.evaluation.report.Agreement;
import io.crosscheck.evaluation.report.Disagreement;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Span;

import static org.junit.jupiter.api.Assertions.assertEquals;

class NameScoreTest {

    /** "Ana Brito of Arden Harbour Board sailed on Friday." */
    private static final NamedText TEXT = NamedText.of(
            "a",
            List.of(List.of(
                    new Tagged("Ana", "B-Person"),
                    new Tagged("Brito", "I-Person"),
                    new Tagged("of", "O"),
                    new Tagged("Arden", "B-Organization"),
                    new Tagged("Harbour", "I-Organization"),
                    new Tagged("Board", "I-Organization"),
                    new Tagged("sailed", "O"),
                    new Tagged("on", "O"),
                    new Tagged("Friday", "B-Date"),
                    new Tagged(".", "O"))),
            true);

    @Test
    void spanAndTypeMustBeRight() {
        NameScore score = score(mention("Ana Brito", "PERSON"), mention("Arden Harbour Board", "LOCATION.FACILITY"));

        assertEquals(new Agreement(1, 1, 1), score.of(NameType.PER));
        assertEquals(new Agreement(1, 2, 2), score.all());
        assertEquals(new Agreement(2, 2, 2), score.spans());
        assertEquals(
                List.of(new Disagreement("a", "TYPE", "Arden Harbour Board/ORG", "Arden Harbour Board/LOC")),
                score.disagreements());
    }

    @Test
    void aPieceOfANameIsWrong() {
        NameScore score = score(mention("Ana Brito", "PERSON"), mention("Arden", "LOCATION"));

        assertEquals(new Agreement(1, 2, 2), score.all());
        assertEquals(
                List.of("BOUNDARY", "BOUNDARY"),
                score.disagreements().stream().map(Disagreement::kind).toList());
    }

    @Test
    void whatIsMarkedButNoNameIsNeitherRightNorWrong() {
        assertEquals(new Agreement(0, 0, 2), score(mention("Friday", "MISC")).all());
    }

    @Test
    void pronounsCommonNounsAndOtherTypesAreNoNames() {
        NameScore score =
                score(mention("sailed", "PERSON"), mention("Ana Brito", "TITLE"), mention("of", "ORGANIZATION"));

        assertEquals(new Agreement(0, 0, 2), score.all());
        assertEquals(
                List.of("MISSED", "MISSED"),
                score.disagreements().stream().map(Disagreement::kind).toList());
    }

    @Test
    void inIob1ABeginningPartsNeighboursOfOneType() {
        NamedText text = NamedText.of(
                "b",
                List.of(List.of(new Tagged("Ode", "I-PER"), new Tagged("Ana", "B-PER"), new Tagged("Arden", "I-LOC"))),
                false);

        assertEquals(
                Map.of(
                        new Span(0, 3), NameType.PER,
                        new Span(4, 7), NameType.PER,
                        new Span(8, 13), NameType.LOC),
                text.names());
    }

    private static NameScore score(Mention... mentions) {
        NameScore score = new NameScore();
        score.add(TEXT, PredictedNames.of(List.of(mentions), TEXT));
        return score;
    }

    private static Mention mention(String words, String type) {
        int start = TEXT.text().indexOf(words);
        return new Mention("m" + start, start, start + words.length(), words, type, "e" + start);
    }
}
