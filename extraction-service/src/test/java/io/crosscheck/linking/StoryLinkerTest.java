package io.crosscheck.linking;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.relation.Relation;
import io.crosscheck.linking.relation.Relation.Type;
import io.crosscheck.linking.status.Status.Dispute;
import io.crosscheck.linking.status.Status.Lifecycle;
import io.crosscheck.linking.status.Status.Support;

import static io.crosscheck.extraction.annotation.SourceKind.ANONYMOUS;
import static io.crosscheck.extraction.annotation.SourceKind.DOCUMENT;
import static io.crosscheck.extraction.annotation.SourceKind.PERSON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

class StoryLinkerTest {

    private static final String WIRE =
            "NPA could see smoke rising over the old harbour of Velmark until late on Tuesday evening.";

    private static StoryGraph link(Report... reports) {
        return new StoryLinker()
                .link(List.of(reports).stream().map(Report::document).toList());
    }

    private static Proposition about(StoryGraph graph, Predicate<Proposition> wanted) {
        return graph.propositions().stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no such proposition among "
                        + graph.propositions().stream().map(Proposition::text).toList()));
    }

    private static Proposition touchedBy(StoryGraph graph, String document, Stance stance) {
        return about(
                graph, p -> p.claims().stream().anyMatch(t -> t.document().equals(document) && t.stance() == stance));
    }

    private static List<Type> types(StoryGraph graph) {
        return graph.relations().stream().map(Relation::type).toList();
    }

    private static Report leaving(String id) {
        return Report.of(id)
                .name("Orland", "LOCATION")
                .name("Pelmar Corps", "ORGANIZATION")
                .claim("The Pelmar Corps will withdraw its soldiers from Orland, the letter said.", c -> c.content(
                                "The Pelmar Corps will withdraw its soldiers from Orland")
                        .by(DOCUMENT, "the letter"));
    }

    private static Report staying(String id) {
        return Report.of(id)
                .name("Orland", "LOCATION")
                .name("Dana Wirth", "PERSON")
                .claim("There has been no decision to leave Orland, Dana Wirth said.", c -> c.content(
                                "There has been no decision to leave Orland")
                        .by(PERSON, "Dana Wirth"));
    }

    @Test
    void whatOneSourceAssertsAndAnotherDeniesIsContested() {
        Proposition leaving = touchedBy(link(leaving("a"), staying("b")), "b", Stance.DENIES);

        assertEquals(Dispute.CONTESTED, leaving.status().dispute());
        assertEquals(
                List.of(Stance.ASSERTS, Stance.DENIES),
                leaving.claims().stream().map(Proposition.Touch::stance).toList());
        assertEquals("The Pelmar Corps will withdraw its soldiers from Orland", leaving.text());
    }

    @Test
    void aNumberIsStatedByItsOwnHalfOfAClause() {
        Report police = Report.of("a")
                .name("Velmark", "LOCATION")
                .claim("Fourteen people were killed and 63 injured in Velmark, the police said.", c -> c.content(
                                "Fourteen people were killed and 63 injured in Velmark")
                        .quantity("Fourteen people", "14", "people")
                        .quantity("63 injured", "63", "injured")
                        .by(ANONYMOUS, "the police"));
        Report hospital = Report.of("b")
                .name("Velmark", "LOCATION")
                .claim("Seventeen people were killed and 63 injured in Velmark, the hospital said.", c -> c.content(
                                "Seventeen people were killed and 63 injured in Velmark")
                        .quantity("Seventeen people", "17", "people")
                        .quantity("63 injured", "63", "injured")
                        .by(ANONYMOUS, "the hospital"));

        assertEquals(
                List.of("63 injured in Velmark", "Fourteen people were killed", "Seventeen people were killed"),
                link(police, hospital).propositions().stream()
                        .map(Proposition::text)
                        .sorted()
                        .toList());
    }

    @Test
    void anEventIsNotStatedWithANumberThatOthersPutOtherwise() {
        Report herald = Report.of("a")
                .name("Velmark", "LOCATION")
                .claim(
                        "Fourteen people died when a commuter train derailed at Velmark.",
                        c -> c.quantity("Fourteen people", "14", "people"));
        Report post = Report.of("b")
                .name("Velmark", "LOCATION")
                .claim(
                        "Nineteen people died when a commuter train derailed at Velmark.",
                        c -> c.quantity("Nineteen people", "19", "people"));

        assertEquals(
                List.of(
                        "Fourteen people died when a commuter train derailed at Velmark.",
                        "Nineteen people died when a commuter train derailed at Velmark.",
                        "a commuter train derailed at Velmark"),
                link(herald, post).propositions().stream()
                        .map(Proposition::text)
                        .sorted()
                        .toList());
    }

    @Test
    void whatIsDemandedOrConditionalContradictsNothing() {
        Report demand =
                Report.of("c").name("Orland", "LOCATION").claim("Parliament urged all soldiers to leave Orland.");
        Report condition = Report.of("d")
                .name("Orland", "LOCATION")
                .claim("The soldiers will not leave Orland until the pier is paid for.");
        StoryGraph graph = link(leaving("a"), demand, condition);

        assertTrue(graph.propositions().stream().noneMatch(p -> p.status().dispute() == Dispute.CONTESTED));
        assertTrue(types(graph).stream().noneMatch(type -> type == Type.CONTRADICTS));
    }

    @Test
    void roundedNumbersDifferAndFarOnesContradict() {
        Report rounded = Report.of("a")
                .name("Orland", "LOCATION")
                .claim("Orland has 5,000 soldiers on the island.", c -> c.quantity("5,000", "5000", "soldier"));
        Report exact = Report.of("b")
                .name("Orland", "LOCATION")
                .claim(
                        "Some 5,200 troops of Orland are stationed on the island.",
                        c -> c.about("Some 5,200", "5200", "troop"));
        Report far = Report.of("c")
                .name("Orland", "LOCATION")
                .claim("Orland has 8,000 soldiers on the island.", c -> c.quantity("8,000", "8000", "soldier"));

        StoryGraph near = link(rounded, exact);
        assertEquals(List.of(Type.DIFFERS), types(near));
        assertTrue(
                near.relations().get(0).explanation().contains("4% apart"),
                near.relations().get(0).explanation());

        StoryGraph apart = link(rounded, far);
        assertEquals(List.of(Type.CONTRADICTS), types(apart));
        assertEquals(Relation.Kind.QUANTITY, apart.relations().get(0).kind());
    }

    @Test
    void twoDaysForOneThingContradictAndSayWhatDecided() {
        Report one = Report.of("a")
                .claim(
                        "The Velmark observatory will open to visitors on 3 May.",
                        c -> c.on("3 May", Instant.parse("2031-05-03T00:00:00Z")));
        Report other = Report.of("b")
                .claim(
                        "The Velmark observatory will open to visitors on 9 May.",
                        c -> c.on("9 May", Instant.parse("2031-05-09T00:00:00Z")));
        StoryGraph graph = link(one, other);

        assertEquals(List.of(Type.CONTRADICTS), types(graph));
        assertEquals(Relation.Kind.ATTRIBUTE, graph.relations().get(0).kind());
        assertEquals("time", graph.relations().get(0).decidedBy().get(0));
    }

    @Test
    void aNumberRefinesWhatLeavesItOpen() {
        String others = "The fire killed the harbour master Olaf Brandt and his deputy Ines Kolar, among others.";
        Report vague = Report.of("a")
                .name("Olaf Brandt", "PERSON")
                .name("Ines Kolar", "PERSON")
                .claim(others);
        Report closer = Report.of("b")
                .name("Olaf Brandt", "PERSON")
                .name("Ines Kolar", "PERSON")
                .claim(others.replace("among others", "among six others"));
        StoryGraph graph = link(vague, closer);

        Relation refines = graph.relations().get(0);
        assertEquals(List.of(Type.REFINES), types(graph));
        assertTrue(about(graph, p -> p.id().equals(refines.proposition())).claims().stream()
                .allMatch(t -> t.document().equals("b")));
    }

    @Test
    void copiesOfOneSentenceAreOneOriginAndQuotationsOfOneLetterTo() {
        StoryGraph graph = link(
                Report.of("a").claim(WIRE),
                Report.of("b").claim(WIRE),
                Report.of("c").claim("Nothing else."));
        Proposition smoke = about(graph, p -> p.claims().size() == 2);

        assertEquals(1, smoke.origins().upper());
        assertTrue(smoke.origins().groups().get(0).reason().contains("word for word"));
        assertEquals(Support.SINGLE_ORIGIN, smoke.status().support());

        Proposition leaving = touchedBy(link(leaving("a"), leaving("b")), "b", Stance.ASSERTS);
        assertEquals(1, leaving.origins().upper());
        assertEquals(
                "all 2 go back to one document: the letter",
                leaving.origins().groups().get(0).reason());
    }

    @Test
    void unknownLineageNeverRaisesTheLowerBoundAndNamedSpeakersDo() {
        String crack = "A crack in the northern wall caused the collapse of the Ostrava Mill dam.";
        Report one = Report.of("a").claim(crack);
        Report other =
                Report.of("b").claim("The Ostrava Mill dam collapse was caused by a crack in its northern wall.");
        Proposition collapse = about(link(one, other), p -> p.claims().size() == 2);
        assertEquals(1, collapse.origins().lower());
        assertEquals(2, collapse.origins().upper());

        Report mayor = Report.of("c")
                .name("Ilsa Brandt", "PERSON")
                .claim(crack.replace(".", ", Ilsa Brandt said."), c -> c.content(
                                "A crack in the northern wall caused the collapse of the Ostrava Mill dam")
                        .by(PERSON, "Ilsa Brandt"));
        Report engineer = Report.of("d")
                .name("Tom Reiss", "PERSON")
                .claim(
                        "Tom Reiss said a crack in the northern wall caused the collapse of the Ostrava Mill dam.",
                        c -> c.content("a crack in the northern wall caused the collapse of the Ostrava Mill dam")
                                .by(PERSON, "Tom Reiss"));
        Proposition told = about(link(mayor, engineer), p -> p.claims().size() == 2);
        assertEquals(2, told.origins().lower());
        assertEquals(Support.CORROBORATED, told.status().support());
    }

    @Test
    void oneFamilyOfPublishersIsOneOriginForWhatItNarratesOrLeavesUnnamed() {
        String crack = "A crack caused the collapse of the Ostrava Mill dam";
        Report one = Report.of("a").publisher("Velmark Post", "Norden Media").claim(crack + " on Tuesday.");
        Report other = Report.of("b")
                .publisher("Harbour News", "Norden Media")
                .claim(crack + ", a city official said.", c -> c.content(crack).by(ANONYMOUS, "a city official"));
        Report third = Report.of("c")
                .publisher("The Lantern", null)
                .claim("The Ostrava Mill dam suffered a collapse caused by a crack.");

        assertEquals(
                1,
                about(link(one, other), p -> p.claims().size() == 2).origins().lower());
        assertEquals(
                2,
                about(link(one, other, third), p -> p.claims().size() == 3)
                        .origins()
                        .lower());
    }

    @Test
    void whatDoesNotCountGivesNoSupport() {
        Report comment = Report.of("a")
                .name("Orland", "LOCATION")
                .claim("The soldiers will withdraw from Orland.", c -> c.notCounted());
        Proposition leaving = about(link(comment), p -> true);

        assertEquals(Support.NONE, leaving.status().support());
        assertEquals(0, leaving.origins().upper());
    }

    @Test
    void aClaimWhoseWordsWereTakenOutIsRetractedAndReExtractionRetractsNothing() {
        Report before =
                Report.of("a").claim("The harbour bridge has collapsed.").claim("Ferries were running.");
        Report after = Report.of("a").claim("Ferries were running.");
        StoryGraph graph = new StoryLinker().link(List.of(after.revision(2, List.of(before.earlier(1)))));

        Proposition collapse = about(graph, p -> p.text().contains("collapsed"));
        assertEquals(Lifecycle.RETRACTED, collapse.status().lifecycle());
        assertEquals(Support.NONE, collapse.status().support());
        assertTrue(collapse.claims().get(0).withdrawn());

        Report overlooked =
                Report.of("a").text("The harbour bridge has collapsed.").claim("Ferries were running.");
        StoryGraph again = new StoryLinker().link(List.of(overlooked.revision(2, List.of(before.earlier(1)))));
        assertTrue(again.propositions().stream().noneMatch(p -> p.text().contains("collapsed")));
    }

    @Test
    void whatANewerRevisionPutsInTheirPlaceCorrectsTheWordsItTookOut() {
        Report before = Report.of("a").claim("The harbour bridge collapsed at noon on its northern side.");
        Report after = Report.of("a").claim("The harbour bridge was closed at noon on its northern side.");
        StoryGraph graph = new StoryLinker().link(List.of(after.revision(2, List.of(before.earlier(1)))));

        assertEquals(List.of(Type.CORRECTS), types(graph));
        assertEquals(
                Lifecycle.CORRECTED,
                about(graph, p -> p.text().contains("collapsed")).status().lifecycle());
        assertEquals(
                Lifecycle.STANDING,
                about(graph, p -> p.text().contains("closed")).status().lifecycle());
    }

    @Test
    void theDeadAreComparedWithTheDeadAlone() {
        Report one = Report.of("a")
                .name("Orland", "LOCATION")
                .claim(
                        "Fourteen people were killed and 63 injured in Orland.",
                        c -> c.quantity("Fourteen", "14", "people").quantity("63", "63", "number"));
        Report other = Report.of("b")
                .name("Orland", "LOCATION")
                .claim("Nineteen people were killed in Orland.", c -> c.quantity("Nineteen", "19", "people"));
        StoryGraph graph = link(one, other);

        assertEquals(List.of(Type.CONTRADICTS), types(graph));
        assertTrue(graph.relations().get(0).explanation().startsWith("14 and 19 dead"));
        assertTrue(graph.propositions().stream().noneMatch(p -> p.status().support() == Support.CORROBORATED));
    }

    @Test
    void whatANoticeOfCorrectionRepeatsIsCorrected() {
        Report report = Report.of("a")
                .claim(
                        "Correction: An earlier version of this article said that the bridge collapsed on Monday.",
                        c -> c.content("the bridge collapsed on Monday")
                                .by(DOCUMENT, "An earlier version of this article"))
                .claim("It was closed on Monday.");
        StoryGraph graph = link(report);

        assertEquals(List.of(Type.CORRECTS), types(graph));
        assertEquals(
                Lifecycle.CORRECTED,
                about(graph, p -> p.text().contains("collapsed")).status().lifecycle());
    }

    @Test
    void aStoryOfManyReportsIsLinkedInReasonableTime() {
        List<LinkDocument> documents = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            Report report = i % 2 == 0 ? leaving("l" + i) : staying("s" + i);
            for (int k = 0; k < 6; k++) {
                report.claim("Sector " + (i * 7 + k) + " of Orland reported flooding near mill " + (i * k)
                        + " and no injuries.");
            }
            documents.add(report.published(Instant.parse("2031-03-01T00:00:00Z")
                            .plusSeconds(60L * i)
                            .toString())
                    .document());
        }
        long start = System.nanoTime();
        new StoryLinker().link(documents);
        assertTrue(
                System.nanoTime() - start < 60_000_000_000L, "took " + (System.nanoTime() - start) / 1_000_000 + " ms");
    }

    @Test
    void historyFollowsEventTimeAndNotTheOrderOfDocuments() {
        Report letter = leaving("z").published("2031-03-04T09:00:00Z");
        Report denial = staying("a").published("2031-03-04T15:00:00Z");
        Proposition leaving = touchedBy(link(denial, letter), "a", Stance.DENIES);

        assertEquals(
                List.of(Dispute.NONE, Dispute.CONTESTED),
                leaving.history().stream().map(t -> t.status().dispute()).toList());
        assertEquals(
                Instant.parse("2031-03-04T09:00:00Z"), leaving.history().get(0).eventTime());
        assertEquals(leaving.status(), leaving.history().get(1).status());
    }

    @Test
    void theOrderOfDocumentsDoesNotMatter() {
        List<LinkDocument> documents = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            documents.add(leaving("l" + i).claim(WIRE).document());
            documents.add(staying("s" + i)
                    .published("2031-03-0" + (i + 1) + "T10:00:00Z")
                    .document());
            int soldiers = 5000 + 100 * i;
            documents.add(Report.of("n" + i)
                    .name("Orland", "LOCATION")
                    .claim(
                            "Orland has " + soldiers + " soldiers on the island.",
                            c -> c.quantity("" + soldiers, "" + soldiers, "soldier"))
                    .document());
        }
        StoryGraph expected = new StoryLinker().link(documents);
        assertNotNull(expected.title());
        Random random = new Random(3);
        for (int i = 0; i < 10; i++) {
            Collections.shuffle(documents, random);
            assertEquals(expected, new StoryLinker().link(documents));
        }
    }
}
