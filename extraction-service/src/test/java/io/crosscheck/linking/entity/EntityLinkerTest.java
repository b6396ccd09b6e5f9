package io.crosscheck.linking.entity;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.Report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

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
}
