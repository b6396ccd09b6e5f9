package io.crosscheck.extraction.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/** What a time expression denotes: from, inclusive, to, exclusive; days begin at midnight UTC. */
record Interval(Instant from, Instant to) {

    static Interval ofDay(LocalDate day) {
        return ofDays(day, day.plusDays(1));
    }

    static Interval ofDays(LocalDate from, LocalDate to) {
        return new Interval(
                from.atStartOfDay().toInstant(ZoneOffset.UTC), to.atStartOfDay().toInstant(ZoneOffset.UTC));
    }

    static Interval ofMonth(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return ofDays(first, first.plusMonths(1));
    }

    static Interval ofYear(int year) {
        return ofDays(LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1));
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
}
