package io.crosscheck.extraction.time;

import java.time.LocalTime;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.text.TokenRow;

/**
 * Reads times of day: "4:09 p.m.", "16:00 GMT", "1430 GMT", "5 a.m. EST", "8 to 10 p.m.", "noon". They resolve only
 * where their zone is given.
 */
final class ClockReader {

    private static final Set<String> BEFORE_CLOCK =
            Set.of("at", "by", "until", "till", "before", "after", "around", "about", "from", "since");
    private static final Set<String> BETWEEN = Set.of("to", "and", "until", "till");

    private ClockReader() {}

    /** The time of day that begins at token {@code i}, or null. */
    static Clock read(TokenRow words, int i) {
        if (words.is(i, "noon") || words.is(i, "midday") || words.is(i, "midnight")) {
            LocalTime time = words.is(i, "midnight") ? LocalTime.MIDNIGHT : LocalTime.NOON;
            return words.in(i - 1, BEFORE_CLOCK) ? zoned(words, i, i, time, null) : null;
        }
        Digits from = Digits.of(words.text(i));
        if (from == null) {
            return null;
        }
        String half = from.half().isEmpty() ? half(words.text(i + 1)) : from.half();
        int last = from.half().isEmpty() && !half.isEmpty() ? i + 1 : i;
        return half.isEmpty()
                        && !from.written()
                        && from.hour() <= 12
                        && words.text(i).length() <= 2
                ? range(words, i, from)
                : single(words, i, last, from, half);
    }

    private static Clock single(TokenRow words, int i, int last, Digits at, String half) {
        if (words.is(last + 1, "o'clock")) {
            return at.hour() > 12 ? null : zoned(words, i, last + 1, at.time(""), null);
        }
        Zones.Read zone = Zones.read(words, last + 1);
        boolean bare = half.isEmpty() && zone == null;
        if (!at.fits(half) || bare && (!at.written() || !words.in(i - 1, BEFORE_CLOCK))) {
            return null;
        }
        return zoned(words, i, last, at.time(half), null);
    }

    /** "8 to 10 p.m.": the half of the day stands behind the second alone. */
    private static Clock range(TokenRow words, int i, Digits from) {
        boolean joined = words.in(i + 1, BETWEEN) || words.isJoint(i + 1);
        Digits to = joined ? Digits.of(words.text(i + 2)) : null;
        if (to == null) {
            return single(words, i, i, from, "");
        }
        String half = to.half().isEmpty() ? half(words.text(i + 3)) : to.half();
        if (half.isEmpty() || !to.fits(half) || from.hour() == 0) {
            return null;
        }
        int last = to.half().isEmpty() ? i + 3 : i + 2;
        LocalTime until = to.time(half);
        LocalTime time = from.time(half);
        return zoned(words, i, last, time.isBefore(until) ? time : time.plusHours(12), until);
    }

    private static Clock zoned(TokenRow words, int i, int last, LocalTime time, LocalTime until) {
        int at = words.is(last + 1, ",") ? last + 2 : last + 1;
        Zones.Read zone = Zones.read(words, at);
        int end = zone == null ? last : zone.last();
        return new Clock(words.span(i, end), end, time, until, zone == null ? null : zone.zone());
    }

    private static String half(String word) {
        if (word.length() > 4) {
            return "";
        }
        String plain = word.toLowerCase(Locale.ROOT).replace(".", "");
        return plain.equals("am") || plain.equals("pm") ? plain : "";
    }

    /**
     * The figures of a time of day.
     *
     * @param written whether minutes were set apart by a colon or stop
     * @param half "am" or "pm" where it is joined to the figures, or ""
     */
    private record Digits(int hour, int minute, boolean written, String half) {

        /** Null where the word is no such number. */
        static Digits of(String word) {
            int end = word.length();
            while (end > 0 && Character.isLetter(word.charAt(end - 1))) {
                end--;
            }
            String half = ClockReader.half(word.substring(end));
            if (end == 0 || end < word.length() && half.isEmpty()) {
                return null;
            }
            String figures = word.substring(0, end);
            int colon = figures.indexOf(':') > 0 ? figures.indexOf(':') : figures.indexOf('.');
            String hours = colon > 0 ? figures.substring(0, colon) : figures;
            String minutes = colon > 0 ? figures.substring(colon + 1) : "00";
            if (colon < 0 && figures.length() == 4) {
                hours = figures.substring(0, 2);
                minutes = figures.substring(2);
            }
            if (hours.length() > 2 || minutes.length() != 2 || !isNumber(hours) || !isNumber(minutes)) {
                return null;
            }
            int hour = Integer.parseInt(hours);
            int minute = Integer.parseInt(minutes);
            return hour > 23 || minute > 59 ? null : new Digits(hour, minute, colon > 0, half);
        }

        boolean fits(String partOfDay) {
            return partOfDay.isEmpty() || hour >= 1 && hour <= 12;
        }

        LocalTime time(String partOfDay) {
            return LocalTime.of(partOfDay.isEmpty() ? hour : hour % 12 + (partOfDay.equals("pm") ? 12 : 0), minute);
        }

        private static boolean isNumber(String word) {
            return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
        }
    }
}
