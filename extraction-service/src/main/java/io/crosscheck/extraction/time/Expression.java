package io.crosscheck.extraction.time;

import java.time.LocalDate;
import java.util.function.Function;

import io.crosscheck.extraction.annotation.Span;

/**
 * A time expression and how it resolves.
 *
 * @param last index of its last token in the sentence
 * @param full what it denotes by itself; null where it needs a day to count from
 * @param date the day, where it is a full date; else null
 * @param day the day that it names, seen from a day to count from; null where it names no single whole day
 * @param relative what it denotes, seen from a day to count from; may answer null
 */
record Expression(
        Span span,
        int last,
        Interval full,
        LocalDate date,
        Function<LocalDate, LocalDate> day,
        Function<LocalDate, Interval> relative) {

    static Expression full(Span span, int last, Interval interval) {
        return new Expression(span, last, interval, null, null, anchor -> interval);
    }

    static Expression date(Span span, int last, LocalDate date) {
        return new Expression(span, last, Interval.ofDay(date), date, anchor -> date, anchor -> Interval.ofDay(date));
    }

    static Expression day(Span span, int last, Function<LocalDate, LocalDate> day) {
        return new Expression(span, last, null, null, day, anchor -> {
            LocalDate named = day.apply(anchor);
            return named == null ? null : Interval.ofDay(named);
        });
    }

    static Expression relative(Span span, int last, Function<LocalDate, Interval> relative) {
        return new Expression(span, last, null, null, null, relative);
    }

    /** One that no anchor resolves: its day hangs on what the text tells, or is vague. */
    static Expression open(Span span, int last) {
        return relative(span, last, anchor -> null);
    }

    /** The same time, said in more words. */
    Expression within(Span wider, int lastToken) {
        return new Expression(wider, lastToken, full, date, day, relative);
    }

    /** A part of what it denotes. */
    Expression narrowed(Span wider, int lastToken, Function<Interval, Interval> part) {
        return new Expression(wider, lastToken, full == null ? null : part.apply(full), null, null, anchor -> {
            Interval whole = relative.apply(anchor);
            return whole == null ? null : part.apply(whole);
        });
    }

    /** The hour on the day it names; without a zone the whole day, which is all that is known then. */
    Expression at(Clock clock, Span wider, int lastToken) {
        if (!clock.zoned()) {
            return within(wider, lastToken);
        }
        Interval resolved = date == null ? null : clock.on(date);
        return new Expression(wider, lastToken, resolved, null, null, anchor -> {
            LocalDate named = day.apply(anchor);
            return named == null ? null : clock.on(named);
        });
    }
}
