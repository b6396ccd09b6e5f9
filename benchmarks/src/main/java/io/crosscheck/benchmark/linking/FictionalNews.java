package io.crosscheck.benchmark.linking;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * An endless flow of made-up reports: so many happenings a day, each reported by several outlets within two days, in
 * words of its own kind (a fire, a strike, ...) with places, people and numbers that are its own or come back years
 * later. Nothing of it is drawn from real news; a seed gives the same reports again.
 */
final class FictionalNews {

    /** So many outlets report a happening. */
    static final int REPORTS = 8;

    /** So many claims are in a report. */
    static final int CLAIMS = 12;

    private static final int OPEN = 40;
    private static final Duration BETWEEN = Duration.ofMinutes(14);
    private static final Instant START = Instant.parse("2031-01-01T00:00:00Z");
    private static final int PLACES = 3000;
    private static final int PEOPLE = 20_000;
    private static final int BODIES = 1500;
    private static final int OUTLETS = 40;
    private static final double UNDATED = 0.1;

    private static final String[] SYLLABLES = {
        "ba", "ven", "tor", "mi", "ras", "ka", "lo", "dun", "fel", "gri", "hal", "ost", "pel", "qua", "rim", "sev",
        "tam", "ul", "var", "wex", "yor", "zan", "bre", "cal", "dro", "em", "fos", "gan", "hei", "jo"
    };

    private static final String[][] KINDS = {
        {"fire", "burned down", "warehouse", "firefighters", "flames", "wounded"},
        {"flood", "was flooded", "riverbank", "rescuers", "water", "displaced"},
        {"strike", "walked out", "shipyard", "dockers", "wages", "idle"},
        {"vote", "was approved", "assembly", "deputies", "ballot", "opposed"},
        {"derailment", "derailed", "viaduct", "engineers", "carriages", "injured"},
        {"earthquake", "shook", "quarry", "medics", "rubble", "homeless"},
        {"verdict", "was convicted", "courthouse", "prosecutors", "sentence", "accused"},
        {"merger", "agreed to merge", "refinery", "shareholders", "takeover", "dismissed"},
        {"outage", "went dark", "substation", "electricians", "turbine", "stranded"},
        {"protest", "marched", "boulevard", "organisers", "banners", "arrested"},
        {"find", "was unearthed", "monastery", "archaeologists", "mosaic", "catalogued"},
        {"epidemic", "fell ill", "infirmary", "doctors", "vaccine", "quarantined"}
    };

    private final long seed;
    private int next;

    FictionalNews(long seed) {
        this.seed = seed;
    }

    /** The next reports of the flow. */
    List<Report> next(int reports) {
        List<Report> taken = new ArrayList<>();
        for (int i = 0; i < reports; i++) {
            taken.add(report(next++));
        }
        return taken;
    }

    /** Goes on behind so many reports. */
    void skip(int reports) {
        next += reports;
    }

    // Reports of the happenings that are open alternate.
    private Report report(int number) {
        int round = number / (OPEN * REPORTS);
        int within = number % (OPEN * REPORTS);
        int happening = round * OPEN + within % OPEN;
        int report = within / OPEN;
        Random own = new Random(seed * 31 + happening);
        Happening told = new Happening(
                KINDS[own.nextInt(KINDS.length)],
                name(own.nextInt(PLACES), 3),
                name(PLACES + own.nextInt(PLACES), 2),
                person(own.nextInt(PEOPLE)),
                person(own.nextInt(PEOPLE)),
                name(3 * PLACES + own.nextInt(BODIES), 3) + " Council",
                BigDecimal.valueOf(3L + own.nextInt(900)),
                name(100_000 + own.nextInt(500_000), 4));
        Random teller = new Random(seed * 37 + number);
        Instant at = START.plus(BETWEEN.multipliedBy((long) happening)).plus(Duration.ofMinutes(40L * report));
        return new ReportWriter("n-" + number, told, teller)
                .write("Outlet " + teller.nextInt(OUTLETS), teller.nextDouble() < UNDATED ? null : at, report);
    }

    private static String person(int number) {
        return name(1_000_000 + number % 900, 2) + " " + name(2_000_000 + number, 3);
    }

    private static String name(int number, int syllables) {
        Random random = new Random(number);
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /**
     * What happened.
     *
     * @param words of its kind: the noun, what happened, where, who came, what else, and what people were
     */
    record Happening(
            String[] words,
            String place,
            String district,
            String head,
            String critic,
            String council,
            BigDecimal people,
            String landmark) {}
}
