package io.crosscheck.extraction.time;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

import io.crosscheck.extraction.text.TokenRow;

/**
 * Reads months, years, decades and centuries: "May 2029", "September", "2014", "2014-15", "the 1990s", "the 19th
 * century".
 */
final class PeriodReader {

    /** Where nothing tells whether a month is to come: as news tells of what was, only one of the next few is. */
    private static final int MONTHS_AHEAD = 2;

    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "since", "last", "next", "this", "early", "late", "mid", "until", "by", "of", "from", "during",
            "through", "before", "after", "between", "for");
    private static final Set<String> BEFORE_YEAR = Set.of(
            "in",
            "since",
            "of",
            "by",
            "until",
            "till",
            "during",
            "before",
            "after",
            "early",
            "late",
            "mid",
            "from",
            "through",
            "throughout",
            "between",
            "circa",
            "around",
            "year",
            "for",
            "to",
            "into");
    private static final Set<String> DETERMINERS =
            Set.of("the", "his", "her", "its", "their", "our", "a", "this", "that");
    private static final Set<String> AND = Set.of("and", "or", "to", ",", "-", "\u2013", "through");
    private static final Set<String> SURE_MONTHS =
            Set.of("january", "february", "july", "august", "september", "october", "november", "december");
    private static final Set<String> UNITS =
            Set.of("km", "kg", "mw", "metre", "meter", "foot", "mile", "million", "dollar");
    private static final int LATEST_YEAR = 2050;

    private PeriodReader() {}

    /** The period that begins at token {@code i}, or null. */
    static Expression read(TokenRow words, int i) {
        if (Calendar.month(words.text(i)) > 0) {
            return month(words, i);
        }
        if (Calendar.year(words.text(i)) > 0) {
            return year(words, i);
        }
        Expression decade = decade(words, i);
        return decade != null ? decade : century(words, i);
    }

    private static Expression month(TokenRow words, int i) {
        int month = Calendar.month(words.text(i));
        int at = words.is(i + 1, "of") || words.is(i + 1, ",") ? i + 2 : i + 1;
        int year = Calendar.year(words.text(at));
        if (year > 0) {
            return Expression.full(words.span(i, at), at, Interval.ofMonth(LocalDate.of(year, month, 1)));
        }
        if (Calendar.day(words.text(i + 1)) > 0 || !stands(words, i)) {
            return null;
        }
        Integer yearsOff = yearOffset(words, i + 1);
        if (yearsOff != null) {
            int last = words.is(i + 1, "of") ? i + 3 : i + 2;
            return Expression.relative(
                    words.span(i, last),
                    last,
                    anchor -> Interval.ofMonth(LocalDate.of(anchor.getYear() + yearsOff, month, 1)));
        }
        String before = words.lower(i - 1);
        boolean modified = Set.of("last", "next", "this").contains(before);
        Direction direction = Direction.of(words, i, i);
        return Expression.relative(words.span(modified ? i - 1 : i, i), i, month(month, before, direction));
    }

    /** How many years from now "this year", "of next year" is; null where no such words stand at {@code i}. */
    static Integer yearOffset(TokenRow words, int i) {
        int at = words.is(i, "of") ? i + 1 : i;
        if (!words.is(at + 1, "year")) {
            return null;
        }
        return switch (words.lower(at)) {
            case "last" -> -1;
            case "this" -> 0;
            case "next" -> 1;
            default -> null;
        };
    }

    /** Whether a month's name without a year is one here, not a person's or a verb. */
    private static boolean stands(TokenRow words, int i) {
        boolean name = words.has(i + 1)
                && Character.isUpperCase(words.text(i + 1).charAt(0))
                && words.pos(i + 1).equals("PROPN");
        boolean after = words.has(i - 1)
                && Character.isUpperCase(words.text(i - 1).charAt(0))
                && words.pos(i - 1).equals("PROPN")
                && !words.in(i - 1, BEFORE_MONTH);
        boolean listed = words.in(i - 1, AND) && Calendar.month(words.text(i - 2)) > 0;
        return (words.in(i - 1, BEFORE_MONTH) || listed) && !name
                || SURE_MONTHS.contains(words.lower(i)) && !name && !after;
    }

    private static Function<LocalDate, Interval> month(int month, String before, Direction direction) {
        return anchor -> {
            LocalDate now = anchor.withDayOfMonth(1);
            LocalDate best = null;
            for (int year = anchor.getYear() - 1; year <= anchor.getYear() + 1; year++) {
                LocalDate first = LocalDate.of(year, month, 1);
                boolean fits =
                        switch (before) {
                            case "last" -> first.isBefore(now);
                            case "next" -> first.isAfter(now);
                            case "this" -> year == anchor.getYear();
                            default -> direction == Direction.UNKNOWN
                                    ? !first.isAfter(now.plusMonths(MONTHS_AHEAD))
                                    : direction == Direction.AHEAD ? !first.isBefore(now) : !first.isAfter(now);
                        };
                if (fits && (best == null || apart(first, now) < apart(best, now))) {
                    best = first;
                }
            }
            return Interval.ofMonth(best);
        };
    }

    private static long apart(LocalDate a, LocalDate b) {
        return Math.abs(a.toEpochDay() - b.toEpochDay());
    }

    private static Expression year(TokenRow words, int i) {
        int year = Calendar.year(words.text(i));
        int to = words.isJoint(i + 1) ? laterYear(words, i + 2, year) : 0;
        if (to > 0) {
            return Expression.full(words.span(i, i + 2), i + 2, Interval.ofYears(year, to + 1));
        }
        return isYear(words, i, year) ? Expression.full(words.span(i, i), i, Interval.ofYear(year)) : null;
    }

    /** The year of "2003-2011" or "2014-15", or 0. */
    private static int laterYear(TokenRow words, int i, int year) {
        String text = words.text(i);
        int later = Calendar.year(text);
        if (later == 0 && text.length() == 2 && Calendar.isNumber(text)) {
            later = year / 100 * 100 + Integer.parseInt(text);
        }
        return year >= 1400 && later > year && later < 2100 && later - year <= 150 ? later : 0;
    }

    private static boolean isYear(TokenRow words, int i, int year) {
        String next = words.pos(i + 1);
        boolean counts = next.equals("NOUN") && words.text(i + 1).endsWith("s") || words.is(i + 1, "people");
        boolean modern = year >= 1900 && year <= LATEST_YEAR;
        boolean unit = words.is(i + 1, "%") || words.is(i + 1, "percent") || words.isJoint(i + 1) && next(words, i);
        if (unit || words.pos(i - 1).equals("SYM") || words.is(i - 1, "#") || words.is(i - 1, "than")) {
            return false;
        }
        if (words.in(i - 1, BEFORE_YEAR)) {
            return modern || !counts && year < LATEST_YEAR;
        }
        boolean listed = words.in(i - 1, AND) && Calendar.year(words.text(i - 2)) > 0
                || words.in(i + 1, AND) && Calendar.year(words.text(i + 2)) > 0 && modern;
        boolean bracketed = words.is(i - 1, "(") || words.is(i + 1, ")");
        boolean possessive = words.is(i - 1, "'s") || words.is(i - 1, "\u2019s") || words.in(i - 1, DETERMINERS);
        boolean impossible = words.is(i - 1, ",") && Calendar.day(words.text(i - 2)) > 0;
        boolean first = i == 0 || words.pos(i - 1).equals("PUNCT") && !impossible;
        boolean named = words.pos(i - 1).equals("PROPN") && !words.in(i - 1, Set.of("flight", "no.", "room", "model"));
        if (listed || bracketed) {
            return year >= 1400 && year < 2100;
        }
        boolean noun = next.equals("NOUN") || next.equals("ADJ") || next.equals("PROPN");
        boolean singular = noun
                && !counts
                && !words.text(i + 1).endsWith("s")
                && !words.in(i + 1, UNITS)
                && !(next.equals("ADJ") && words.text(i + 2).endsWith("s"));
        return modern
                && (possessive && noun && (!counts || year % 100 != 0) || (first || named) && !counts || singular);
    }

    /** "a 2000-strong crowd". */
    private static boolean next(TokenRow words, int i) {
        return words.is(i + 2, "strong")
                || words.pos(i + 2).equals("NOUN") && words.text(i + 1).equals("-");
    }

    /** "1990s", "'80s", "the 80s". */
    private static Expression decade(TokenRow words, int i) {
        String text = words.text(i);
        boolean quoted = text.length() == 1 && "'\u2018\u2019".contains(text);
        int at = quoted ? i + 1 : i;
        String decade = words.text(at);
        int digits = decade.length() - 1;
        if (digits != 2 && digits != 4
                || decade.charAt(digits) != 's'
                || !Calendar.isNumber(decade.substring(0, digits))) {
            return null;
        }
        int number = Integer.parseInt(decade.substring(0, digits));
        boolean full = digits == 4 && number >= 1000 && number < 2100;
        boolean shortened = digits == 2 && (quoted || words.is(i - 1, "the") || words.is(i - 1, "early"));
        if (number % 10 != 0 || !full && !shortened) {
            return null;
        }
        int first = full ? number : number < 20 ? 2000 + number : 1900 + number;
        return Expression.full(words.span(i, at), at, Interval.ofYears(first, first + 10));
    }

    private static Expression century(TokenRow words, int i) {
        int at = words.isJoint(i + 1) ? i + 2 : i + 1;
        String text = words.text(i);
        if (!words.is(at, "century") || text.length() < 3 || !Character.isDigit(text.charAt(0))) {
            return null;
        }
        int century = Calendar.day(text);
        return century == 0 || century > 21
                ? null
                : Expression.full(words.span(i, at), at, Interval.ofYears(100 * century - 99, 100 * century + 1));
    }
}
