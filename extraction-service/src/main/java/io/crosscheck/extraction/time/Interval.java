package io.crosscheck.extraction.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** What a time expression denotes: from, inclusive, to, exclusive; days begin at midnight UTC. */
record Interval(Instant from, Instant to) {

    static Interval ofDay(LocalDate day) {
        return ofDays(day, day.plusDays(1));
    }

    static Interval ofDays(LocalDate from, LocalDate to) {
        return new Interval(
                from.atStartOfDay().toInstant(ZoneOffset.UTC), to.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    /** Monday to Sunday. */
    static Interval ofWeek(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return ofDays(monday, monday.plusWeeks(1));
    }

    /** Saturday and Sunday of the day's week. */
    static Interval ofWeekend(LocalDate day) {
        LocalDate saturday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).plusDays(5);
        return ofDays(saturday, saturday.plusDays(2));
    }

    static Interval ofMonth(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return ofDays(first, first.plusMonths(1));
    }

    static Interval ofYear(int year) {
        return ofYears(year, year + 1);
    }

    /** @param end the first year that is not in it */
    static Interval ofYears(int year, int end) {
        return ofDays(LocalDate.of(year, 1, 1), LocalDate.of(end, 1, 1));
    }

    /** @param quarter 1 to 4, of the calendar year */
    static Interval ofQuarter(int year, int quarter) {
        LocalDate first = LocalDate.of(year, 3 * quarter - 2, 1);
        return ofDays(first, first.plusMonths(3));
    }

    /** The part of the day: the hours that it commonly covers; the night reaches into the next day. */
    static Interval ofPart(LocalDate day, String part) {
        int from =
                switch (part) {
                    case "morning" -> 6;
                    case "afternoon" -> 12;
                    case "evening" -> 18;
                    default -> 20;
                };
        int hours = part.equals("night") ? 10 : 6;
        LocalDateTime start = day.atTime(from, 0);
        return new Interval(
                start.toInstant(ZoneOffset.UTC), start.plusHours(hours).toInstant(ZoneOffset.UTC));
    }

    static Interval ofMinute(LocalDateTime utc) {
        return new Interval(utc.toInstant(ZoneOffset.UTC), utc.plusMinutes(1).toInstant(ZoneOffset.UTC));
    }

    /**
     * The beginning (0), middle (1) or end (2) of a month, year, decade or century, about a third of it. Days and weeks
     * are given whole: what is early in them is not settled.
     */
    Interval third(int which) {
        LocalDate first = from.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate end = to.atOffset(ZoneOffset.UTC).toLocalDate();
        long days = ChronoUnit.DAYS.between(first, end);
        if (days < 28) {
            return this;
        }
        if (days <= 31) {
            return ofDays(first.plusDays(10L * which), which == 2 ? end : first.plusDays(10L * which + 10));
        }
        if (days <= 366) {
            long months = ChronoUnit.MONTHS.between(first, end) / 3;
            return ofDays(
                    first.plusMonths(months * which), which == 2 ? end : first.plusMonths(months * which + months));
        }
        long years = ChronoUnit.YEARS.between(first, end);
        long step = years * 3 / 10;
        return ofDays(
                first.plusYears(step * which), which == 2 ? end : first.plusYears(step * which + step + years / 10));
    }

    /** The first (0) or second (1) half of a month or year. */
    Interval half(int which) {
        LocalDate first = from.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate end = to.atOffset(ZoneOffset.UTC).toLocalDate();
        LocalDate middle = ChronoUnit.DAYS.between(first, end) <= 31
                ? first.plusDays(15)
                : first.plusMonths(ChronoUnit.MONTHS.between(first, end) / 2);
        return which == 0 ? ofDays(first, middle) : ofDays(middle, end);
    }
}
