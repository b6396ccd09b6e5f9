package io.crosscheck.extraction.time;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.text.TokenRow;

/** Reads the zone behind a time of day: "GMT", "GMT+2", "ET", "Eastern time", "Moscow time", "local time". */
final class Zones {

    private static final Map<String, ZoneId> ABBREVIATIONS = Map.ofEntries(
            Map.entry("GMT", ZoneOffset.UTC),
            Map.entry("UTC", ZoneOffset.UTC),
            Map.entry("EST", ZoneOffset.ofHours(-5)),
            Map.entry("EDT", ZoneOffset.ofHours(-4)),
            Map.entry("CDT", ZoneOffset.ofHours(-5)),
            Map.entry("MST", ZoneOffset.ofHours(-7)),
            Map.entry("MDT", ZoneOffset.ofHours(-6)),
            Map.entry("PST", ZoneOffset.ofHours(-8)),
            Map.entry("PDT", ZoneOffset.ofHours(-7)),
            Map.entry("CST", ZoneOffset.ofHours(-6)),
            Map.entry("ET", ZoneId.of("America/New_York")),
            Map.entry("CT", ZoneId.of("America/Chicago")),
            Map.entry("PT", ZoneId.of("America/Los_Angeles")),
            Map.entry("BST", ZoneOffset.ofHours(1)),
            Map.entry("CET", ZoneOffset.ofHours(1)),
            Map.entry("CEST", ZoneOffset.ofHours(2)),
            Map.entry("EET", ZoneOffset.ofHours(2)),
            Map.entry("EEST", ZoneOffset.ofHours(3)),
            Map.entry("MSK", ZoneOffset.ofHours(3)),
            Map.entry("PKT", ZoneOffset.ofHours(5)),
            Map.entry("SGT", ZoneOffset.ofHours(8)),
            Map.entry("HKT", ZoneOffset.ofHours(8)),
            Map.entry("JST", ZoneOffset.ofHours(9)),
            Map.entry("KST", ZoneOffset.ofHours(9)),
            Map.entry("AEST", ZoneOffset.ofHours(10)),
            Map.entry("AEDT", ZoneOffset.ofHours(11)));
    private static final Map<String, ZoneId> NAMED = Map.of(
            "Eastern", ZoneId.of("America/New_York"),
            "Central", ZoneId.of("America/Chicago"),
            "Mountain", ZoneId.of("America/Denver"),
            "Pacific", ZoneId.of("America/Los_Angeles"),
            "Moscow", ZoneId.of("Europe/Moscow"),
            "London", ZoneId.of("Europe/London"),
            "Paris", ZoneId.of("Europe/Paris"),
            "Beijing", ZoneId.of("Asia/Shanghai"),
            "Tokyo", ZoneId.of("Asia/Tokyo"));
    /** Names of more than one zone. */
    private static final Set<String> AMBIGUOUS = Set.of("IST", "AST", "WIB", "WAT", "EAT", "SAST");

    private static final Set<String> AMERICAN = Set.of("Eastern", "Central", "Mountain", "Pacific");

    private Zones() {}

    /**
     * A zone read.
     *
     * @param zone null where what stands there names none for sure
     * @param last index of its last token
     */
    record Read(ZoneId zone, int last) {}

    /** The zone that begins at token {@code i}, or null if none does. */
    static Read read(TokenRow words, int i) {
        String text = words.text(i);
        if (AMBIGUOUS.contains(text)) {
            return new Read(null, i);
        }
        ZoneId zone = ABBREVIATIONS.get(text);
        if (zone != null) {
            return zone == ZoneOffset.UTC ? offset(words, i) : new Read(zone, i);
        }
        int time = i + 1;
        if (words.is(time, "Standard") || words.is(time, "Daylight")) {
            time++;
        }
        boolean named = words.is(time, "time") && !text.isEmpty();
        if (named && (text.equals("local") || Character.isUpperCase(text.charAt(0)))) {
            return new Read(NAMED.get(text), time);
        }
        return AMERICAN.contains(text) ? new Read(NAMED.get(text), i) : null;
    }

    /** "GMT+2". */
    private static Read offset(TokenRow words, int i) {
        boolean plus = words.is(i + 1, "+");
        boolean joined = (plus || words.isJoint(i + 1))
                && words.has(i + 2)
                && words.token(i + 2).start() == words.token(i + 1).end();
        int hours = joined ? Calendar.number(words, i + 2) : 0;
        return hours > 0 && hours <= 14
                ? new Read(ZoneOffset.ofHours(plus ? hours : -hours), i + 2)
                : new Read(ZoneOffset.UTC, i);
    }
}
