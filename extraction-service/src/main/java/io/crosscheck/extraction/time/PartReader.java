package io.crosscheck.extraction.time;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.crosscheck.extraction.text.TokenRow;

/**
 * Reads which part of a time is meant: "early Tuesday", "late on Friday", "mid-September", "end of the year", "earlier
 * this month".
 */
final class PartReader {

    private static final Map<String, Integer> THIRDS = Map.of("early", 0, "mid", 1, "late", 2);
    private static final Map<String, Integer> NOUNS =
            Map.of("beginning", 0, "start", 0, "middle", 1, "end", 2, "close", 2);
    private static final Set<String> JOINTS = Set.of("on", "in", "-", "\u2013");

    private PartReader() {}

    /**
     * The expression that begins at token {@code i}, or null.
     *
     * @param inner reads a time without such a part
     */
    static Expression read(TokenRow words, int i, Function<Integer, Expression> inner) {
        String word = words.lower(i);
        if (word.equals("earlier") || word.equals("later")) {
            return within(words, i, word.equals("later"), inner);
        }
        if (THIRDS.containsKey(word)) {
            int at = words.in(i + 1, JOINTS) ? i + 2 : i + 1;
            return third(words, i, at, THIRDS.get(word), inner);
        }
        if (NOUNS.containsKey(word) && words.is(i + 1, "of")) {
            return third(words, i, i + 2, NOUNS.get(word), inner);
        }
        return night(words, i, inner);
    }

    private static Expression third(TokenRow words, int i, int at, int which, Function<Integer, Expression> inner) {
        if (!words.has(at)) {
            return null;
        }
        boolean article = words.is(at, "the");
        Expression whole = article ? RelativeReader.calendarPeriod(words, at) : inner.apply(at);
        if (whole == null && article && words.has(at + 1)) {
            whole = inner.apply(at + 1);
        }
        if (whole == null || whole.span().start() < words.token(i).start()) {
            return null;
        }
        return whole.day() != null
                ? whole.within(words.span(i, whole.last()), whole.last())
                : whole.narrowed(words.span(i, whole.last()), whole.last(), interval -> interval.third(which));
    }

    /** "earlier this year": up to the day of the report; "later this year": from it on. */
    private static Expression within(TokenRow words, int i, boolean later, Function<Integer, Expression> inner) {
        int at = words.is(i + 1, "in") || words.is(i + 1, "on") ? i + 2 : i + 1;
        if (!words.has(at)) {
            return null;
        }
        Expression period = RelativeReader.calendarPeriod(words, at);
        boolean the = words.is(at, "the");
        if (period == null || words.is(at, "last") || words.is(at, "next")) {
            Expression other = the ? null : inner.apply(at);
            boolean plain = other != null && (other.day() != null || words.is(at, "last") || words.is(at, "next"));
            return plain ? other.within(words.span(i, other.last()), other.last()) : null;
        }
        Expression whole = period;
        return Expression.relative(words.span(i, whole.last()), whole.last(), anchor -> {
            Interval all = whole.relative().apply(anchor);
            Interval today = Interval.ofDay(anchor);
            return later ? new Interval(today.from(), all.to()) : new Interval(all.from(), today.to());
        });
    }

    /** "the night on Monday", "the morning of May 5". */
    private static Expression night(TokenRow words, int i, Function<Integer, Expression> inner) {
        boolean of = words.in(i, Calendar.PARTS_OF_DAY)
                && (words.is(i - 1, "the") || words.is(i - 1, "a"))
                && (words.is(i + 1, "of") || words.is(i + 1, "on"));
        Expression day = of && words.has(i + 2) ? inner.apply(i + 2) : null;
        if (day == null || day.day() == null) {
            return null;
        }
        String part = words.lower(i);
        Function<LocalDate, LocalDate> find = day.day();
        Interval full = day.date() == null ? null : Interval.ofPart(day.date(), part);
        return new Expression(words.span(i, day.last()), day.last(), full, null, null, anchor -> {
            LocalDate named = find.apply(anchor);
            return named == null ? null : Interval.ofPart(named, part);
        });
    }
}
