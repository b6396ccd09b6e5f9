package io.crosscheck.evaluation.corpus;

import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DetokenizerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "The pier , she said , is shut .          | The pier, she said, is shut.",
                "It 's Ode 's , is n't it ?               | It's Ode's, isn't it?",
                "\" It is , \" he said , \" shut . \"     | \"It is,\" he said, \"shut.\"",
                "He paid US $ 5 -LRB- or $ 6 -RRB-        | He paid US$5 (or $6)",
                "Ed O ' Dell of the dockers ' club        | Ed O'Dell of the dockers' club",
                "named ' Old pier ' of Arden              | named 'Old pier' of Arden",
                "won 6 : 4 at 7 . 30                      | won 6:4 at 7.30"
            })
    void spacesStandAsInOrdinarySpelling(String tokens, String expected) {
        assertEquals(expected, text(false, tokens));
    }

    @Test
    void aLoneHyphenIsPartOfAWordWhereTheCorpusCutsWordsAtHyphens() {
        assertEquals("a well-known pier", text(true, "a well - known pier"));
        assertEquals("a well - known pier", text(false, "a well - known pier"));
        assertEquals("May - June", text(true, "May - June"));
    }

    @Test
    void aQuotationMayRunOnIntoTheNextSentence() {
        assertEquals("\"It is.\nIt stays,\" she said.", text(false, "\" It is .", "It stays , \" she said ."));
    }

    @Test
    void tokensKeepTheirPlaces() {
        Detokenizer.Text text = Detokenizer.text(List.of(List.of("So", ","), List.of("no", ".")), false);

        assertEquals("So,\nno.", text.text());
        assertEquals(4, text.tokens().get(1).get(0).start());
    }

    private static String text(boolean splitHyphens, String... sentences) {
        return Detokenizer.text(
                        Arrays.stream(sentences)
                                .map(sentence -> List.of(sentence.strip().split(" ")))
                                .toList(),
                        splitHyphens)
                .text();
    }
}
