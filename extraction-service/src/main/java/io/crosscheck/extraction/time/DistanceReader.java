package io.crosscheck.extraction.time;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

import io.crosscheck.extraction.text.TokenRow;

/**
 * Reads times by how far they are: "two days ago", "three weeks later", "the past three weeks", "the coming days and
 * weeks". Those that do not say how many, or count from another event than the report, stay open.
 */
final class DistanceReader {

    private static final Set<String> UNITS =
            Set.of("minute", "hour", "day", "night", "week", "month", "year", "decade", "century", "quarter", "season");
    private static final Set<String> FROM_THE_STORY = Set.of("later", "earlier", "before", "after", "afterwards");
    private static final Set<String> CONJUNCTIONS = Set.of("before", "after");
    private static final Set<String> BACK = Set.of("past", "last", "previous", "recent", "preceding");
    private static final Set<String> AHEAD = Set.of("next", "coming", "upcoming");
    private static final Set<String> VAGUE = Set.of("few", "several", "couple", "many", "some");

    private DistanceReader() {}

    /** The expression that begins at token {@code i}, or null. */
    static Expression read(TokenRow words, int i) {
        if (words.in(i, BACK) || words.in(i, AHEAD) || words.is(i, "following")) {
            return window(words, i);
        }
        return away(words, i);
    }

    /** "two days ago", "a month earlier", "years later", "a week from now". */
    private static Expression away(TokenRow words, int i) {
        boolean article = words.is(i, "a") || words.is(i, "an") || words.is(i, "the");
        boolean half = words.is(i, "half") && (words.is(i + 1, "a") || words.is(i + 1, "an"));
        int count = article && !words.is(i, "the") ? 1 : Calendar.number(words, i);
        int unit = half ? i + 2 : count > 0 || article || words.in(i, VAGUE) ? i + 1 : i;
        while (words.in(unit, VAGUE) || words.is(unit, "of") && words.in(unit - 1, VAGUE)) {
            count = 0;
            unit++;
        }
        if (!isUnit(words, unit)
                || unit == i && (!words.text(unit).endsWith("s") || Calendar.number(words, i - 1) > 0)) {
            return null;
        }
        if (words.is(unit + 1, "ago")) {
            return ago(words, i, unit, -count);
        }
        if (words.is(unit + 1, "from") && (words.is(unit + 2, "now") || words.is(unit + 2, "today"))) {
            return ago(words, i, unit + 1, count);
        }
        if (!words.in(unit + 1, FROM_THE_STORY) || count == 0 && words.is(i, "the") && !isDayOrSo(words, unit)) {
            return null;
        }
        if (words.is(i - 1, ",") && words.in(unit + 1, CONJUNCTIONS)) {
            // ", a day after the mayor said so" dates what stands before the comma, not the saying that follows
            return null;
        }
        int start = words.is(i, "the") ? i + 1 : i;
        return Expression.open(words.span(start, unit + 1), unit + 1);
    }

    private static boolean isDayOrSo(TokenRow words, int unit) {
        return Set.of("day", "night", "week", "month", "year").contains(words.lower(unit));
    }

    private static boolean isUnit(TokenRow words, int i) {
        return UNITS.contains(unit(words, i));
    }

    /** In the singular, whatever part of speech the word was taken for. */
    private static String unit(TokenRow words, int i) {
        String word = words.lower(i);
        if (word.equals("centuries")) {
            return "century";
        }
        return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
    }

    private static Expression ago(TokenRow words, int i, int end, int count) {
        int unit = count > 0 ? end - 1 : end;
        int last = end + 1;
        Function<LocalDate, Interval> find =
                switch (count == 0 ? "" : unit(words, unit)) {
                    case "day", "night" -> day -> Interval.ofDay(day.plusDays(count));
                    case "week" -> day -> Interval.ofWeek(day.plusWeeks(count));
                    case "month" -> day -> Interval.ofMonth(day.plusMonths(count));
                    case "year" -> day -> Interval.ofYear(day.getYear() + count);
                    default -> day -> null;
                };
        return Expression.relative(words.span(i, last), last, find);
    }

    /** "past three weeks", "next few months", "recent days", "coming days and weeks". */
    private static Expression window(TokenRow words, int i) {
        int count = Calendar.number(words, i + 1);
        int at = count > 0 ? i + 2 : i + 1;
        while (words.in(at, VAGUE) || words.is(at, "of") && words.in(at - 1, VAGUE)) {
            at++;
        }
        boolean alone = at == i + 1 && !words.text(at).endsWith("s");
        if (!isUnit(words, at) || alone && !words.is(i, "past")) {
            return null;
        }
        boolean joined = (words.is(at + 1, "and") || words.is(at + 1, "or")) && isUnit(words, at + 2);
        int last = joined ? at + 2 : at;
        int amount = alone ? 1 : count;
        boolean told = words.is(i, "previous") || words.is(i, "following") || words.is(i, "preceding");
        String unit = unit(words, at);
        return amount == 0 || joined || told
                ? Expression.open(words.span(i, last), last)
                : Expression.relative(words.span(i, last), last, window(unit, words.in(i, BACK) ? -amount : amount));
    }

    private static Function<LocalDate, Interval> window(String unit, int count) {
        return anchor -> {
            LocalDate other =
                    switch (unit) {
                        case "minute" -> anchor;
                        case "hour" -> anchor.plusDays(
                                Math.round(Math.signum(count) * Math.ceil(Math.abs(count) / 24.0)));
                        case "day", "night" -> anchor.plusDays(count);
                        case "week" -> anchor.plusWeeks(count);
                        case "month" -> anchor.plusMonths(count);
                        case "quarter" -> anchor.plusMonths(3L * count);
                        case "year" -> anchor.plusYears(count);
                        case "decade" -> anchor.plusYears(10L * count);
                        default -> null;
                    };
            if (other == null) {
                return null;
            }
            return count < 0 ? Interval.ofDays(other, anchor.plusDays(1)) : Interval.ofDays(anchor, other.plusDays(1));
        };
    }
}
