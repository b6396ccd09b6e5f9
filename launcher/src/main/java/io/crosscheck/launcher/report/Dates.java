package io.crosscheck.launcher.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;

/** Dates as people write them; all in UTC, as the services give them. */
final class Dates {

    private static final String UNKNOWN = "no date";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm", Locale.ENGLISH);
    private static final Set<String> COARSE = Set.of("DAY", "WEEK", "MONTH", "YEAR", "DATE");

    private Dates() {}

    static String day(String time) {
        return format(time, DAY);
    }

    static String minute(String time) {
        return format(time, MINUTE);
    }

    /** As exact as it is known. */
    static String precise(String time, String precision) {
        return precision != null && COARSE.contains(precision.toUpperCase(Locale.ROOT)) ? day(time) : minute(time);
    }

    /** From the first day to the last. */
    static String range(String from, String to) {
        String first = day(from);
        String last = day(to);
        return first.equals(last) ? first : first + " to " + last;
    }

    private static String format(String time, DateTimeFormatter format) {
        if (time == null) {
            return UNKNOWN;
        }
        try {
            return format.format(Instant.parse(time).atOffset(ZoneOffset.UTC));
        } catch (DateTimeParseException e) {
            // some other notation: better as it is than not at all
            return time;
        }
    }
}
