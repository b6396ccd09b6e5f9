package io.crosscheck.extraction.quotation;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.text.SentenceSplitter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class QuotationFinderTest {

    private static final SentenceSplitter SPLITTER = SentenceSplitter.standard();

    private static List<Quotation> find(String text) {
        Segment body = new Segment("s0", null, 0, text.length(), Role.BODY, null, null);
        return new QuotationFinder().find(text, SPLITTER.split(text, List.of(body)));
    }

    private static String inner(String text) {
        return find(text).stream().map(q -> q.inner().in(text)).collect(Collectors.joining(" | "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "Ana Brito said \"the bridge is safe\". ~ the bridge is safe",
                "\u201cThe bridge is safe,\u201d Ana Brito said. \u201cUse it.\u201d ~ The bridge is safe, | Use it.",
                "''Use the bridge,'' Ms. Brito said. ''It's safe.'' ~ Use the bridge, | It's safe.",
                "Council to \u2018close the bridge\u2019 - mayor ~ close the bridge",
                "She called it 'the boys' bridge' and left. ~ the boys' bridge",
                "The drivers' union and the port's crews met at Rosa's. ~ ''",
                "'That's Not the Plan' ~ That's Not the Plan",
                "In the '90s they said \"rock 'n' roll will last\". ~ rock 'n' roll will last",
                "He said \u201cshe told me \u2018go home\u2019 twice\u201d. ~ she told me \u2018go home\u2019 twice | go home",
                "\"Why?\" he asked. \"Because!\" ~ Why? | Because!",
            })
    void pairsMarks(String text, String expected) {
        assertEquals(expected.equals("''") ? "" : expected, inner(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "They waited. We keep the road open\", Brito said. ~ We keep the road open",
                "She said on \"Harbour Morning, \"We will look at it\", and left. ~ Harbour Morning, | We will look at it",
                "The memo said crews would \u201cbe moving in the coming weeks. ~ be moving in the coming weeks.",
            })
    void repairsBrokenMarks(String text, String expected) {
        assertEquals(expected, inner(text));
        assertTrue(find(text).stream().anyMatch(q -> !q.balanced()));
    }

    @Test
    void followsAQuotationThatReopensWithoutClosing() {
        String text =
                "\u201cWe came early.\n\n\u201cWe stayed late,\u201d Brito said.\n\n\u201cGo home,\u201d said Varga.";
        List<Quotation> found = find(text);
        assertEquals(3, found.size());
        assertEquals(found.get(0).thread(), found.get(1).thread());
        assertTrue(found.get(1).thread() != found.get(2).thread());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '\u0001',
            value = {
                "\"The bridge is safe and open,\" she said. ~ SPEECH",
                "The so-called \"green quay\" is closed. ~ FRAGMENT",
                "She spoke on \"Harbour Morning Show\" again. ~ TITLE",
                "\"No.\" ~ SPEECH",
            })
    void tellsShapes(String text, Shape shape) {
        assertEquals(shape, find(text).get(0).shape());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"", "\u201c", "\u201d", "'", "\u2019s \u2018", "\" a", "''"})
    void staysLinearOnManyMarks(String mark) {
        String text = mark.repeat(100_000 / mark.length()) + " said Ana Brito";
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> find(text));
    }
}
