package io.crosscheck.extraction.time;

import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.TokenRow;

/** Reads the time expressions of one sentence, and joins the hour to the day it belongs to. */
final class ExpressionReader {

    private static final Set<String> BEFORE_DAY = Set.of("on", ",");
    private static final Set<String> BEFORE_HOUR = Set.of("at", ",", "around", "about", "by", "from", "between");

    private final TokenRow words;

    ExpressionReader(TokenRow words) {
        this.words = words;
    }

    /** The expression that begins at token {@code i}, or null. */
    Expression read(int i) {
        Clock clock = ClockReader.read(words, i);
        if (clock != null) {
            return withDay(i, clock);
        }
        Expression part = PartReader.read(words, i, this::plain);
        Expression time = part != null ? part : plain(i);
        return time == null || time.day() == null ? time : withHour(time);
    }

    /** A time without hour, and not a part of one. */
    private Expression plain(int i) {
        char first = words.text(i).charAt(0);
        if (!Character.isLetterOrDigit(first) && "'\u2018\u2019".indexOf(first) < 0) {
            return null;
        }
        Expression read = DateReader.read(words, i);
        read = read != null ? read : PartOfYearReader.read(words, i);
        read = read != null ? read : PeriodReader.read(words, i);
        read = read != null ? read : WeekdayReader.read(words, i);
        read = read != null ? read : RelativeReader.read(words, i);
        return read != null ? read : DistanceReader.read(words, i);
    }

    /** "7 p.m. Tuesday", "9 a.m. ET on May 5". */
    private Expression withDay(int i, Clock clock) {
        int at = words.in(clock.last() + 1, BEFORE_DAY) ? clock.last() + 2 : clock.last() + 1;
        Expression day = words.has(at) ? plain(at) : null;
        return day == null
                        || day.day() == null
                        || day.span().start() < words.token(at).start()
                ? clock.alone()
                : day.at(clock, words.span(i, day.last()), day.last());
    }

    /** "Tuesday at 7 p.m.", "2031-05-06 10:00 GMT". */
    private Expression withHour(Expression day) {
        int at = words.in(day.last() + 1, BEFORE_HOUR) ? day.last() + 2 : day.last() + 1;
        Clock clock = words.has(at) ? ClockReader.read(words, at) : null;
        if (clock == null) {
            return day;
        }
        int end = clock.last();
        return day.at(clock, new Span(day.span().start(), words.token(end).end()), end);
    }
}
