package io.crosscheck.extraction.quantity;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.SentenceSplitter;
import io.crosscheck.extraction.time.TimeFinder;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The share of {@code quantities/cases.txt} read right must not fall. */
class QuantityCasesTest {

    private static final double REACHED = 0.97;

    private static final SentenceSplitter SPLITTER = SentenceSplitter.standard();
    private static final QuantityFinder FINDER = new QuantityFinder();
    private static final TimeFinder TIMES = new TimeFinder();

    private static List<String> read(ReadingCases.Case c) {
        String text = c.text();
        Segment body = new Segment("s1", null, 0, text.length(), Role.BODY, null, null);
        Article article = new Article("a", text, null, null, null);
        List<Sentence> sentences = SPLITTER.split(text, List.of(body));
        return FINDER.find(sentences, TIMES.find(article, List.of(body), sentences)).stream()
                .map(q -> show(text, q))
                .toList();
    }

    private static String show(String text, Quantity q) {
        String bounds = q.low() == null && q.high() == null
                ? ""
                : " [" + (q.low() == null ? "" : q.low().toPlainString()) + ".."
                        + (q.high() == null ? "" : q.high().toPlainString()) + "]";
        return q.span().in(text) + " = " + (q.approximate() ? "~" : "")
                + q.value().toPlainString() + bounds + " " + q.unit();
    }

    @Test
    void theShareReadRight() {
        ReadingCases.Score score = ReadingCases.load("/quantities/cases.txt").score(QuantityCasesTest::read);
        System.out.print(score.table());
        assertTrue(score.share() >= REACHED, () -> score.table() + score.mistakes());
    }
}
