package io.crosscheck.linking.entity;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.Report;
import io.crosscheck.linking.entity.EntityEdge.Verdict;
import io.crosscheck.linking.judgement.Judgements;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ProfileComparisonTest {

    /** The profile of the first name of a report that makes a story by itself. */
    private static EntityProfile profile(Report report, ListedNames listed) {
        List<LinkDocument> documents = List.of(report.document());
        Entities entities = EntityLinker.link(documents, listed, Judgements.NONE);
        String story = documents.get(0).id();
        LinkedEntity first = entities.of(story, "e0");
        return ProfileReader.of(story, documents, entities.all(), Judgements.NONE).stream()
                .filter(profile -> profile.entity().equals(first.id()))
                .findFirst()
                .orElse(new EntityProfile(
                        first.id(),
                        story,
                        first.type(),
                        first.name(),
                        "",
                        Set.of(),
                        false,
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of(),
                        Set.of()));
    }

    private static Optional<Verdict> compare(Report one, Report other) {
        return compare(one, other, ListedNames.NONE);
    }

    private static Optional<Verdict> compare(Report one, Report other, ListedNames listed) {
        Optional<EntityEdge> edge = ProfileComparison.of(profile(one, listed), profile(other, listed));
        Optional<EntityEdge> turned = ProfileComparison.of(profile(other, listed), profile(one, listed));
        assertEquals(edge.map(EntityEdge::score), turned.map(EntityEdge::score));
        assertEquals(edge.map(EntityEdge::verdict), turned.map(EntityEdge::verdict));
        return edge.map(EntityEdge::verdict);
    }

    private static Report person(String story, String name, String sentence) {
        return Report.of(story).name(name, "PERSON").claim(sentence);
    }

    @Test
    void aFullNameAloneLeavesItOpen() {
        assertEquals(
                Optional.of(Verdict.UNSURE),
                compare(
                        person("a", "Mara Tolland", "Mara Tolland won the regatta."),
                        person("b", "Mara Tolland", "Mara Tolland was arrested in a bakery.")));
    }

    @Test
    void aLastNameAloneSaysNothing() {
        assertEquals(
                Optional.empty(),
                compare(
                        person("a", "Tolland", "Mayor Tolland won the regatta."),
                        person("b", "Tolland", "Mayor Tolland was arrested in a bakery.")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "harbour minister Mara Tolland won. | The bakery was sold by Mara Tolland, the minister.",
                "Gen. Mara Tolland won. | Mara Tolland, a retired general, was in the bakery.",
                "Spokeswoman Mara Tolland won. | Mara Tolland, a spokesperson for the guild, was arrested."
            })
    void aRoleBesideTheFullNameIsEnough(String one, String other) {
        assertEquals(
                Optional.of(Verdict.SAME),
                compare(person("a", "Mara Tolland", one), person("b", "Mara Tolland", other)));
    }

    @Test
    void oneRoleOverDifferentThingsIsNot() {
        assertEquals(
                Optional.of(Verdict.UNSURE),
                compare(
                        person("a", "Mara Tolland", "Mara Tolland, the mayor of Velmark, resigned."),
                        person("b", "Mara Tolland", "Mara Tolland, the mayor of Ostrava Falls, resigned.")));
    }

    @Test
    void companyThatBothStoriesNameIsEnough() {
        Report one = person("a", "Mara Tolland", "Mara Tolland met Ilse Dornquist at noon.")
                .name("Ilse Dornquist", "PERSON");
        Report other =
                person("b", "Mara Tolland", "Ilse Dornquist sued Mara Tolland.").name("Ilse Dornquist", "PERSON");

        assertEquals(Optional.of(Verdict.SAME), compare(one, other));
    }

    @Test
    void anotherSpellingWantsMoreThanARole() {
        Report one =
                person("a", "Qadir Velani", "General Qadir Velani left Orland.").name("Orland", "LOCATION");
        Report near = person("b", "Kader Velany", "General Kader Velany spoke in Orland.")
                .name("Orland", "LOCATION");
        Report far = person("c", "Kader Velany", "General Kader Velany opened a bakery.");

        assertEquals(Optional.of(Verdict.SAME), compare(one, near));
        assertEquals(Optional.of(Verdict.UNSURE), compare(one, far));
    }

    @ParameterizedTest
    @CsvSource({"Ahmad Hassan, Ahmad Hussein", "Mara Tolland, Maro Tilland", "Mohammed Sadri, Mahmoud Sadri"})
    void namesThatOnlyLookAlikeAreNotCompared(String one, String other) {
        assertEquals(
                Optional.empty(),
                compare(
                        person("a", one, "General " + one + " left."),
                        person("b", other, "General " + other + " left.")));
    }

    @ParameterizedTest
    @CsvSource({
        "Qasem Velani, Qassim Velani",
        "Mohammed Sadri, Muhammad Sadri",
        "Sergei Sadri, Sergey Sadri",
        "Robert Sadri, Bob Sadri",
        "Yusuf Sadri, Youssef Sadri"
    })
    void spellingsAndShortFormsMeet(String one, String other) {
        assertEquals(PersonName.of(one).meeting(), PersonName.of(other).meeting());
    }

    @Test
    void countriesAreOneWhateverTheyAreCalled() {
        Report one = Report.of("a").name("Iraq", "LOCATION").claim("Iraq voted.");
        Report other = Report.of("b").name("Iraq", "LOCATION").claim("A bakery opened in Iraq.");

        assertEquals(Optional.of(Verdict.SAME), compare(one, other));
    }

    @Test
    void aBodyWithANameOfItsOwnIsOneAndOneThatAnyCountryHasIsLeftOpen() {
        Report one = Report.of("a").name("Velmark Ferry Guild", "ORGANIZATION").claim("The Velmark Ferry Guild met.");
        Report other =
                Report.of("b").name("Velmark Ferry Guild", "ORGANIZATION").claim("It joined the Velmark Ferry Guild.");
        assertEquals(Optional.of(Verdict.SAME), compare(one, other));

        Report ministry =
                Report.of("a").name("Ministry of Health", "ORGANIZATION").claim("The Ministry of Health met.");
        Report another = Report.of("b").name("Health Ministry", "ORGANIZATION").claim("The Health Ministry moved.");
        assertEquals(Optional.of(Verdict.UNSURE), compare(ministry, another));
    }

    @Test
    void anAliasListJoinsWhateverTheStoriesSay() {
        ListedNames listed = ListedNames.of(
                List.of(new ListedNames.Entry("people", "P1", "Mara Tolland", List.of("The Baker of Velm"), "PERSON")));
        EntityProfile one = profile(person("a", "Mara Tolland", "Mara Tolland won."), listed);
        EntityProfile other = profile(person("b", "The Baker of Velm", "The Baker of Velm was arrested."), listed);
        EntityEdge edge = ProfileComparison.of(one, other).orElseThrow();

        assertEquals(Verdict.SAME, edge.verdict());
        assertTrue(edge.reason().contains("people:P1"), edge.reason());
    }
}
