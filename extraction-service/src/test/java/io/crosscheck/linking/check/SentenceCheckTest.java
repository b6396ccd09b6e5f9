package io.crosscheck.linking.check;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.pipeline.ExtractionPipeline;
import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.StoryLinker;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.PairModel;
import io.crosscheck.linking.comparison.RememberedPairs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What is made of sentences about two reports, with the means that ship. */
class SentenceCheckTest {

    private static final ExtractionPipeline PIPELINE = ExtractionPipeline.standard();
    private static final PairJudge JUDGE =
            new RememberedPairs(pair -> PairModel.standard().compare(pair), 100);
    private static final SentenceCheck CHECK =
            new SentenceCheck(PIPELINE, new StoryLinker(JUDGE), new SecondReader(JUDGE));

    private static final List<LinkDocument> STORY = List.of(
            report(
                    "courier",
                    "The Marlow Corps will withdraw its soldiers from Orland, General Ina Tarrow said on Monday. "
                            + "There are 5,200 soldiers in Orland, the ministry said. "
                            + "The harbour at Velmark was closed on Sunday after a fire."),
            report(
                    "ledger",
                    "A spokesman for the ministry denied on Monday that the Marlow Corps will withdraw its soldiers from"
                            + " Orland. Some 40 drivers were turned back at the eastern gate."));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Marlow Corps will withdraw its soldiers from Orland. | SAME | withdraw its soldiers",
                "There are 5,200 soldiers in Orland. | SAME | 5,200",
                "There are 9,000 soldiers in Orland. | CONTRADICTS | 5,200",
                "There are about 5,000 soldiers in Orland. | DIFFERS | 5,200",
                "The harbour at Velmark was not closed on Sunday. | CONTRADICTS SAME | harbour at Velmark",
                "The harbour at Velmark was closed on Sunday. | SAME | harbour at Velmark"
            })
    void findsWhatIsAboutTheSame(String sentence, String types, String words) {
        List<Finding> findings = CHECK.check(CHECK.read(sentence), STORY, all());
        List<Finding> about = findings.stream()
                .filter(finding -> finding.claims().stream()
                        .anyMatch(touch -> content(touch.id()).contains(words)))
                .toList();
        assertTrue(
                about.stream().anyMatch(finding -> Set.of(types.split(" "))
                        .contains(finding.type().name())),
                sentence + " " + findings);
    }

    @Test
    void whoeverDeniesTakesTheOtherStance() {
        List<Finding> findings =
                CHECK.check(CHECK.read("The Marlow Corps will withdraw its soldiers from Orland."), STORY, all());
        Set<String> stances = findings.stream()
                .filter(finding -> finding.type() == Finding.Type.SAME)
                .flatMap(finding -> finding.claims().stream())
                .map(touch -> touch.stance().name())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(Set.of("ASSERTS", "DENIES"), stances);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The violinist Mara Quill won the Brandt prize.",
                "There are 5,200 penguins in the zoo of Testa.",
                "Is the harbour closed?",
                "hello"
            })
    void keepsSilentOnWhatNobodySpeaksOf(String sentence) {
        assertEquals(List.of(), CHECK.check(CHECK.read(sentence), STORY, all()));
    }

    @Test
    void saysTheSameWithNobodyWhoGivesOtherNumbers() {
        List<Finding> findings = CHECK.check(CHECK.read("There are 9,000 soldiers in Orland."), STORY, all());
        assertTrue(findings.stream().noneMatch(finding -> finding.type() == Finding.Type.SAME), findings.toString());
    }

    @Test
    void meansTheHappeningThatHasItsWords() {
        LinkDocument elsewhere = report("gazette", "There are 300 soldiers in the barracks of Testa, an officer said.");
        Set<String> claims = all();
        elsewhere.extraction().claims().forEach(claim -> claims.add(claim.id()));
        List<Finding> findings = CHECK.checkAll(
                CHECK.read("There are 9,000 soldiers in Orland."), List.of(STORY, List.of(elsewhere)), claims);
        assertTrue(!findings.isEmpty());
        Set<String> touched = new HashSet<>();
        findings.forEach(finding -> finding.claims().forEach(touch -> touched.add(touch.id())));
        elsewhere.extraction().claims().forEach(claim -> assertTrue(!touched.contains(claim.id())));
    }

    @Test
    void comparesWithTheClaimsThatItIsGivenAlone() {
        assertEquals(
                List.of(), CHECK.check(CHECK.read("There are 9,000 soldiers in Orland."), STORY, Set.of("c-none")));
    }

    private static LinkDocument report(String id, String text) {
        Instant at = Instant.parse("2031-03-05T12:00:00Z");
        return new LinkDocument(
                id,
                "default",
                1,
                null,
                id,
                "NEWSPAPER",
                null,
                at,
                null,
                PIPELINE.extract(PIPELINE.read(new Article(id, text, null, at, id))),
                List.of());
    }

    private static Set<String> all() {
        Set<String> ids = new HashSet<>();
        STORY.forEach(document -> document.extraction().claims().forEach(claim -> ids.add(claim.id())));
        return ids;
    }

    private static String content(String id) {
        return STORY.stream()
                .flatMap(document -> document.extraction().claims().stream())
                .filter(claim -> claim.id().equals(id))
                .map(Claim::content)
                .findFirst()
                .orElseThrow()
                .text();
    }
}
