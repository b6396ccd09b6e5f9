package io.crosscheck.linking.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** The shipped model, read as the scripts that trained it read pairs: they wrote down what they make of some. */
class PairModelTest {

    /** Another processor, or release of the runtime, may round otherwise. */
    private static final double CLOSE = 0.08;

    private static PairModel model;

    @BeforeAll
    static void load() {
        model = PairModel.standard();
    }

    @Test
    void readsPairsAsTheTrainingScriptsDo() throws IOException {
        List<Map<String, String>> cases = cases();
        assertTrue(cases.size() >= 7);
        for (Map<String, String> expected : cases) {
            PairPieces pieces = model.pieces(pair(expected));
            assertEquals(expected.get("ids"), numbers(pieces.ids()), expected.get("first"));
            assertEquals(expected.get("kinds"), numbers(pieces.kinds()), expected.get("first"));
            float[] signs = model.signs(expected.get("first"), expected.get("second"));
            assertArrayEquals(floats(expected.get("signs")), signs, 1e-4f, expected.get("first"));
        }
    }

    @Test
    void scoresPairsAsTheTrainingScriptsDo() throws IOException {
        for (Map<String, String> expected : cases()) {
            TextPair pair = pair(expected);
            Inference forward = model.compare(pair.first(), pair.second()).forward();
            assertArrayEquals(
                    probabilities(expected.get("compare")),
                    new double[] {forward.entails(), forward.neutral(), forward.contradicts()},
                    CLOSE,
                    pair.first());
            HeadlineStance stance = model.stance(pair.first(), pair.second());
            assertArrayEquals(
                    probabilities(expected.get("stance")),
                    new double[] {stance.inFavour(), stance.observing(), stance.against()},
                    CLOSE,
                    pair.first());
        }
    }

    @Test
    void theOtherOrderIsTheMirror() throws IOException {
        for (Map<String, String> one : cases()) {
            TextPair pair = pair(one);
            Comparison comparison = model.compare(pair.first(), pair.second());
            assertEquals(comparison, model.compare(pair.second(), pair.first()).turned());
        }
    }

    @Test
    void scoresDoNotDependOnOtherPairsOrThreads() throws Exception {
        List<TextPair> pairs = new ArrayList<>();
        for (Map<String, String> one : cases()) {
            pairs.add(pair(one));
        }
        List<Comparison> alone = pairs.stream().map(model::compare).toList();
        List<TextPair> reversed = new ArrayList<>(pairs);
        Collections.reverse(reversed);
        var pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Comparison>>> together = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                together.add(
                        pool.submit(() -> reversed.stream().map(model::compare).toList()));
            }
            for (Future<List<Comparison>> one : together) {
                List<Comparison> scores = new ArrayList<>(one.get());
                Collections.reverse(scores);
                assertEquals(alone, scores);
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void probabilitiesAddUp() {
        Comparison comparison = model.compare("The ferry sank off Port Ellim.", "A ferry has sunk near Port Ellim.");
        for (Inference i : List.of(comparison.forward(), comparison.backward())) {
            assertEquals(1, i.entails() + i.neutral() + i.contradicts(), 1e-9);
        }
        HeadlineStance stance = model.stance("Ferry sinks", "A ferry has sunk");
        assertEquals(1, stance.inFavour() + stance.observing() + stance.against(), 1e-9);
        assertTrue(comparison.similarity() >= 0 && comparison.similarity() <= 1);
    }

    private static TextPair pair(Map<String, String> written) {
        return new TextPair(written.get("first"), written.get("second"));
    }

    private static double[] probabilities(String logits) {
        double[] inference = Arrays.stream(logits.split(" "))
                .limit(3)
                .mapToDouble(l -> Math.exp(Double.parseDouble(l)))
                .toArray();
        double sum = Arrays.stream(inference).sum();
        return Arrays.stream(inference).map(e -> e / sum).toArray();
    }

    private static float[] floats(String numbers) {
        String[] parts = numbers.split(" ");
        float[] floats = new float[parts.length];
        for (int i = 0; i < parts.length; i++) {
            floats[i] = Float.parseFloat(parts[i]);
        }
        return floats;
    }

    private static String numbers(long[] numbers) {
        return String.join(" ", Arrays.stream(numbers).mapToObj(Long::toString).toList());
    }

    private static List<Map<String, String>> cases() throws IOException {
        List<Map<String, String>> cases = new ArrayList<>();
        try (InputStream stream = PairModelTest.class.getResourceAsStream("/comparison/parity.txt")) {
            for (String line : new String(stream.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("first ")) {
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
