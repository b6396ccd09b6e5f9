package io.crosscheck.query;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

import io.crosscheck.query.Fixture.Spoken;

/**
 * A small story for the tests: three outlets and a forum on whether the bridge of a made-up town is shut. Written once
 * for all tests, which only read it.
 */
public final class Sample {

    /** When nearly everything was learnt. */
    public static final Instant LEARNT = Instant.parse("2026-03-05T00:00:00Z");
    /** When the correction was learnt. */
    public static final Instant LATER = Instant.parse("2026-03-06T00:00:00Z");

    public static final String COURIER = "The Orla bridge is closed to lorries, Mayor Ines Tarrow said on Tuesday.\n\n"
            + "Some 40 drivers were turned back \uD83D\uDE9A at the eastern gate.\n\n"
            + "Reader: my cousin drove across an hour ago!";
    public static final String LEDGER = "A spokeswoman for the harbour board denied that the Orla bridge is closed. "
            + "Forty-two drivers were turned back.";
    public static final String FORUM =
            "They say the Orla bridge is closed. \u0627\u0644\u062C\u0633\u0631 \u05D2\u05E9\u05E8";
    public static final String GAZETTE_BEFORE = "The Orla bridge will open again on Friday.";
    public static final String GAZETTE = "The Orla bridge will open again on Sunday. An earlier report said otherwise.";

    private static boolean written;

    /** Writes the sample unless a test of this run did. */
    public static synchronized void write() throws SQLException {
        if (written) {
            return;
        }
        try (Fixture fixture = Fixture.open()) {
            documents(fixture);
            claims(fixture);
            story(fixture);
            entities(fixture);
            propositions(fixture);
            statements(fixture);
        }
        written = true;
    }

    private static void documents(Fixture f) throws SQLException {
        f.publisher("pub-courier", "Marlow Courier", "courier.example", "NEWSPAPER");
        f.publisher("pub-ledger", "Harbour Ledger", "ledger.example", "NEWSPAPER");
        f.publisher("pub-gazette", "Tidal Gazette", "gazette.example", "BROADCASTER");
        f.document(
                "d-courier",
                "default",
                "pub-courier",
                "https://courier.example/bridge",
                at("03-03T10:30:00Z"),
                "Bridge shut to lorries",
                COURIER);
        f.document(
                "d-ledger",
                "default",
                "pub-ledger",
                "https://ledger.example/1",
                at("03-04T00:00:00Z"),
                "Board: bridge open",
                LEDGER);
        f.document("d-forum", "default", null, null, null, null, FORUM);
        f.run(
                "insert into ingest.document (id, collection, identity, publisher_id, received_at)"
                        + " values ('d-gazette', 'default', 'd-gazette', 'pub-gazette', ?)",
                LEARNT);
        f.revision("d-gazette", 1, at("03-04T12:00:00Z"), "Open on Friday", GAZETTE_BEFORE, LEARNT, LATER);
        f.revision("d-gazette", 2, at("03-04T12:00:00Z"), "Open on Sunday", GAZETTE, LATER, null);
    }

