package io.crosscheck.extraction.time;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.segmentation.Segmenter;
import io.crosscheck.extraction.text.SentenceSplitter;

import static org.junit.jupiter.api.Assertions.assertEquals;

class TimeFinderTest {

    private static final SentenceSplitter SPLITTER = SentenceSplitter.standard();

    /** A Wednesday. */
    private static final Instant PUBLISHED = Instant.parse("2031-05-07T10:00:00Z");

    private static List<TimeExpression> times(String text, Instant publishedAt) {
        List<Segment> segments = new Segmenter().segment(text, null);
        Article article = new Article("a", text, null, publishedAt, null);
        return new TimeFinder().find(article, segments, SPLITTER.split(text, segments));
    }

    private static String read(String text, Instant publishedAt) {
        return times(text, publishedAt).stream().map(TimeFinderTest::show).collect(Collectors.joining("; "));
    }

    private static String show(TimeExpression time) {
        String interval =
                time.from() == null ? "?" : shorten(time.from()) + ".." + shorten(time.to()) + " " + time.anchor();
        return time.text() + " = " + interval;
    }

    private static String shorten(Instant at) {
        return at.toString().replace("T00:00:00Z", "").replace(":00Z", "");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It was signed on January 6, 2031. | January 6, 2031 = 2031-01-06..2031-01-07 text",
                "It was signed on 6 Jan. 2031. | 6 Jan. 2031 = 2031-01-06..2031-01-07 text",
                "It was signed on 2031-01-06. | 2031-01-06 = 2031-01-06..2031-01-07 text",
                "They left in 2014. | 2014 = 2014-01-01..2015-01-01 text",
                "They left in May 2029. | May 2029 = 2029-05-01..2029-06-01 text",
                "It was February 30, 2031. | ''"
            })
    void fullDatesNeedNoAnchor(String text, String expected) {
        assertEquals(expected, read(text, null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "It fell on Monday. | Monday = 2031-05-05..2031-05-06 publishedAt",
                "It fell Wednesday. | Wednesday = 2031-05-07..2031-05-08 publishedAt",
                "It fell last Wednesday. | last Wednesday = 2031-04-30..2031-05-01 publishedAt",
                "It will open on Friday. | Friday = 2031-05-09..2031-05-10 publishedAt",
                "It will open, he said on Friday. | Friday = 2031-05-02..2031-05-03 publishedAt",
                "He spoke Monday afternoon. | Monday afternoon = 2031-05-05T12:00..2031-05-05T18:00 publishedAt",
                "They left yesterday. | yesterday = 2031-05-06..2031-05-07 publishedAt",
                "They left last week. | last week = 2031-04-28..2031-05-05 publishedAt",
                "They left two days ago. | two days ago = 2031-05-05..2031-05-06 publishedAt",
                "They left on Dec. 30. | Dec. 30 = 2030-12-30..2030-12-31 publishedAt",
                "They left in September. | September = 2030-09-01..2030-10-01 publishedAt",
                "It sank at 16:05 GMT. | 16:05 GMT = 2031-05-07T16:05..2031-05-07T16:06 publishedAt",
                "It sank at 4:05 p.m. EDT. | 4:05 p.m. EDT = 2031-05-07T20:05..2031-05-07T20:06 publishedAt",
                "It sank at 4:05 p.m. there. | 4:05 p.m. = ?",
                "They may march, and march they did. | ''"
            })
    void othersCountFromThePublication(String text, String expected) {
        assertEquals(expected, read(text, PUBLISHED));
    }

    @Test
    void withoutAnAnchorTheyStayUnresolved() {
        assertEquals("Monday = ?; last week = ?", read("It fell on Monday, not last week.", null));
    }

    @Test
    void aCaptionsDateDatesNothingElse() {
        String text =
                "Harbour wall falls\n\nThe wall of Port Ellim on June 21, 2017. (Photo by Bo Lund/Getty Images)\n\n"
                        + "The harbour wall of Port Ellim fell on Monday, the council said.";
        assertEquals("June 21, 2017 = 2017-06-21..2017-06-22 text; Monday = ?", read(text, null));
    }

    @Test
    void aDateLineAnchors() {
        String text =
                "Harbour wall falls\nBy Ada Venn\nPublished: May 7, 2031\n\nThe harbour wall of Port Ellim fell on"
                        + " Monday, the council said.";
        assertEquals(
                "Monday = 2031-05-05..2031-05-06 dateline",
                show(times(text, null).get(1)));
    }

    @Test
    void anEmbeddedPostAnchors() {
        String text = "The harbour wall of Port Ellim fell on Monday, the council said.\n\nIt is gone!\n"
                + "\u2014 Ada Venn (@adavenn) May 6, 2031\n\nDivers came.";
        assertEquals(
                "Monday = 2031-05-05..2031-05-06 post", show(times(text, null).get(0)));
    }
}
