package io.crosscheck.extraction.naming;

import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PronounsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Laura Brito met Peter Tarvel on Monday. He said the pier was shut. | He=Peter Tarvel",
                "Peter Tarvel met Laura Brito on Monday. She said the pier was shut. | She=Laura Brito",
                "The pier was shut, Peter Tarvel said. There was pressure on Oda Varn to reopen it. "
                        + "The mood was grim, he said. | he=Peter Tarvel",
                "Ms. Varn met Mr. Tarvel. She thanked him. | She=Varn; him=Tarvel",
                "Dr. Varn, a port spokeswoman, met Tarvel. He left early. | He=Tarvel",
                "Peter Tarvel would close the pier, he said. | ",
                "Peter Tarvel sailed on Monday. \"He never asked,\" Jon Brito said. | He=Peter Tarvel",
                "Peter Tarvel wrote a letter to Jon Brito. He then left for the coast. | He=Peter Tarvel",
                "Jon Brito left. A spokesman said the pier was shut. He gave no date. | ",
                "Peter Tarvel's sister, Laura Brito, said the pier was shut. She gave no date. | She=Laura Brito"
            })
    void standForWhomAReaderThinksOf(String text, String expected) {
        Names names = NamesOf.body(text);
        String found = names.mentions().stream()
                .filter(m -> m.text().matches("(?i)he|she|him"))
                .map(m ->
                        m.text() + "=" + names.entity(m.entity()).orElseThrow().name())
                .collect(Collectors.joining("; "));
        assertEquals(expected == null ? "" : expected, found);
    }
}
