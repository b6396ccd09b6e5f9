package io.crosscheck.query.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;

/** How exactly a time is known. */
public enum Precision {
    MINUTE,
    HOUR,
    DAY,
    MONTH,
    YEAR,
    UNKNOWN;

    private static final Duration DAY_LENGTH = Duration.ofDays(1);
    private static final Duration MONTH_LENGTH = Duration.ofDays(31);

    /**
     * Of an interval.
     *
     * @param from start, or null: nothing is known
     * @param to end, exclusive; null: the start alone is known
     */
    public static Precision of(Instant from, Instant to) {
        if (from == null) {
            return UNKNOWN;
        }
        if (to == null) {
            return of(from);
        }
        Duration length = Duration.between(from, to);
        if (length.compareTo(Duration.ofMinutes(1)) <= 0) {
            return MINUTE;
        }
        if (length.compareTo(Duration.ofHours(1)) <= 0) {
            return HOUR;
        }
        if (length.compareTo(DAY_LENGTH) <= 0) {
            return DAY;
        }
        return length.compareTo(MONTH_LENGTH) <= 0 ? MONTH : YEAR;
    }

    /** Of a point in time, or null. Midnight in UTC is how a date without a time is stored: it stands for its day. */
    static Precision of(Instant at) {
        if (at == null) {
            return UNKNOWN;
        }
        return at.atOffset(ZoneOffset.UTC).toLocalTime().equals(LocalTime.MIDNIGHT) ? DAY : MINUTE;
    }
}
