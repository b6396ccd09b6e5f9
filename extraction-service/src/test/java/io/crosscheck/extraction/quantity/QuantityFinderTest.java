package io.crosscheck.extraction.quantity;

import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.pipeline.Article;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.SentenceSplitter;
import io.crosscheck.extraction.time.TimeFinder;

import static org.junit.jupiter.api.Assertions.assertEquals;

class QuantityFinderTest {

    private static final SentenceSplitter SPLITTER = SentenceSplitter.standard();
    private static final QuantityFinder FINDER = new QuantityFinder();
    private static final TimeFinder TIMES = new TimeFinder();

    private static String read(String text) {
        Segment body = new Segment("s1", null, 0, text.length(), Role.BODY, null, null);
        Article article = new Article("a", text, null, null, null);
        List<Sentence> sentences = SPLITTER.split(text, List.of(body));
        return FINDER.find(sentences, TIMES.find(article, List.of(body), sentences)).stream()
                .map(q -> show(text, q))
                .collect(Collectors.joining("; "));
    }

    private static String show(String text, Quantity q) {
        String bounds = q.low() == null && q.high() == null
                ? ""
                : " [" + (q.low() == null ? "" : q.low().toPlainString()) + ".."
                        + (q.high() == null ? "" : q.high().toPlainString()) + "]";
        return "<" + q.span().in(text) + "> " + (q.approximate() ? "~" : "")
                + q.value().toPlainString() + bounds + " " + q.unit();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The base holds 5,000 troops. | <5,000> 5000 troop",
                "Some 5,200 Tarnish soldiers wait. | <Some 5,200> ~5200 soldier",
                "About 40 people and 12 dogs came. | <About 40> ~40 person; <12> 12 dog",
                "More than 300 houses fell. | <More than 300> 300 [300..] house",
                "Up to 20 boats sank. | <Up to 20> 20 [..20] boat",
                "He killed Venn, among eight others. | <eight> 8 other",
                "It took 8,000 to 10,000 workers. | <8,000 to 10,000> 9000 [8000..10000] worker",
                "Between 10 and 20 people died. | <Between 10 and 20> 15 [10..20] person",
                "They sent 10-15 trucks. | <10-15> 12.5 [10..15] truck",
                "Dozens of divers came. | <Dozens> ~24 [24..] diver",
                "Tens of thousands of fish died. | <Tens of thousands> ~20000 [20000..] fish",
                "A dozen nurses left. | <A dozen> 12 nurse",
                "Twenty-one ships and two hundred and five thousand tons sank. "
                        + "| <Twenty-one> 21 ship; <two hundred and five thousand> 205000 ton"
            })
    void counts(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The wall cost $3.5 million. | <$3.5 million> 3500000 USD",
                "It cost \u00A320m in all. | <\u00A320m> 20000000 GBP",
                "They want billions of dollars back. | <billions of dollars> ~2000000000 [2000000000..] USD",
                "It fell by 5.2 percent. | <5.2 percent> 5.2 percent",
                "It fell 7% in May. | <7%> 7 percent",
                "Nearly 2 million euros are gone. | <Nearly 2 million euros> ~2000000 EUR",
                "It was the third ship. | <third> 3 ordinal"
            })
    void moneySharesAndOrdinals(String text, String expected) {
        assertEquals(expected, read(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It was signed on Jan. 5, 2031.",
                "In 2014 they left.",
                "It began at 4:09 p.m. on 6 May.",
                "Call it Update # 1 now.",
                "No one knows; one never does.",
                "The 9th Harbour Brigade left."
            })
    void noQuantities(String text) {
        assertEquals("", read(text));
    }
}
