package io.crosscheck.extraction.time;

import java.time.LocalDate;
import java.util.function.Function;

import io.crosscheck.extraction.annotation.Span;

/**
 * A time expression and how it resolves.
 *
 * @param full what it denotes by itself; null where it needs a day to count from
 * @param date the day, where it is a full date; else null
 * @param relative what it denotes seen from a day; may answer null
 */
record Expression(Span span, Interval full, LocalDate date, Function<LocalDate, Interval> relative) {

    static Expression full(Span span, Interval interval) {
        return new Expression(span, interval, null, day -> interval);
    }

    static Expression date(Span span, LocalDate date) {
        return new Expression(span, Interval.ofDay(date), date, day -> Interval.ofDay(date));
    }

    static Expression relative(Span span, Function<LocalDate, Interval> relative) {
        return new Expression(span, null, null, relative);
    }
}
