package io.crosscheck.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Function;

import io.crosscheck.extraction.text.TokenRow;

/**
 * Reads times that are counted from the day of the report: "yesterday", "last week", "this year", "overnight", "the
 * weekend".
 */
final class RelativeReader {

    private static final Set<String> PERIODS = Set.of("week", "weekend", "month", "quarter", "year");
    private static final Set<String> TOLD = Set.of("following", "previous", "same", "that");
    private static final Set<String> TOLD_PERIODS =
            Set.of("day", "week", "weekend", "month", "year", "morning", "afternoon", "evening", "night");

    private RelativeReader() {}

    /** The relative expression that begins at token {@code i}, or null. */
    static Expression read(TokenRow words, int i) {
        String word = words.lower(i);
        return switch (word) {
            case "today" -> isName(words, i) ? null : Expression.day(words.span(i, i), i, anchor -> anchor);
            case "yesterday" -> day(words, i, -1);
            case "tomorrow" -> day(words, i, 1);
            case "tonight" -> Expression.relative(words.span(i, i), i, day -> Interval.ofPart(day, "night"));
            case "overnight" -> overnight(words, i);
            case "weekend" -> words.is(i - 1, "the") ? weekend(words, i) : null;
            case "last", "next", "this" -> isTitle(words, i) ? null : period(words, i, word);
            default -> told(words, i);
        };
    }

    /** "USA Today". */
    private static boolean isName(TokenRow words, int i) {
        String text = words.text(i);
        boolean shouted = text.equals("TODAY") && Calendar.isShouted(words.text(i + 1));
        return shouted
                || Character.isUpperCase(text.charAt(0)) && words.pos(i - 1).equals("PROPN");
    }

    /** The show "This Week", in quotation marks. */
    private static boolean isTitle(TokenRow words, int i) {
        return words.has(i + 1)
                && Character.isUpperCase(words.text(i).charAt(0))
                && Character.isUpperCase(words.text(i + 1).charAt(0))
                && words.pos(i - 1).equals("PUNCT");
    }

    private static Expression day(TokenRow words, int i, int offset) {
        boolean parted = words.in(i + 1, Calendar.PARTS_OF_DAY);
        if (!parted) {
            return Expression.day(words.span(i, i), i, anchor -> anchor.plusDays(offset));
        }
        String part = words.lower(i + 1);
        return Expression.relative(
                words.span(i, i + 1), i + 1, anchor -> Interval.ofPart(anchor.plusDays(offset), part));
    }

    /** The night that ends on the day; an "overnight train" is none. */
    private static Expression overnight(TokenRow words, int i) {
        return words.pos(i + 1).equals("NOUN") && words.pos(i).equals("ADJ")
                ? null
                : Expression.relative(words.span(i, i), i, day -> Interval.ofPart(day.minusDays(1), "night"));
    }

    /** "the weekend": the last one or, seen from one, that one. */
    private static Expression weekend(TokenRow words, int i) {
        Direction direction = Direction.of(words, i, i);
        return Expression.relative(words.span(i, i), i, day -> {
            boolean now = day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
            return Interval.ofWeekend(now || direction == Direction.AHEAD ? day : day.minusWeeks(1));
        });
    }

    /** "last week", "this month", "next year", "this morning", "this past weekend". */
    private static Expression period(TokenRow words, int i, String which) {
        boolean doubled = which.equals("this") && (words.is(i + 1, "past") || words.is(i + 1, "coming"));
        int last = doubled ? i + 2 : i + 1;
        String unit = words.lower(last);
        int offset = which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
        if (!words.has(last)) {
            return null;
        }
        if (doubled) {
            boolean past = words.is(i + 1, "past");
            return unit.equals("weekend")
                    ? Expression.relative(
                            words.span(i, last), last, day -> Interval.ofWeekend(past ? day.minusWeeks(1) : day))
                    : null;
        }
        if (which.equals("next") && words.is(i - 1, "the") && (unit.equals("day") || unit.equals("morning"))) {
            return Expression.open(words.span(i, last), last);
        }
        if (Calendar.PARTS_OF_DAY.contains(unit)) {
            return Expression.relative(words.span(i, last), last, day -> Interval.ofPart(day.plusDays(offset), unit));
        }
        return PERIODS.contains(unit) ? Expression.relative(words.span(i, last), last, periodOf(unit, offset)) : null;
    }

    private static Function<LocalDate, Interval> periodOf(String unit, int offset) {
        return switch (unit) {
            case "week" -> day -> Interval.ofWeek(day.plusWeeks(offset));
            case "weekend" -> day -> Interval.ofWeekend(day.plusWeeks(offset));
            case "month" -> day -> Interval.ofMonth(day.plusMonths(offset));
            case "quarter" -> day -> {
                LocalDate in = day.plusMonths(3L * offset);
                return Interval.ofQuarter(in.getYear(), (in.getMonthValue() + 2) / 3);
            };
            default -> day -> Interval.ofYear(day.getYear() + offset);
        };
    }

    /** "this year", "next month", and "the week", "the year" where something is said to lie in it; or null. */
    static Expression calendarPeriod(TokenRow words, int i) {
        if (words.is(i, "the") && PERIODS.contains(words.lower(i + 1))) {
            return Expression.relative(words.span(i, i + 1), i + 1, periodOf(words.lower(i + 1), 0));
        }
        String word = words.lower(i);
        return word.equals("last") || word.equals("next") || word.equals("this") ? period(words, i, word) : null;
    }

    /** "the following week", "that day": counted from a day that the text told before. */
    private static Expression told(TokenRow words, int i) {
        if (words.is(i, "night") && words.isJoint(i + 1) && words.is(i + 2, "time")) {
            return Expression.open(words.span(i, i + 2), i + 2);
        }
        return words.in(i, TOLD) && words.in(i + 1, TOLD_PERIODS) ? Expression.open(words.span(i, i + 1), i + 1) : null;
    }
}
