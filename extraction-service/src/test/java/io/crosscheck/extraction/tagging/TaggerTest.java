package io.crosscheck.extraction.tagging;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import io.crosscheck.extraction.annotation.Span;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/**
 * The shipped model, read as the scripts that trained it read text: they wrote down what they make of some sentences.
 */
class TaggerTest {

    private static Tagger tagger;

    @BeforeAll
    static void load() {
        tagger = Tagger.standard();
    }

    @Test
    void readsTextAsTheTrainingScriptsDo() throws IOException {
        List<Map<String, String>> cases = cases();
        assertTrue(cases.size() >= 4);
        for (Map<String, String> expected : cases) {
            String text = expected.get("text").replace("\\n", "\n");
            List<Window> windows = tagger.windows(text, List.of());
            assertEquals(1, windows.size());
            assertEquals(expected.get("ids"), numbers(windows.get(0).ids()), text);
            assertEquals(expected.get("shapes"), numbers(windows.get(0).shapes()), text);
        }
    }

    @Test
    void labelsWordsAsTheTrainingScriptsDo() throws IOException {
        int same = 0;
        int all = 0;
        for (Map<String, String> expected : cases()) {
            Tags tags = tagger.tag(expected.get("text").replace("\\n", "\n"), List.of());
            for (Head head : Head.values()) {
                String[] labels =
                        expected.get(head.name().toLowerCase(Locale.ROOT)).split(" ");
                int[] best = tags.best(head);
                assertEquals(labels.length, best.length);
                for (int i = 0; i < best.length; i++) {
                    same += Integer.parseInt(labels[i]) == best[i] ? 1 : 0;
                    all++;
                }
            }
        }
        // another processor may round a tie the other way
        assertTrue(same >= 0.99 * all, same + " of " + all);
    }

    @Test
    void scoresDoNotDependOnOtherTextsOrThreads() throws Exception {
        List<String> texts = new ArrayList<>();
        for (Map<String, String> one : cases()) {
            texts.add(one.get("text").replace("\\n", "\n"));
        }
        List<List<Tagged>> alone = texts.stream().map(TaggerTest::names).toList();
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Tagged>>> together = new ArrayList<>();
            for (int i = 0; i < 24; i++) {
                String text = texts.get(i % texts.size());
                together.add(pool.submit(() -> names(text)));
            }
            for (int i = 0; i < together.size(); i++) {
                assertEquals(alone.get(i % texts.size()), together.get(i).get());
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void everyWordOfALongTextIsScored() {
        String text = "Ana Brito said the bridge near Port Ellim was safe. ".repeat(400);
        Tags tags = tagger.tag(text, List.of(new Span(0, text.length())));
        long people = names(text).stream()
                .filter(t -> t.span().in(text).equals("Ana Brito"))
                .count();
        assertTrue(people >= 390, people + " of 400");
        assertEquals(400 * 11, tags.best(Head.CUE).length);
    }

    private static List<Tagged> names(String text) {
        return tagger.tag(text, List.of()).spans(Head.NAMES, Transitions.plain(true));
    }

    private static String numbers(long[] numbers) {
        return String.join(" ", Arrays.stream(numbers).mapToObj(Long::toString).toList());
    }

    private static List<Map<String, String>> cases() throws IOException {
        List<Map<String, String>> cases = new ArrayList<>();
        try (InputStream stream = TaggerTest.class.getResourceAsStream("/tagging/parity.txt")) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("text ")) {
                    cases.add(new HashMap<>());
                }
                if (!line.startsWith("#")) {
                    int space = line.indexOf(' ');
                    cases.get(cases.size() - 1).put(line.substring(0, space), line.substring(space + 1));
                }
            }
        }
        return cases;
    }
}