    private static void claims(Fixture f) throws SQLException {
        int tarrow = COURIER.indexOf("Ines Tarrow");
        int bridge = COURIER.indexOf("Orla bridge");
        f.extraction(
                "r-courier",
                "d-courier",
                1,
                ("[{\"id\":\"m1\",\"start\":%d,\"end\":%d,\"text\":\"Orla bridge\",\"type\":\"LOCATION.FACILITY\","
                                + "\"entity\":\"e2\"},{\"id\":\"m2\",\"start\":%d,\"end\":%d,\"text\":\"Ines Tarrow\","
                                + "\"type\":\"PERSON\",\"entity\":\"e1\"}]")
                        .formatted(bridge, bridge + 11, tarrow, tarrow + 11),
                "[{\"id\":\"e1\",\"name\":\"Ines Tarrow\",\"type\":\"PERSON\",\"mentions\":[\"m2\"]},"
                        + "{\"id\":\"e2\",\"name\":\"Orla bridge\",\"type\":\"LOCATION.FACILITY\",\"mentions\":[\"m1\"]}]",
                LEARNT,
                null);
        f.extraction("r-ledger", "d-ledger", 1, "[]", "[]", LEARNT, null);
        f.extraction("r-forum", "d-forum", 1, "[]", "[]", LEARNT, null);
        f.extraction("r-gazette-1", "d-gazette", 1, "[]", "[]", LEARNT, LATER);
        f.extraction("r-gazette-2", "d-gazette", 2, "[]", "[]", LATER, null);

        f.claim(
                "r-courier",
                "d-courier",
                1,
                0,
                new Spoken(
                        "c-open",
                        "INDIRECT",
                        true,
                        "ASSERTS",
                        COURIER,
                        "The Orla bridge is closed to lorries",
                        "said",
                        "Mayor Ines Tarrow",
                        "e1"),
                LEARNT,
                null);
        f.claim(
                "r-courier",
                "d-courier",
                1,
                1,
                Spoken.narrated(
                        "c-forty", COURIER, "Some 40 drivers were turned back \uD83D\uDE9A at the eastern gate"),
                LEARNT,
                null);
        f.claim(
                "r-courier",
                "d-courier",
                1,
                2,
                new Spoken(
                        "c-comment",
                        "DIRECT",
                        false,
                        "ASSERTS",
                        COURIER,
                        "my cousin drove across an hour ago!",
                        null,
                        "Reader",
                        null),
                LEARNT,
                null);
        f.claim(
                "r-ledger",
                "d-ledger",
                1,
                0,
                new Spoken(
                        "c-denial",
                        "INDIRECT",
                        true,
                        "DENIES",
                        LEDGER,
                        "the Orla bridge is closed",
                        "denied that",
                        "A spokeswoman for the harbour board",
                        null),
                LEARNT,
                null);
        f.claim(
                "r-ledger",
                "d-ledger",
                1,
                1,
                Spoken.narrated("c-fortytwo", LEDGER, "Forty-two drivers were turned back"),
                LEARNT,
                null);
        f.claim(
                "r-forum",
                "d-forum",
                1,
                0,
                Spoken.narrated("c-forum", FORUM, "the Orla bridge is closed"),
                LEARNT,
                null);
        f.claim(
                "r-gazette-1",
                "d-gazette",
                1,
                0,
                Spoken.narrated("c-friday", GAZETTE_BEFORE, "The Orla bridge will open again on Friday"),
                LEARNT,
                LATER);
        f.claim(
                "r-gazette-2",
                "d-gazette",
                2,
                0,
                Spoken.narrated("c-sunday", GAZETTE, "The Orla bridge will open again on Sunday"),
                LATER,
                null);
    }

    private static void story(Fixture f) throws SQLException {
        f.story("s-bridge", "default", "Orla bridge shut", at("03-03T00:00:00Z"), at("03-04T12:00:00Z"));
        for (String document : List.of("d-courier", "d-ledger", "d-forum", "d-gazette")) {
            f.storyDocument("s-bridge", document, LEARNT);
        }
        f.run(
                "insert into knowledge.story_redirect values ('s-older', 's-old', ?), ('s-old', 's-bridge', ?)",
                LEARNT,
                LATER);
    }

    private static void entities(Fixture f) throws SQLException {
        f.entity("e-tarrow", "s-bridge", "PERSON", "Ines Tarrow", List.of("Mayor Tarrow", "Tarrow"), 3);
        f.entity("e-bridge", "s-bridge", "LOCATION.FACILITY", "Orla bridge", List.of(), 5);
        f.entity("e-percent", "s-bridge", "ORGANIZATION", "100% Haulage_Union", List.of(), 1);
        f.member("e-tarrow", "d-courier", "e1", "the fullest name");
        f.member("e-bridge", "d-courier", "e2", "the fullest name");
    }

