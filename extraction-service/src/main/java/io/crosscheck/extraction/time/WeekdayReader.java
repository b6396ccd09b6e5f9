package io.crosscheck.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import java.util.function.Function;

import io.crosscheck.extraction.text.TokenRow;

/** Reads weekdays: "Monday", "Monday afternoon", "last Monday", "Tuesday, July 19", "Fridays". */
final class WeekdayReader {

    private static final Set<String> NAMED = Set.of(
            "black", "super", "good", "easter", "palm", "bloody", "ash", "holy", "cyber", "giving", "maundy", "shrove");
    private static final Set<String> PAPERS = Set.of(
            "times", "mail", "herald", "telegraph", "post", "express", "star", "mirror", "world", "school", "club");

    private WeekdayReader() {}

    /** The weekday that begins at token {@code i}, with what belongs to it before and after; or null. */
    static Expression read(TokenRow words, int i) {
        String text = words.text(i);
        DayOfWeek weekday = Calendar.weekday(text);
        if (weekday == null) {
            boolean several = text.length() > 6 && text.endsWith("days");
            return several && Calendar.weekday(text.substring(0, text.length() - 1)) != null
                    ? Expression.open(words.span(i, i), i)
                    : null;
        }
        boolean paper = words.in(i + 1, PAPERS)
                && Character.isUpperCase(words.text(i + 1).charAt(0));
        if (paper) {
            return null;
        }
        Expression dated = dated(words, i);
        if (dated != null) {
            return dated;
        }
        boolean parted = words.in(i + 1, Calendar.PARTS_OF_DAY);
        int last = parted ? i + 1 : i;
        return parted(words, i, last, weekday, parted ? words.lower(last) : null);
    }

    /** "Tuesday, July 19", "Friday 9 May 2031": the date says the more. */
    private static Expression dated(TokenRow words, int i) {
        int at = words.is(i + 1, ",") ? i + 2 : i + 1;
        if (!words.has(at) || Calendar.month(words.text(at)) == 0 && Calendar.day(words.text(at)) == 0) {
            return null;
        }
        Expression date = DateReader.read(words, at);
        return date == null || date.day() == null ? null : date.within(words.span(i, date.last()), date.last());
    }

    private static Expression parted(TokenRow words, int i, int last, DayOfWeek weekday, String part) {
        String before = words.lower(i - 1);
        boolean capital =
                words.has(i - 1) && Character.isUpperCase(words.text(i - 1).charAt(0));
        boolean every = Set.of("every", "each", "one", "a", "any", "some").contains(before);
        boolean nth = before.equals("last") && (words.is(last + 1, "in") || words.is(last + 1, "of"));
        if (nth) {
            return Expression.open(words.span(i - 1, last), last);
        }
        if (every && !before.equals("every")) {
            return Expression.open(words.span(i, last), last);
        }
        if (every || NAMED.contains(before) && capital || before.equals("following") || before.equals("previous")) {
            return Expression.open(words.span(i - 1, last), last);
        }
        int start = i;
        if (before.equals("past") || before.equals("coming")) {
            start = words.is(i - 2, "this") ? i - 2 : i - 1;
        } else if (before.equals("last") || before.equals("next") || before.equals("this")) {
            start = i - 1;
        }
        Direction direction = Direction.of(words, i, last);
        Function<LocalDate, LocalDate> find = find(weekday, start == i ? "" : before, direction);
        if (part == null) {
            return Expression.day(words.span(start, last), last, find);
        }
        return Expression.relative(words.span(start, last), last, anchor -> Interval.ofPart(find.apply(anchor), part));
    }

    /** The last one, or the next where the words look ahead. */
    private static Function<LocalDate, LocalDate> find(DayOfWeek weekday, String before, Direction direction) {
        return switch (before) {
            case "last", "past" -> anchor -> anchor.with(TemporalAdjusters.previous(weekday));
            case "next" -> anchor -> anchor.with(TemporalAdjusters.next(weekday));
            case "this" -> anchor -> direction == Direction.BACK
                    ? anchor.with(TemporalAdjusters.previousOrSame(weekday))
                    : anchor.with(TemporalAdjusters.nextOrSame(weekday));
            case "coming" -> anchor -> anchor.with(TemporalAdjusters.nextOrSame(weekday));
            default -> anchor -> direction == Direction.AHEAD
                    ? anchor.with(TemporalAdjusters.nextOrSame(weekday))
                    : anchor.with(TemporalAdjusters.previousOrSame(weekday));
        };
    }
}
