package io.crosscheck.extraction.text;

import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

class SentenceSplitterTest {

    private static final SentenceSplitter SPLITTER = SentenceSplitter.standard();

    private static List<Sentence> split(String text) {
        return SPLITTER.split(text, List.of(new Segment("s1", null, 0, text.length(), Role.BODY, null, null)));
    }

    private static List<String> sentences(String text) {
        return split(text).stream().map(s -> s.span().in(text)).toList();
    }

    private static String words(String text) {
        return split(text).stream()
                .flatMap(s -> s.tokens().stream())
                .map(Token::text)
                .collect(Collectors.joining("|"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Brig. Gen. Oda H. Varn III left the U.S. Embassy in Port Ellim on Jan. 6, 2031.",
                "The U.S. Army and the U.S.-led force met Rep. Lund (D-Calif.) at 4:09 p.m. on Sunday.",
                "\u201CWhy now?\u201D he asked the mayor.",
                "Dr. Ilse Marr, Ph.D., of Tarn Corp. in Sellick said: \"It is No. 4 of the list.\"",
                "Mr. and Mrs. Okello paid $3.5 million to St. Bride's.",
                "The firm, Halvers & Co., rose 3.2 percent to 5,000.75."
            })
    void staysOneSentence(String text) {
        assertEquals(List.of(text), sentences(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The bridge is shut. Cars must turn. | 2",
                "\"It is shut.\" \"For how long?\" she said. | 2",
                "\u201CIt is shut.\u201D The mayor left. | 2",
                "He flew to the U.S. The senate met. | 2",
                "They met at 5 p.m. He left. | 2",
                "It closed (at last.) Nobody came! Why? | 3",
                "Marr, Lund, etc. The rest stayed. | 2",
                "We go. \u201CWe stay,\u201D said one. | 2",
                "It fell... Then it rose\u2026 And fell. | 3"
            })
    void endsSentences(String text, int expected) {
        assertEquals(expected, sentences(text).size(), () -> sentences(text).toString());
    }

    @Test
    void linesEndSentencesAndNumberParagraphs() {
        List<Sentence> sentences = split("Harbour shut after storm\nBy Ada Venn\n\nIt is shut. It stays shut.");
        assertEquals(4, sentences.size());
        assertEquals(
                List.of(0, 1, 2, 2), sentences.stream().map(Sentence::paragraph).toList());
    }

    @Test
    void wrappedLinesGoOn() {
        assertEquals(
                1,
                sentences("The council of Marrow Bay said late on Tuesday that the\nbridge would reopen.")
                        .size());
    }

    @Test
    void neverCrossesASegmentsBorder() {
        String text = "PORT ELLIM \u2013 The port is shut.";
        List<Sentence> sentences = SPLITTER.split(
                text,
                List.of(
                        new Segment("s1", null, 0, 12, Role.DATELINE, null, null),
                        new Segment("s2", null, 13, text.length(), Role.BODY, null, null)));
        assertEquals(
                List.of("s1", "s2"),
                sentences.stream().map(s -> s.segment().id()).toList());
    }

    @Test
    void carriesTheInnermostSegment() {
        String text = "One is here. Two is there. Three is away.";
        List<Sentence> sentences = SPLITTER.split(
                text,
                List.of(
                        new Segment("s1", null, 0, text.length(), Role.COMMENT, null, null),
                        new Segment("s2", "s1", 13, 26, Role.PASTED_ARTICLE, null, null)));
        assertEquals(
                List.of("s1", "s2", "s1"),
                sentences.stream().map(s -> s.segment().id()).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "the U.S.-led force; the|U.S.|-|led|force",
                "Iraq\u2019s army didn\u2019t; Iraq|\u2019s|army|did|n\u2019t",
                "the troops' pay; the|troops|'|pay",
                "we'll can't won't; we|'ll|ca|n't|wo|n't",
                "$5.2m, 10%; $|5.2m|,|10|%",
                "O'Neill d'Or; O'Neill|d'Or",
                "see pic.example.com/aB9 now.; see|pic.example.com/aB9|now|.",
                "Ana (@ana_b) #storm; Ana|(|@ana_b|)|#storm",
                "https://example.org/a?b=1, he; https://example.org/a?b=1|,|he",
                "on 2031-01-07 at 4:09; on|2031-01-07|at|4:09",
                "co-operate non-binding; co-operate|non-binding",
                "10-15 AFX-OIR; 10|-|15|AFX|-|OIR",
                "\u201CIt is\u201D \u2013 'so'; \u201C|It|is|\u201D|\u2013|'|so|'"
            })
    void tokens(String text, String expected) {
        assertEquals(expected, words(text));
    }

    @ParameterizedTest
    @CsvSource({
        "said,VERB,say",
        "stated,VERB,state",
        "wanted,VERB,want",
        "planning,VERB,plan",
        "denies,VERB,deny",
        "urged,VERB,urge",
        "leaving,VERB,leave",
        "confirmed,VERB,confirm",
        "repositioning,VERB,reposition",
        "called,VERB,call",
        "troops,NOUN,troop",
        "countries,NOUN,country",
        "forces,NOUN,force",
        "people,NOUN,person",
        "bosses,NOUN,boss"
    })
    void lemmas(String word, String pos, String lemma) {
        Lemmas lemmas = new Lemmas(
                Lexicon.load("text/irregular-forms").asMap(),
                Lexicon.load("text/verbs").asSet());
        assertEquals(lemma, lemmas.lemma(word, pos));
    }

    @Test
    void tagsByUniversalDependencies() {
        List<Token> tokens =
                split("The mayor of Tarn denied the report.").get(0).tokens();
        assertEquals(
                "DET NOUN ADP PROPN VERB DET NOUN PUNCT",
                tokens.stream().map(Token::pos).collect(Collectors.joining(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0000 \uD800 \uDC00x \uFEFF",
                "\uD83D\uDE00\uD83D\uDE00 Ana said \uD835\uDC00\uD835\uDC27.",
                "\u202EAna\u202C \u05D4\u05D2\u05E9\u05E8. \u200FReuters.",
                "e\u0301 n\u0303o. z\u0335\u0321.",
                "''' \"\" `` '' n't 's . ' I. I.' A.B 3. .5 1,2 1:",
                "\u5E02\u957F\u8BF4\u3002\u6865\u3002"
            })
    void everyVisibleCharacterLiesInOneToken(String text) {
        int at = 0;
        for (Sentence sentence : split(text)) {
            for (Token token : sentence.tokens()) {
                assertTrue(token.start() >= at
                        && text.substring(at, token.start()).chars().allMatch(c -> Characters.isBlank((char) c)));
                assertEquals(token.text(), text.substring(token.start(), token.end()));
                at = token.end();
            }
        }
        assertTrue(text.substring(at).chars().allMatch(c -> Characters.isBlank((char) c)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "\"", "\u201C", ".", "(", "'s", "A.", "9", "9,", "@", "Ana ", "a.b", "-", "\uD83D"})
    void staysLinearOnMonotony(String piece) {
        String text = piece.repeat(300_000 / piece.length());
        assertTimeoutPreemptively(Duration.ofSeconds(15), () -> split(text));
    }
}
