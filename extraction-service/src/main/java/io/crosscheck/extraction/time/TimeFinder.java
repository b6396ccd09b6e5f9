package io.crosscheck.extraction.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/** Finds when things are said to be. */
public final class TimeFinder {

    private static final Set<String> WEEKDAYS =
            Set.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    public List<TimeExpression> find(Article article, List<Segment> segments, List<Sentence> sentences) {
        List<TimeExpression> times = new ArrayList<>();
        for (Sentence sentence : sentences) {
            for (Token token : sentence.tokens()) {
                if (WEEKDAYS.contains(token.text())) {
                    times.add(new TimeExpression(token.start(), token.end(), token.text(), null, null, null));
                }
            }
        }
        return times;
    }
}
