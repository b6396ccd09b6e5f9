package io.crosscheck.extraction.time;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

import io.crosscheck.extraction.annotation.Span;

/**
 * A time of day, or the time between two.
 *
 * @param last index of its last token in the sentence
 * @param until the later one, or null
 * @param zone null where none is named or its name says too little ("local time", "IST")
 */
record Clock(Span span, int last, LocalTime time, LocalTime until, ZoneId zone) {

    boolean zoned() {
        return zone != null;
    }

    /** On a day of its zone; null without a zone. */
    Interval on(LocalDate day) {
        if (zone == null) {
            return null;
        }
        LocalDateTime from = utc(day, time);
        if (until == null) {
            return Interval.ofMinute(from);
        }
        LocalDateTime to = utc(until.isAfter(time) ? day : day.plusDays(1), until);
        return new Interval(from.toInstant(ZoneOffset.UTC), to.toInstant(ZoneOffset.UTC));
    }

    private LocalDateTime utc(LocalDate day, LocalTime at) {
        return day.atTime(at).atZone(zone).withZoneSameInstant(ZoneOffset.UTC).toLocalDateTime();
    }

    Expression alone() {
        return Expression.relative(span, last, this::on);
    }
}
