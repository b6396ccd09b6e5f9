package io.crosscheck.extraction.factuality;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The cases of {@code factuality/cases.txt}: nearly all must be read right in all five respects. */
class FactualityCasesTest {

    private static final double FLOOR = 0.95;
    private static final ExtractionPipeline PIPELINE = ExtractionPipeline.standard();

    @Test
    void readsNearlyAllCasesRight() {
        List<FactualityCase> cases = FactualityCase.all();
        List<String> wrong = new ArrayList<>();
        for (FactualityCase c : cases) {
            String found = FactualityCase.line(c.read(PIPELINE));
            if (!found.equals(c.expected())) {
                wrong.add(c.text() + "\n    expected " + c.expected() + "\n    found    " + found);
            }
        }
        double right = 1 - wrong.size() / (double) cases.size();
        String report = "%.3f of %d right; wrong:%n%s".formatted(right, cases.size(), String.join("\n", wrong));
        assertTrue(right >= FLOOR, report);
    }

    @Test
    void namesTheWordsThatDecided() {
        for (FactualityCase c : FactualityCase.all()) {
            List<Decision> decisions = c.read(PIPELINE).decisions();
            assertEquals(
                    List.of("stance", "certainty", "polarity", "tense", "modality"),
                    decisions.stream().map(Decision::what).toList());
            for (Decision decision : decisions) {
                boolean plain = decision.rule().equals(Decision.NO_SIGN);
                assertEquals(plain, decision.span() == null, c.text() + ": " + decision);
                assertTrue(plain || within(decision.span(), c.text()), c.text() + ": " + decision);
            }
        }
    }

    private static boolean within(Span span, String text) {
        return span.end() <= text.length() && !span.in(text).isBlank();
    }
}
