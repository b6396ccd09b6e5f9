package io.crosscheck.extraction.time;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

import io.crosscheck.extraction.text.TokenRow;

/**
 * Reads days by their numbers: full dates ("January 6, 2031", "6 Jan 2031", "2031-01-06", "13/05/2031"), such without a
 * year, and runs of days ("May 5-7").
 */
final class DateReader {

    private static final Set<String> UPTO = Set.of("to", "through", "until");

    private DateReader() {}

    /** The date that begins at token {@code i}, or null. */
    static Expression read(TokenRow words, int i) {
        String text = words.text(i);
        if (text.length() == 10 && text.charAt(4) == '-') {
            return iso(words, i);
        }
        if (Calendar.month(text) > 0) {
            return monthFirst(words, i);
        }
        return Calendar.day(text) > 0 ? dayFirst(words, i) : dotted(words, i);
    }

    private static Expression iso(TokenRow words, int i) {
        String text = words.text(i);
        boolean numbers = Calendar.isNumber(text.replace("-", ""));
        LocalDate date = numbers
                ? Calendar.date(
                        Integer.parseInt(text.substring(0, 4)),
                        Integer.parseInt(text.substring(5, 7)),
                        Integer.parseInt(text.substring(8)))
                : null;
        return date == null ? null : Expression.date(words.span(i, i), i, date);
    }

    /** "13.05.2031". */
    private static Expression dotted(TokenRow words, int i) {
        String[] parts =
                words.text(i).length() > 10 ? new String[0] : words.text(i).split("\\.");
        return parts.length == 3 && Calendar.day(parts[0]) > 0 && Calendar.day(parts[1]) > 0
                ? numeric(words, i, i, Calendar.day(parts[0]), Calendar.day(parts[1]), Calendar.year(parts[2]))
                : null;
    }

    /** Day and month in figures, in an order that only a day above twelve gives away. */
    private static Expression numeric(TokenRow words, int i, int last, int one, int other, int year) {
        if (year == 0 || one > 12 && other > 12) {
            return null;
        }
        if (one <= 12 && other <= 12 && one != other) {
            return Expression.open(words.span(i, last), last);
        }
        LocalDate date = Calendar.date(year, Math.min(one, other), Math.max(one, other));
        return date == null ? null : Expression.date(words.span(i, last), last, date);
    }

    private static Expression monthFirst(TokenRow words, int i) {
        int month = Calendar.month(words.text(i));
        int at = words.is(i + 1, "the") ? i + 2 : i + 1;
        int day = Calendar.day(words.text(at));
        if (day == 0 || words.isJoint(at + 1) && !isRun(words, at, day)) {
            return null;
        }
        int to = isRun(words, at, day) ? Calendar.day(words.text(at + 2)) : 0;
        return dated(words, i, to > 0 ? at + 2 : at, month, day, to);
    }

    /** "5-7", "20 to 26". */
    private static boolean isRun(TokenRow words, int at, int day) {
        boolean joined = words.isJoint(at + 1) || words.in(at + 1, UPTO);
        return joined && Calendar.day(words.text(at + 2)) > day && Calendar.month(words.text(at + 3)) == 0;
    }

    private static Expression dayFirst(TokenRow words, int i) {
        int day = Calendar.day(words.text(i));
        boolean slashes = words.isJoint(i + 1)
                && words.isJoint(i + 3)
                && words.text(i + 1).equals(words.text(i + 3));
        if (slashes && Calendar.day(words.text(i + 2)) > 0 && Calendar.year(words.text(i + 4)) > 0) {
            return numeric(words, i, i + 4, day, Calendar.day(words.text(i + 2)), Calendar.year(words.text(i + 4)));
        }
        boolean run = words.isJoint(i + 1) || words.in(i + 1, UPTO);
        int to = run ? Calendar.day(words.text(i + 2)) : 0;
        int at = to > day ? i + 3 : i + 1;
        if (words.is(at, "of")) {
            at++;
        }
        int month = Calendar.month(words.text(at));
        return month == 0 ? null : dated(words, i, at, month, day, to > day ? to : 0);
    }

    /** With the year that follows, perhaps behind a comma; {@code to} is the last day of a run, or 0. */
    private static Expression dated(TokenRow words, int i, int last, int month, int day, int to) {
        int at = words.is(last + 1, ",") || words.is(last + 1, "of") || words.is(last + 1, "in") ? last + 2 : last + 1;
        int year = Calendar.year(words.text(at));
        int days = to > 0 ? to - day : 0;
        if (year > 0) {
            LocalDate date = Calendar.date(year, month, day);
            if (date == null) {
                return null;
            }
            return days == 0
                    ? Expression.date(words.span(i, at), at, date)
                    : Expression.full(words.span(i, at), at, Interval.ofDays(date, date.plusDays(days + 1L)));
        }
        if (Calendar.date(2000, month, day) == null) {
            return null;
        }
        Integer yearsOff = days == 0 ? PeriodReader.yearOffset(words, last + 1) : null;
        if (yearsOff != null) {
            int end = words.is(last + 1, "of") ? last + 3 : last + 2;
            return Expression.day(
                    words.span(i, end), end, anchor -> Calendar.date(anchor.getYear() + yearsOff, month, day));
        }
        Function<LocalDate, LocalDate> find = nearest(month, day, Direction.of(words, i, last));
        return days == 0
                ? Expression.day(words.span(i, last), last, find)
                : Expression.relative(words.span(i, last), last, anchor -> {
                    LocalDate first = find.apply(anchor);
                    return first == null ? null : Interval.ofDays(first, first.plusDays(days + 1L));
                });
    }

    /** Without a year: of the three dates around the anchor the nearest that lies where the clause looks. */
    private static Function<LocalDate, LocalDate> nearest(int month, int day, Direction direction) {
        return anchor -> {
            LocalDate best = null;
            for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
                LocalDate date = Calendar.date(year, month, day);
                boolean fits = date != null
                        && !(direction == Direction.AHEAD && date.isBefore(anchor))
                        && !(direction == Direction.BACK && date.isAfter(anchor));
                if (fits && (best == null || distance(date, anchor) < distance(best, anchor))) {
                    best = date;
                }
            }
            return best;
        };
    }

    private static long distance(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }
}
