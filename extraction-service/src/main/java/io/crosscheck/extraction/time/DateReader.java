package io.crosscheck.extraction.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Token;

/** Reads dates, full ones ("January 6, 2031", "6 Jan 2031", "2031-01-06") and such without a year or a day. */
final class DateReader {

    private static final Set<String> BEFORE_YEAR =
            Set.of("in", "since", "of", "by", "until", "during", "before", "after", "early", "late", "mid", "from");
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "since", "last", "next", "this", "early", "late", "mid", "until", "by", "of", "from", "during");

    private DateReader() {}

    /** The date that begins at token {@code i}, or null. */
    static Expression read(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        if (token.text().length() == 10 && token.text().charAt(4) == '-') {
            return iso(token);
        }
        if (Calendar.month(token) > 0) {
            return monthFirst(tokens, i);
        }
        if (Calendar.day(token) > 0 && i + 1 < tokens.size()) {
            return dayFirst(tokens, i);
        }
        return Calendar.year(token) > 0 ? year(tokens, i) : null;
    }

    private static Expression iso(Token token) {
        try {
            return Expression.date(token.span(), LocalDate.parse(token.text()));
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static Expression monthFirst(List<Token> tokens, int i) {
        int month = Calendar.month(tokens.get(i));
        int next = i + 1;
        int day = next < tokens.size() ? Calendar.day(tokens.get(next)) : 0;
        if (day > 0) {
            return dated(tokens, i, next, month, day);
        }
        int year = next < tokens.size() ? Calendar.year(tokens.get(next)) : 0;
        if (year > 0) {
            return Expression.full(span(tokens, i, next), Interval.ofMonth(LocalDate.of(year, month, 1)));
        }
        String before = i > 0 ? tokens.get(i - 1).text().toLowerCase(Locale.ROOT) : "";
        if (!BEFORE_MONTH.contains(before)) {
            return null;
        }
        boolean ahead = before.equals("next");
        return Expression.relative(tokens.get(i).span(), anchor -> {
            LocalDate first = LocalDate.of(anchor.getYear(), month, 1);
            if (ahead && !first.isAfter(anchor)) {
                first = first.plusYears(1);
            } else if (!ahead && first.isAfter(anchor)) {
                first = first.minusYears(1);
            }
            return Interval.ofMonth(first);
        });
    }

    private static Expression dayFirst(List<Token> tokens, int i) {
        int at = i + 1;
        if (tokens.get(at).is("of") && at + 1 < tokens.size()) {
            at++;
        }
        int month = Calendar.month(tokens.get(at));
        return month == 0 ? null : dated(tokens, i, at, month, Calendar.day(tokens.get(i)));
    }

    /** With the year that follows, perhaps behind a comma. */
    private static Expression dated(List<Token> tokens, int i, int last, int month, int day) {
        int at = last + 1;
        if (at + 1 < tokens.size() && tokens.get(at).is(",")) {
            at++;
        }
        int year = at < tokens.size() ? Calendar.year(tokens.get(at)) : 0;
        if (year > 0) {
            LocalDate date = valid(year, month, day);
            return date == null ? null : Expression.date(span(tokens, i, at), date);
        }
        return Expression.relative(span(tokens, i, last), nearest(month, day));
    }

    /** Without a year: of the three dates around the anchor the nearest one. */
    private static Function<LocalDate, Interval> nearest(int month, int day) {
        return anchor -> {
            LocalDate best = null;
            for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
                LocalDate date = valid(year, month, day);
                if (date != null && (best == null || distance(date, anchor) < distance(best, anchor))) {
                    best = date;
                }
            }
            return best == null ? null : Interval.ofDay(best);
        };
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    private static LocalDate valid(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException impossible) {
            return null;
        }
    }

    private static Expression year(List<Token> tokens, int i) {
        int year = Calendar.year(tokens.get(i));
        String before = i > 0 ? tokens.get(i - 1).text().toLowerCase(Locale.ROOT) : "";
        return BEFORE_YEAR.contains(before) && year >= 1700
                ? Expression.full(tokens.get(i).span(), Interval.ofYear(year))
                : null;
    }

    private static Span span(List<Token> tokens, int from, int last) {
        return new Span(tokens.get(from).start(), tokens.get(last).end());
    }
}
