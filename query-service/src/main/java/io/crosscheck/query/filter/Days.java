package io.crosscheck.query.filter;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Days of a period, in UTC, as facets name them. */
public final class Days {

    /** Of more days than these an index that knows single days finds nothing sooner. */
    private static final int MOST = 31;

    /**
     * Each day that the period touches; null where it is open or long, which asks for nothing.
     *
     * @param from inclusive
     * @param to exclusive
     */
    public static List<String> of(Instant from, Instant to) {
        if (from == null || to == null || !from.isBefore(to)) {
            return null;
        }
        LocalDate first = LocalDate.ofInstant(from, ZoneOffset.UTC);
        LocalDate last = LocalDate.ofInstant(to.minusNanos(1), ZoneOffset.UTC);
        return ChronoUnit.DAYS.between(first, last) < MOST
                ? first.datesUntil(last.plusDays(1)).map(LocalDate::toString).toList()
                : null;
    }

    private Days() {}
}
