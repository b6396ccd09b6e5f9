package io.crosscheck.linking.entity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.Report;
import io.crosscheck.linking.entity.EntityEdge.Verdict;
import io.crosscheck.linking.judgement.Judgement;
import io.crosscheck.linking.judgement.Judgement.Anchor;
import io.crosscheck.linking.judgement.Judgement.Subject;
import io.crosscheck.linking.judgement.Judgements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class EntityLinkerTest {

    private static final String[] NO_TEXT = {};

    /** One document a name; returns the linked names in order of the documents. */
    private static List<String> link(String type, String... names) {
        return link(type, NO_TEXT, names);
    }

    private static List<String> link(String type, String[] texts, String... names) {
        List<LinkDocument> documents = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            documents.add(Report.of("d" + i)
                    .name(names[i], type)
                    .claim(names[i] + " was mentioned.")
                    .document());
        }
        for (int i = 0; i < texts.length; i++) {
            documents.add(Report.of("x" + i).claim(texts[i]).document());
        }
        Entities entities = EntityLinker.link(documents);
        List<String> linked = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            linked.add(entities.of("d" + i, "e0").id());
        }
        return linked;
    }

    private static void one(List<String> ids) {
        assertEquals(1, ids.stream().distinct().count(), () -> "" + ids);
    }

    @Test
    void titlesInitialsAndSuffixesDoNotMakeAnotherPerson() {
        one(link("PERSON", "Brigadier Gen. Harold Brask", "Harold T. Brask III", "Brask", "Gen. Harold Brask"));
    }

    @Test
    void anotherSpellingIsTheSamePersonWhereTheRestOfTheNameAgrees() {
        one(link("PERSON", "Qadir Velani", "Qader Velani", "Kader Velani"));
    }

    @Test
    void aShortFormOfTheFirstNameIsTheSamePerson() {
        one(link("PERSON", "Robert Ellison", "Bob Ellison", "Ellison"));
    }

    @Test
    void conflictingFirstNamesAreDifferentPersonsAndALastNameAloneIsThenNeither() {
        List<String> ids = link("PERSON", "Mara Tolland", "Jens Tolland", "Tolland");

        assertEquals(3, ids.stream().distinct().count());
    }

    @Test
    void anInitialThatFitsTwoPersonsIsNeither() {
        List<String> ids = link("PERSON", "Mara Tolland", "Marcus Tolland", "M. Tolland");

        assertEquals(3, ids.stream().distinct().count());
    }

    @Test
    void anAcronymMeetsTheLongFormThatItsLettersSpell() {
        one(link("ORGANIZATION", "Coastal Water Rescue Board", "CWRB", "the Coastal Water Rescue Board"));
    }

    @Test
    void aShortAcronymNeedsATextThatSpellsItOut() {
        List<String> apart = link("ORGANIZATION", "Free Harbour", "FH");
        assertNotEquals(apart.get(0), apart.get(1));

        one(link("ORGANIZATION", new String[] {"Members of Free Harbour (FH) met."}, "Free Harbour", "FH"));
    }

    @Test
    void organisationsMeetWhateverTheOrderAndSpellingOfTheirWords() {
        one(link("ORGANIZATION", "Ministry of Defence", "Defense Ministry"));
        one(link("ORGANIZATION", "AFP", "Agence France-Presse", "Agence France-Press"));
    }

    @Test
    void aPersonIsNoPlace() {
        List<LinkDocument> documents = List.of(
                Report.of("a")
                        .name("Jordan", "LOCATION")
                        .claim("Jordan closed its border.")
                        .document(),
                Report.of("b")
                        .name("Jordan", "PERSON")
                        .claim("Jordan scored twice.")
                        .document());
        Entities entities = EntityLinker.link(documents);

        assertNotEquals(entities.of("a", "e0").id(), entities.of("b", "e0").id());
    }

    @Test
    void theFullestNameIsShownWithoutItsTitle() {
        List<LinkDocument> documents = List.of(
                Report.of("a").name("Brask", "PERSON").claim("Brask resigned.").document(),
                Report.of("b")
                        .name("General Harold T. Brask", "PERSON")
                        .claim("General Harold T. Brask resigned.")
                        .document());
        LinkedEntity brask = EntityLinker.link(documents).of("a", "e0");

        assertEquals("Harold T. Brask", brask.name());
        assertEquals(2, brask.mentions());
        assertEquals(
                "last name of \"General Harold T. Brask\"",
                brask.members().get(0).reason());
    }

    private static final Instant NOON = Instant.parse("2031-03-04T12:00:00Z");

    private static Judgement judged(boolean confirmed, Instant at, String document, String name, String... others) {
        List<Anchor> other = new ArrayList<>();
        for (int i = 0; i < others.length; i += 2) {
            other.add(new Anchor(others[i], others[i + 1]));
        }
        return new Judgement(
                "j" + at,
                Subject.ENTITY,
                confirmed,
                null,
                List.of(new Anchor(document, name)),
                other,
                "Ada",
                "the annex says so",
                at);
    }

    private static Entities link(ListedNames listed, List<Judgement> judgements, String type, String... names) {
        List<LinkDocument> documents = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            documents.add(Report.of("d" + i)
                    .name(names[i], type)
                    .claim(names[i] + " was mentioned.")
                    .document());
        }
        return EntityLinker.link(documents, listed, Judgements.of(judgements));
    }

    private static List<String> ids(Entities entities, int documents) {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < documents; i++) {
            ids.add(entities.of("d" + i, "e0").id());
        }
        return ids;
    }

    @Test
    void aJudgementSplitsWhatIsWrittenAlikeAndTellsWhoJudged() {
        Judgement apart = judged(false, NOON, "d2", "Mara Tolland", "d0", "Mara Tolland", "d1", "Tolland");
        Entities entities = link(
                ListedNames.NONE,
                List.of(apart),
                "PERSON",
                "Mara Tolland",
                "Mara Tolland",
                "Gov. Mara Tolland",
                "Tolland");

        assertEquals(entities.of("d0", "e0"), entities.of("d1", "e0"));
        assertNotEquals(entities.of("d0", "e0"), entities.of("d2", "e0"));
        EntityEdge edge = entities.edges().stream()
                .filter(e -> e.verdict() == Verdict.DIFFERENT)
                .findFirst()
                .orElseThrow();
        assertEquals("judged by Ada: the annex says so", edge.reason());
        assertEquals(apart.id(), edge.judgement());
    }

    @Test
    void aJudgementJoinsWhatTheMachineKeepsApart() {
        String[] names = {"Mara Tolland", "Jens Tolland"};
        Judgement same = judged(true, NOON, "d0", "Mara Tolland", "d1", "Jens Tolland");

        assertEquals(2, link(ListedNames.NONE, List.of(), "PERSON", names).all().size());
        LinkedEntity joined =
                link(ListedNames.NONE, List.of(same), "PERSON", names).all().get(0);
        assertEquals(2, joined.members().size());
        assertTrue(joined.members().stream().anyMatch(m -> m.reason().equals("judged by Ada: the annex says so")));
    }

    @Test
    void theLaterOfTwoJudgementsHolds() {
        Judgement same = judged(true, NOON, "d0", "Mara Tolland", "d1", "Mara Tolland");
        Judgement apart = judged(false, NOON.plusSeconds(1), "d0", "Mara Tolland", "d1", "Mara Tolland");
        Judgement again = judged(true, NOON.plusSeconds(2), "d0", "Mara Tolland", "d1", "Mara Tolland");
        String[] names = {"Mara Tolland", "Mara Tolland"};

        assertEquals(
                2,
                link(ListedNames.NONE, List.of(same, apart), "PERSON", names)
                        .all()
                        .size());
        assertEquals(
                1,
                link(ListedNames.NONE, List.of(again, same, apart), "PERSON", names)
                        .all()
                        .size());
    }

    @Test
    void anAliasListJoinsItsNamesAndTellsThoseOfOthersApart() {
        ListedNames listed = ListedNames.of(List.of(
                new ListedNames.Entry("wikidata", "Q7", "Harbour Rescue Unit", List.of("Blue Divers"), "ORGANIZATION"),
                new ListedNames.Entry("wikidata", "Q8", "Northern Harbour Rescue", List.of(), "ORGANIZATION")));
        Entities entities = link(
                listed, List.of(), "ORGANIZATION", "Harbour Rescue Unit", "the Blue Divers", "Northern Harbour Rescue");

        assertEquals(entities.of("d0", "e0"), entities.of("d1", "e0"));
        assertNotEquals(entities.of("d0", "e0"), entities.of("d2", "e0"));
        assertEquals(List.of("wikidata:Q7"), entities.of("d0", "e0").listed());
    }

    @Test
    void whatAListKnowsTwiceByOneNameIsNeither() {
        ListedNames listed = ListedNames.of(List.of(
                new ListedNames.Entry("wikidata", "Q7", "Mara Tolland", List.of(), "PERSON"),
                new ListedNames.Entry("wikidata", "Q8", "Mara Tolland", List.of("M. T. Tolland"), "PERSON")));

        assertEquals(
                List.of(),
                link(listed, List.of(), "PERSON", "Mara Tolland").all().get(0).listed());
    }

    @Test
    void aShortNameThatMayMeanTwoIsLeftOpen() {
        List<EntityEdge> edges = link(ListedNames.NONE, List.of(), "PERSON", "Mara Tolland", "Jens Tolland", "Tolland")
                .edges();

        assertEquals(
                List.of(Verdict.DIFFERENT, Verdict.UNSURE, Verdict.UNSURE),
                edges.stream().map(EntityEdge::verdict).sorted().toList());
    }
}