    private static void propositions(Fixture f) throws SQLException {
        f.proposition(
                "p-closed",
                "s-bridge",
                "The Orla bridge is closed",
                "SINGLE_ORIGIN CONTESTED STANDING",
                1,
                2,
                LEARNT,
                null);
        f.proposition(
                "p-forty",
                "s-bridge",
                "40 drivers were turned back",
                "SINGLE_ORIGIN NONE STANDING",
                1,
                1,
                LEARNT,
                null);
        f.proposition(
                "p-fortytwo",
                "s-bridge",
                "42 drivers were turned back",
                "SINGLE_ORIGIN NONE STANDING",
                1,
                1,
                LEARNT,
                null);
        f.proposition(
                "p-friday",
                "s-bridge",
                "The bridge opens on Friday",
                "SINGLE_ORIGIN NONE STANDING",
                1,
                1,
                LEARNT,
                LATER);
        f.proposition("p-friday", "s-bridge", "The bridge opens on Friday", "NONE NONE CORRECTED", 0, 0, LATER, null);
        f.proposition(
                "p-sunday", "s-bridge", "The bridge opens on Sunday", "SINGLE_ORIGIN NONE STANDING", 1, 1, LATER, null);

        f.touch("p-closed", "c-open", "d-courier", "ASSERTS", LEARNT);
        f.touch("p-closed", "c-denial", "d-ledger", "DENIES", LEARNT);
        f.touch("p-closed", "c-forum", "d-forum", "ASSERTS", LEARNT);
        f.touch("p-closed", "c-comment", "d-courier", "DENIES", LEARNT);
        f.touch("p-forty", "c-forty", "d-courier", "ASSERTS", LEARNT);
        f.touch("p-fortytwo", "c-fortytwo", "d-ledger", "ASSERTS", LEARNT);
        f.touch("p-friday", "c-friday", "d-gazette", "ASSERTS", LEARNT);
        f.withdraw("p-friday", "c-friday");
        f.touch("p-sunday", "c-sunday", "d-gazette", "ASSERTS", LATER);

        f.transition("p-closed", 0, "SINGLE_ORIGIN NONE STANDING", at("03-03T10:30:00Z"), List.of("c-open"), LEARNT);
        f.transition(
                "p-closed", 1, "SINGLE_ORIGIN CONTESTED STANDING", at("03-04T00:00:00Z"), List.of("c-denial"), LEARNT);
        f.transition("p-forty", 0, "SINGLE_ORIGIN NONE STANDING", at("03-03T10:30:00Z"), List.of("c-forty"), LEARNT);
        f.transition("p-fortytwo", 0, "SINGLE_ORIGIN NONE STANDING", null, List.of("c-fortytwo"), LEARNT);

        f.origin("p-closed", 0, "the mayor's own statement", List.of("c-open"), true);
        f.origin("p-closed", 1, "of unknown lineage", List.of("c-forum"), false);

        f.relation("rel-1", "s-bridge", "p-forty", "p-fortytwo", "DIFFERS", null, "40 is 42 rounded");
        f.relation("rel-2", "s-bridge", "p-sunday", "p-friday", "CORRECTS", null, "the outlet says so itself");
        f.relation("rel-3", "s-bridge", "p-closed", "p-friday", "CONTRADICTS", "ATTRIBUTE", "for the test of kinds");
    }

    private static void statements(Fixture f) throws SQLException {
        f.statement(
                "st-mayor",
                "s-bridge",
                "e-tarrow",
                "The Orla bridge is closed to lorries",
                at("03-03T00:00:00Z"),
                at("03-04T00:00:00Z"));
        f.statement("st-board", "s-bridge", null, "the Orla bridge is closed", null, null);
        f.report("st-mayor", "c-open", null);
        f.report("st-board", "c-denial", "\"closed\" for \"shut\"");
    }

    private static Instant at(String rest) {
        return Instant.parse("2026-" + rest);
    }

    private Sample() {}
}
