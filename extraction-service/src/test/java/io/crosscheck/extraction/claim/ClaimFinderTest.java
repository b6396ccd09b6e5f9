package io.crosscheck.extraction.claim;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Entity;
import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.naming.Names;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.extraction.pipeline.Reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ClaimFinderTest {

    private static final ExtractionPipeline PIPELINE = ExtractionPipeline.standard();
    private static final String TEXT = "Mayor Ana Brito said on Monday that \"the bridge is safe\". "
            + "The council denied it would close the bridge, according to a letter seen by the Arden Gazette.";

    private static List<Claim> find(String text) {
        return PIPELINE.extract(new Article("d-1/1", text, null, null, null)).claims();
    }

    @Test
    void givesTheSameIdsAgain() {
        assertEquals(
                find(TEXT).stream().map(Claim::id).toList(),
                find(TEXT).stream().map(Claim::id).toList());
    }

    @Test
    void explainsEveryClaimInItsOrder() {
        var reading = PIPELINE.read(new Article("d-1/1", TEXT, null, null, null));
        ClaimFinder finder = ClaimFinder.standard();
        List<String> ids = finder.find(reading).stream().map(Claim::id).toList();
        assertFalse(ids.isEmpty());
        assertEquals(
                ids, finder.explain(reading).stream().map(Explanation::claim).toList());
    }

    /** The tagger now and then takes a whole office for a part of its bearer's name. */
    @Test
    void readsANameThatBeginsWithItsOffice() {
        String source = "Minister of State Ana Brito";
        String text = source + " said the bridge was closed.";
        Mention name = new Mention("m1", 0, source.length(), source, "PERSON", "e1");
        Names names = new Names(List.of(name), List.of(new Entity("e1", source, "PERSON", List.of("m1"))));
        Reading read = PIPELINE.read(new Article("d-1/1", text, null, null, null));
        List<Claim> claims = ClaimFinder.standard()
                .find(new Reading(
                        read.article(),
                        read.segments(),
                        read.sentences(),
                        read.tags(),
                        names,
                        read.quantities(),
                        read.times()));
        assertEquals(1, claims.size());
        assertEquals(source, claims.get(0).sources().get(0).text());
    }

    /** The slowest shapes known, at the size the service takes; each takes a few seconds of one processor. */
    static Stream<String> longTexts() {
        return Stream.of(
                "The mayor of Arden said the bridge was safe, according to a report. ".repeat(14_000),
                "\"Ana said ".repeat(20_000) + "\"",
                "Ana said that ".repeat(15_000));
    }

    @ParameterizedTest
    @MethodSource("longTexts")
    void takesTimeInProportionToLength(String text) {
        assertTimeoutPreemptively(Duration.ofSeconds(60), () -> find(text));
    }

    static Stream<String> roughTexts() {
        return Stream.of(
                "\u201c".repeat(100_000),
                "\"Ana said ".repeat(9_999) + "\"",
                "the bridge near the river and ".repeat(6_700),
                "a".repeat(300_000),
                "said, " + "a".repeat(5_000) + "!" + " according to".repeat(3_000) + " ".repeat(20_000) + "x",
                "The mayor of Arden said the bridge was safe, according to a report. ".repeat(4_000),
                "Ana Brito ".repeat(10_000),
                "\"No,\" said Ana.\n".repeat(5_000),
                "Ana \ud800 said \"it \udc00 is so\". \u202eAna said\u202c \u05d4\u05d2\u05e9\u05e8 \"\u05d1\u05d8\u05d5\u05d7\".",
                "\u0000\u0001 said \u0002.");
    }

    @ParameterizedTest
    @MethodSource("roughTexts")
    void readsAnythingInReasonableTimeWithTrueSpans(String text) {
        List<Claim> claims = assertTimeoutPreemptively(Duration.ofSeconds(60), () -> find(text));
        Set<String> all = claims.stream().map(Claim::id).collect(Collectors.toSet());
        Set<String> ids = new HashSet<>();
        for (Claim claim : claims) {
            assertTrue(ids.add(claim.id()), "id used twice");
            assertTrue(claim.confidence() >= 0 && claim.confidence() <= 1);
            for (Span span : claim.content().spans()) {
                assertTrue(span.end() <= text.length());
            }
            assertTrue(claim.parent() == null || all.contains(claim.parent()));
        }
    }
}
