package io.crosscheck.extraction.time;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;
import io.crosscheck.extraction.text.TokenRow;

/**
 * Finds when things are said to be, and resolves it as far as an anchor allows: full dates by themselves, the others
 * from the day of the post, the publication or the date line they belong to. Without one they stay unresolved.
 */
public final class TimeFinder {

    private record Placed(Expression expression, Segment segment) {}

    /** Dates beyond this many say no more about the day of an article. */
    private static final int MOST_DATES = 200;

    /** In text order; no two overlap. */
    public List<TimeExpression> find(Article article, List<Segment> segments, List<Sentence> sentences) {
        List<Placed> placed = new ArrayList<>();
        Map<Span, LocalDate> dates = new LinkedHashMap<>();
        for (Sentence sentence : sentences) {
            for (Expression expression : read(sentence.tokens())) {
                placed.add(new Placed(expression, sentence.segment()));
                if (expression.date() != null && dates.size() < MOST_DATES) {
                    dates.put(expression.span(), expression.date());
                }
            }
        }
        Anchors anchors = new Anchors(article, segments, dates);
        return placed.stream()
                .map(p -> resolve(article.text(), p.expression(), anchors.of(p.segment())))
                .toList();
    }

    private static List<Expression> read(List<Token> tokens) {
        ExpressionReader reader = new ExpressionReader(new TokenRow(tokens));
        List<Expression> expressions = new ArrayList<>();
        int free = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Expression expression = tokens.get(i).start() < free ? null : reader.read(i);
            if (expression != null && expression.span().start() >= free) {
                expressions.add(expression);
                free = expression.span().end();
            }
        }
        return expressions;
    }

    private static TimeExpression resolve(String text, Expression expression, Anchors.Anchor anchor) {
        Span span = expression.span();
        Interval interval = expression.full();
        String kind = "text";
        if (interval == null && anchor != null) {
            interval = expression.relative().apply(anchor.day());
            kind = anchor.kind();
        }
        if (interval == null) {
            return new TimeExpression(span.start(), span.end(), span.in(text), null, null, null);
        }
        return new TimeExpression(span.start(), span.end(), span.in(text), interval.from(), interval.to(), kind);
    }
}
