package io.crosscheck.extraction.naming;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.extraction.annotation.Mention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class HeadlinesAndAliasesTest {

    private static String read(String text) {
        return NamesOf.body(text).mentions().stream()
                .filter(m -> !m.type().equals("MISC.WORK"))
                .map(m -> m.text() + "/" + m.type())
                .collect(Collectors.joining("; "));
    }

    /** What is mentioned as the entity of this name. */
    private static Set<String> formsOf(String entity, String text) {
        Names names = NamesOf.body(text);
        return names.mentions().stream()
                .filter(m -> names.entity(m.entity()).orElseThrow().name().equals(entity))
                .map(Mention::text)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They met Secretary of State Mike Tarn. | Mike Tarn/PERSON",
                "They met Deputy Secretary of Defense Ana Brito. | Ana Brito/PERSON",
                "They met Secretary of Health and Human Services Oda Varn. | Oda Varn/PERSON"
            })
    void officesBelongToTheTitle(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "KORUSK, Oct 14 (Meridian) - Two tugs left the port. Meridian could not reach the captain. | Meridian",
                "Two tugs left, Marlowe reported. Marlowe reporters saw them pass the pier. | Marlowe"
            })
    void anOutletIsToldByItsNewsroom(String text, String outlet) {
        String names = read(text);
        assertTrue(names.contains(outlet + "/ORGANIZATION"), names);
        assertFalse(names.contains(outlet + "/PERSON"), names);
    }

    @Test
    void aSurnameBeforeAJobStaysAPerson() {
        String names = read("Ana Brito resigned on Monday. Brito reporters had dubbed a rebel, Brito said.");
        assertFalse(names.contains("Brito/ORGANIZATION"), names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nobody told us. \"Nobody,\" she said.",
                "Fourteen people were hurt. Nineteen died, the police said.",
                "Letters were read. Some were burned.",
                "Parliament votes on Friday.",
                "Hospital sources said so.",
                "It was told to the Joint command."
            })
    void ordinaryWordsNameNothing(String text) {
        assertEquals("", read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Northline News",
                "Osterlan Today",
                "Radio Marrow",
                "Lakeside Radio",
                "Grenna Herald",
                "Vessen Courier",
                "Southern Ledger",
                "Osterlan Regional Rail"
            })
    void outletsAndCompaniesAreOrganizations(String name) {
        assertEquals(name + "/ORGANIZATION", read("The mayor told " + name + " that the bridge was shut."));
    }

    @Test
    void aHeadlinesWordThatTheArticleWritesSmallNamesNothing() {
        String text = "Harbour Chief Quits Amid Letters Row\n\n"
                + "The chief quit on Monday after a row over letters, Jon Tarvel said.";
        assertEquals("Jon Tarvel/PERSON", read(text));
    }

    @Test
    void aDatelineIsThePlaceOfTheBody() {
        String text = "BRENHOLT, Osterlan \u2014 A train left the rails.\nThe road to Brenholt is shut.";
        assertEquals(Set.of("BRENHOLT", "Brenholt"), formsOf("Brenholt", text));
        assertTrue(read(text).startsWith("BRENHOLT/LOCATION; Osterlan/LOCATION"), read(text));
    }

    @Test
    void aBroadcasterInCapitalsIsTheSame() {
        String text = "LAKESIDE RADIO\nThe road is shut, Lakeside Radio said.";
        assertEquals(Set.of("LAKESIDE RADIO", "Lakeside Radio"), formsOf("Lakeside Radio", text));
    }

    @Test
    void aCountrysInstitutionIsOneUnderAllNamesOfTheCountry() {
        String text = "The US military said no. The United States military has said yes. The U.S. military is there.";
        assertEquals(
                Set.of("US military", "United States military", "U.S. military"),
                formsOf("United States military", text));
    }

    @Test
    void everyShortFormInBracketsIsAnAlias() {
        String text = "The Free Marsh Front (FMF, formerly FMB) came. Then the FMB was gone.";
        assertEquals(Set.of("FMB", "FMF", "Free Marsh Front"), formsOf("Free Marsh Front", text));
    }

    @Test
    void aHyphenatedUnitIsFoundWholeAndOnce() {
        String text = "The Maritime Joint Task Force-Operation Calm Water (MJTF-OCW) left.";
        assertEquals(
                Set.of("MJTF-OCW", "Maritime Joint Task Force-Operation Calm Water"),
                formsOf("Maritime Joint Task Force-Operation Calm Water", text));
        assertEquals(2, NamesOf.body(text).mentions().size());
    }

    @Test
    void aCountryIsFoundWholeWhateverTheBlanks() {
        assertEquals("United  States/LOCATION", read("They left the United  States by night."));
        assertFalse(read("They all left the United").contains("LOCATION"));
    }

    @Test
    void aNameInAHeadlineEndsBeforeTheVerb() {
        assertEquals("Ana Brito/PERSON", read("Ana Brito Rejects Blame Over Harbour Cracks"));
    }

    @Test
    void aLastWordAloneIsTheOrganizationNamedBefore() {
        String text = "The Vessen Courier has the letter. It was shown to the Courier on Monday by the Council.";
        assertEquals(Set.of("Courier", "Vessen Courier"), formsOf("Vessen Courier", text));
        assertEquals(
                2,
                NamesOf.body(text).mentions().stream()
                        .filter(m -> m.text().contains("Courier") && m.type().equals("ORGANIZATION"))
                        .count());
    }

    @Test
    void aSaintsHouseIsFoundWhole() {
        assertEquals("St. Anselm's Hospital/ORGANIZATION", read("He was taken to St. Anselm's Hospital by night."));
    }

    @Test
    void anAdjectiveIsOfThePlaceItIsMadeFrom() {
        String text = "They went to Sarvenia. A Sarvenian ship waits.";
        assertEquals(Set.of("Sarvenia", "Sarvenian"), formsOf("Sarvenia", text));
        assertEquals("Sarvenia/LOCATION; Sarvenian/MISC.NATIONALITY", read(text));
    }

    @Test
    void aNameEndsWithItsLastWord() {
        String names = read("They met in Westmark, Osterlan, on Monday. Rep. Oda Varn, D-Minn., was there.");
        assertFalse(names.contains("Westmark,"), names);
        assertFalse(names.contains("D-Minn"), names);
    }

    @Test
    void aNamesakeOfAPersonIsAPerson() {
        String names = read("Ana Brito resigned. Tilly Brito and the board of Brito Shipping were not told.");
        assertTrue(names.contains("Tilly Brito/PERSON"), names);
        assertFalse(names.contains("Brito Shipping/PERSON"), names);
    }
}
