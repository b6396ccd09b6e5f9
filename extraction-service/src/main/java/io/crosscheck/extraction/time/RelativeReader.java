package io.crosscheck.extraction.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Token;

/** Reads times that are counted from another day: weekdays, "yesterday", "last week", "two days ago". */
final class RelativeReader {

    private static final Set<String> AHEAD = Set.of("will", "would", "'ll", "next", "shall");
    private static final Map<String, Integer> NUMBERS = Map.ofEntries(
            Map.entry("a", 1),
            Map.entry("an", 1),
            Map.entry("one", 1),
            Map.entry("two", 2),
            Map.entry("three", 3),
            Map.entry("four", 4),
            Map.entry("five", 5),
            Map.entry("six", 6),
            Map.entry("seven", 7),
            Map.entry("eight", 8),
            Map.entry("nine", 9),
            Map.entry("ten", 10));

    /** How far before a weekday a "will" is looked for. */
    private static final int REACH = 8;

    private RelativeReader() {}

    /** The relative expression that begins at token {@code i}, or null. */
    static Expression read(List<Token> tokens, int i) {
        if (Calendar.weekday(tokens.get(i)) != null) {
            return weekday(tokens, i);
        }
        String word = lower(tokens, i);
        return switch (word) {
            case "today" -> Expression.relative(tokens.get(i).span(), Interval::ofDay);
            case "yesterday" -> day(tokens, i, -1);
            case "tomorrow" -> day(tokens, i, 1);
            case "tonight" -> Expression.relative(tokens.get(i).span(), day -> Interval.ofPart(day, "night"));
            case "last", "next", "this" -> period(tokens, i, word);
            default -> ago(tokens, i);
        };
    }

    private static Expression day(List<Token> tokens, int i, int offset) {
        String part = lower(tokens, i + 1);
        boolean parted = Calendar.PARTS_OF_DAY.contains(part);
        return Expression.relative(
                span(tokens, i, parted ? i + 1 : i), day -> of(day.plusDays(offset), parted ? part : null));
    }

    private static Interval of(LocalDate day, String part) {
        return part == null ? Interval.ofDay(day) : Interval.ofPart(day, part);
    }

    /** "Monday", "Monday afternoon", "last Monday": the last one, or the next where the sentence looks ahead. */
    private static Expression weekday(List<Token> tokens, int i) {
        DayOfWeek weekday = Calendar.weekday(tokens.get(i));
        String part = lower(tokens, i + 1);
        boolean parted = Calendar.PARTS_OF_DAY.contains(part);
        String before = lower(tokens, i - 1);
        boolean modified = before.equals("last") || before.equals("next");
        boolean ahead = looksAhead(tokens, i);
        Function<LocalDate, LocalDate> find = anchor -> {
            if (before.equals("last")) {
                return anchor.with(TemporalAdjusters.previous(weekday));
            }
            return anchor.with(
                    ahead ? TemporalAdjusters.nextOrSame(weekday) : TemporalAdjusters.previousOrSame(weekday));
        };
        return Expression.relative(
                span(tokens, modified ? i - 1 : i, parted ? i + 1 : i),
                anchor -> of(find.apply(anchor), parted ? part : null));
    }

    /** A past verb between the "will" and the weekday claims the weekday for itself: "will leave, he said Monday". */
    private static boolean looksAhead(List<Token> tokens, int i) {
        for (int k = i - 1; k >= 0 && k >= i - REACH; k--) {
            String word = lower(tokens, k);
            if (AHEAD.contains(word)) {
                return true;
            }
            boolean past = tokens.get(k).pos().equals("VERB")
                    && !word.equals(tokens.get(k).lemma())
                    && !word.endsWith("ing");
            if (past || word.equals(",")) {
                return false;
            }
        }
        return false;
    }

    /** "last week", "this month", "next year", "this morning". */
    private static Expression period(List<Token> tokens, int i, String which) {
        String unit = lower(tokens, i + 1);
        int offset = which.equals("last") ? -1 : which.equals("next") ? 1 : 0;
        Span span = i + 1 < tokens.size() ? span(tokens, i, i + 1) : null;
        if (Calendar.PARTS_OF_DAY.contains(unit)) {
            return Expression.relative(span, day -> Interval.ofPart(day.plusDays(offset), unit));
        }
        return switch (unit) {
            case "week" -> Expression.relative(span, day -> week(day.plusWeeks(offset)));
            case "weekend" -> Expression.relative(span, day -> weekend(day.plusWeeks(offset)));
            case "month" -> Expression.relative(span, day -> Interval.ofMonth(day.plusMonths(offset)));
            case "year" -> Expression.relative(span, day -> Interval.ofYear(day.getYear() + offset));
            default -> null;
        };
    }

    private static Interval week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return Interval.ofDays(monday, monday.plusWeeks(1));
    }

    private static Interval weekend(LocalDate day) {
        LocalDate saturday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return Interval.ofDays(saturday, saturday.plusDays(2));
    }

    /** "two days ago", "3 weeks earlier": the day, week, month or year so long before. */
    private static Expression ago(List<Token> tokens, int i) {
        if (i + 2 >= tokens.size() || !lower(tokens, i + 2).equals("ago")) {
            return null;
        }
        String word = lower(tokens, i);
        int day = Calendar.day(tokens.get(i));
        int count = NUMBERS.getOrDefault(word, day);
        if (count == 0) {
            return null;
        }
        Span span = span(tokens, i, i + 2);
        return switch (tokens.get(i + 1).lemma()) {
            case "day" -> Expression.relative(span, d -> Interval.ofDay(d.minusDays(count)));
            case "week" -> Expression.relative(span, d -> week(d.minusWeeks(count)));
            case "month" -> Expression.relative(span, d -> Interval.ofMonth(d.minusMonths(count)));
            case "year" -> Expression.relative(span, d -> Interval.ofYear(d.getYear() - count));
            default -> null;
        };
    }

    private static String lower(List<Token> tokens, int i) {
        if (i < 0 || i >= tokens.size() || tokens.get(i).text().length() > 12) {
            return "";
        }
        return tokens.get(i).text().toLowerCase(Locale.ROOT);
    }

    private static Span span(List<Token> tokens, int from, int last) {
        return new Span(tokens.get(from).start(), tokens.get(last).end());
    }
}
