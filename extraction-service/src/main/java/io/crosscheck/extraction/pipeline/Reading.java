package io.crosscheck.extraction.pipeline;

import java.util.List;

import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.extraction.naming.Names;
import io.crosscheck.extraction.tagging.Tags;
import io.crosscheck.extraction.text.Sentence;

/**
 * Everything read of an article before its claims: what the stage that finds claims works from.
 *
 * @param sentences in text order
 * @param tags what the trained tagger says of the whole text
 * @param quantities in text order, of the whole text
 * @param times in text order, of the whole text
 */
public record Reading(
        Article article,
        List<Segment> segments,
        List<Sentence> sentences,
        Tags tags,
        Names names,
        List<Quantity> quantities,
        List<TimeExpression> times) {

    public Reading {
        segments = List.copyOf(segments);
        sentences = List.copyOf(sentences);
        quantities = List.copyOf(quantities);
        times = List.copyOf(times);
    }

    public String text() {
        return article.text();
    }
}
