package io.crosscheck.extraction.time;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.quantity.ReadingCases;
import io.crosscheck.extraction.segmentation.Segmenter;
import io.crosscheck.extraction.text.SentenceSplitter;

import static org.junit.jupiter.api.Assertions.assertTrue;

/** The share of {@code times/cases.txt} read right must not fall. */
class TimeCasesTest {

    private static final double REACHED = 0.97;

    private static final SentenceSplitter SPLITTER = SentenceSplitter.standard();
    private static final Segmenter SEGMENTER = new Segmenter();
    private static final TimeFinder FINDER = new TimeFinder();

    private static List<String> read(ReadingCases.Case c) {
        Instant published = c.published() == null ? null : Instant.parse(c.published() + "T10:00:00Z");
        List<Segment> segments = SEGMENTER.segment(c.text(), null);
        Article article = new Article("a", c.text(), null, published, null);
        return FINDER.find(article, segments, SPLITTER.split(c.text(), segments)).stream()
                .map(TimeCasesTest::show)
                .toList();
    }

    private static String show(TimeExpression time) {
        String interval =
                time.from() == null ? "?" : shorten(time.from()) + ".." + shorten(time.to()) + " " + time.anchor();
        return time.text() + " = " + interval;
    }

    private static String shorten(Instant at) {
        return at.toString().replace("T00:00:00Z", "").replace(":00Z", "");
    }

    @Test
    void theShareReadRight() {
        ReadingCases.Score score = ReadingCases.load("/times/cases.txt").score(TimeCasesTest::read);
        System.out.print(score.table());
        assertTrue(score.share() >= REACHED, () -> score.table() + score.mistakes());
    }
}
