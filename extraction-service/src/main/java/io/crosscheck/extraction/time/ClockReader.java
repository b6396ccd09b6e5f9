package io.crosscheck.extraction.time;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Token;

/** Reads times of day: "4:09 p.m.", "16:00 GMT", "5 a.m. EST". They resolve only where their zone is given. */
final class ClockReader {

    /** Zones and their hours ahead of UTC. */
    private static final Map<String, Integer> ZONES = Map.ofEntries(
            Map.entry("GMT", 0),
            Map.entry("UTC", 0),
            Map.entry("EST", -5),
            Map.entry("EDT", -4),
            Map.entry("CST", -6),
            Map.entry("CDT", -5),
            Map.entry("MST", -7),
            Map.entry("MDT", -6),
            Map.entry("PST", -8),
            Map.entry("PDT", -7),
            Map.entry("CET", 1),
            Map.entry("CEST", 2),
            Map.entry("EET", 2),
            Map.entry("EEST", 3),
            Map.entry("MSK", 3),
            Map.entry("JST", 9),
            Map.entry("KST", 9),
            Map.entry("AEST", 10),
            Map.entry("AEDT", 11));

    private ClockReader() {}

    /** The time of day that begins at token {@code i}, or null. */
    static Expression read(List<Token> tokens, int i) {
        int[] clock = clock(tokens.get(i).text());
        if (clock == null) {
            return null;
        }
        int at = i + 1;
        String half = at < tokens.size() ? half(tokens.get(at)) : "";
        if (!half.isEmpty()) {
            at++;
        }
        Integer zone = at < tokens.size() && tokens.get(at).text().length() <= 4
                ? ZONES.get(tokens.get(at).text())
                : null;
        if (zone != null) {
            at++;
        }
        boolean bare = half.isEmpty() && zone == null;
        if (bare && clock[2] == 0
                || clock[0] > (half.isEmpty() ? 23 : 12)
                || clock[1] > 59
                || bare && !afterAt(tokens, i)) {
            return null;
        }
        int hour = half.isEmpty() ? clock[0] : clock[0] % 12 + (half.startsWith("p") ? 12 : 0);
        Span span = new Span(tokens.get(i).start(), tokens.get(at - 1).end());
        return Expression.relative(
                span,
                day -> zone == null
                        ? null
                        : Interval.ofMinute(day.atTime(hour, clock[1]).minusHours(zone)));
    }

    private static boolean afterAt(List<Token> tokens, int i) {
        return i > 0
                && (tokens.get(i - 1).is("at")
                        || tokens.get(i - 1).is("by")
                        || tokens.get(i - 1).is("until"));
    }

    private static String half(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT).replace(".", "");
        return word.equals("am") || word.equals("pm") ? word : "";
    }

    /** Hour, minute, and whether minutes were written; null where the word is no such number. */
    private static int[] clock(String word) {
        int colon = word.indexOf(':') > 0 ? word.indexOf(':') : word.indexOf('.');
        String hours = colon > 0 ? word.substring(0, colon) : word;
        String minutes = colon > 0 ? word.substring(colon + 1) : "0";
        if (colon < 0 && word.length() == 4) {
            hours = word.substring(0, 2);
            minutes = word.substring(2);
        }
        if (hours.length() > 2 || minutes.length() > 2 || !isNumber(hours) || !isNumber(minutes)) {
            return null;
        }
        return new int[] {Integer.parseInt(hours), Integer.parseInt(minutes), colon > 0 ? 1 : 0};
    }

    private static boolean isNumber(String word) {
        return !word.isEmpty() && word.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
