package io.crosscheck.extraction.naming;

import java.time.Duration;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.extraction.annotation.Mention;
import io.crosscheck.extraction.annotation.Span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class NameFinderTest {

    private static String read(String text) {
        return NamesOf.body(text).mentions().stream()
                .filter(m -> !m.type().equals("MISC.WORK") && m.text().length() > 3)
                .map(m -> m.text() + "/" + m.type())
                .collect(Collectors.joining("; "));
    }

    private static String entityOf(String text, String mention) {
        Names names = NamesOf.body(text);
        int at = text.lastIndexOf(mention);
        return names.entityAt(new Span(at, at + mention.length())).orElseThrow().name();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Brigadier Gen. Oda H. Varn III wrote to them. | Oda H. Varn III/PERSON",
                "The council asked Interior Minister Bo Lund to resign. | Bo Lund/PERSON",
                "It was spokesman Tamo Greel who answered. | Tamo Greel/PERSON",
                "Greel said the wall was safe. | Greel/PERSON",
                "He met Abu Hamid al-Tarni on Sunday. | Abu Hamid al-Tarni/PERSON",
                "Ursula von der Tann left. | Ursula von der Tann/PERSON"
            })
    void peopleWithoutTheirTitles(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They asked the Ministry of Foreign Affairs for papers. | Ministry of Foreign Affairs/ORGANIZATION",
                "He works for the Marrow Bay Ferry Company there. | Marrow Bay Ferry Company/ORGANIZATION",
                "The 9th Harbour Brigade was called. | 9th Harbour Brigade/ORGANIZATION.MILITARY_UNIT",
                "It is run by the Joint Harbour Task Force-Operation Calm Water now. "
                        + "| Joint Harbour Task Force-Operation Calm Water/ORGANIZATION.MILITARY_UNIT",
                "A report by Reuters was read. | Reuters/ORGANIZATION",
                "It is a matter for the Canadian Defence Ministry alone. | Canadian Defence Ministry/ORGANIZATION"
            })
    void organizations(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "They fled to Fort Sellick by night. | Fort Sellick/LOCATION.FACILITY",
                "The road to Ottawa is shut. | Ottawa/LOCATION",
                "The town of Quellen is shut. | Quellen/LOCATION",
                "They live near Lake Orrin today. | Lake Orrin/LOCATION",
                "He crossed South Korea on foot. | South Korea/LOCATION",
                "A ship left Sellick International Airport empty. | Sellick International Airport/LOCATION.FACILITY",
                "Some Canadian divers came. | Canadian/MISC.NATIONALITY",
                "She won the Quellen Cup twice. | Quellen Cup/MISC.EVENT"
            })
    void placesPeoplesAndEvents(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The harbour was shut on Monday in March.",
                "Repairs began. Cars must turn. Nobody knows why.",
                "\"Wait,\" the President answered."
            })
    void noNames(String text) {
        assertEquals("", read(text));
    }

    @Test
    void aCountrysInstitutionInSmallLettersHoldsTheCountry() {
        assertEquals(
                "Canadian parliament/ORGANIZATION; Canadian/MISC.NATIONALITY",
                NamesOf.body("They wrote to the Canadian parliament twice.").mentions().stream()
                        .map(m -> m.text() + "/" + m.type())
                        .sorted((a, b) -> b.length() - a.length())
                        .collect(Collectors.joining("; ")));
    }

    @Test
    void headlinesCapitalsSayLittle() {
        assertEquals("Ottawa/LOCATION", read("Harbour Shut As Cracks Widen In Ottawa Wall"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Gen. Oda H. Varn III wrote it. Varn signed it. | Varn | Oda H. Varn III",
                "Gen. Oda Varn came. Gen. Oda H. Varn III left. | Oda Varn | Oda H. Varn III",
                "Gen. Kassem Sultani came. Later Kasem Sultani left. | Kasem Sultani | Kassem Sultani",
                "He told the Bay Harbour Trust (BHT) so. BHT agreed. | BHT | Bay Harbour Trust",
                "The US waits. The United States left. | US | United States",
                "Canada waits. Its Canadian ships left. | Canadian | Canada",
                "Gen. Oda Varn wrote. Then he left. | he | Oda Varn",
                "A letter came. The letter was false. | letter | letter"
            })
    void entities(String text, String mention, String name) {
        assertEquals(name, entityOf(text, mention));
    }

    @Test
    void differentPeopleOfOneSurnameStayApart() {
        String text = "Adam Lund met Clara Lund in Ottawa.";
        Names names = NamesOf.body(text);
        assertNotEquals(
                names.mentions().get(0).entity(), names.mentions().get(1).entity());
    }

    @Test
    void lookUpsAnswerTheLongestMention() {
        String text = "The letter by Gen. Oda Varn of the Bay Harbour Trust is here.";
        Names names = NamesOf.body(text);
        Span source = new Span(0, text.length());
        assertEquals("Bay Harbour Trust", names.mentionAt(source).orElseThrow().text());
        assertEquals(3, names.mentionsIn(source).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Brito ",
                "Ana ",
                "A. ",
                "Ana and ",
                "of ",
                "US-",
                "U.S. ",
                "the Ministry of ",
                "Ana\n",
                "A&",
                "al-",
                "\u00C5\u030A "
            })
    void staysLinearOnMonotony(String piece) {
        String text = piece.repeat(60_000 / piece.length());
        Names names = assertTimeoutPreemptively(Duration.ofSeconds(20), () -> NamesOf.body(text));
        for (Mention mention : names.mentions()) {
            assertTrue(mention.text().equals(text.substring(mention.start(), mention.end())));
        }
    }
}
