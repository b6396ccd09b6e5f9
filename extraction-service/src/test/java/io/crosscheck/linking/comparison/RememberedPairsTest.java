package io.crosscheck.linking.comparison;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

class RememberedPairsTest {

    private static final Comparison SAME = new Comparison(new Inference(1, 0, 0), new Inference(1, 0, 0), 1, 1);

    private final List<TextPair> scored = Collections.synchronizedList(new ArrayList<>());
    private final RememberedPairs pairs = new RememberedPairs(
            pair -> {
                scored.add(pair);
                return SAME;
            },
            2);

    private final TextPair one = TextPair.ordered("The ferry sank.", "A ferry went down.");
    private final TextPair other = TextPair.ordered("The ferry sank.", "The mayor resigned.");
    private final TextPair third = TextPair.ordered("The mayor resigned.", "A ferry went down.");

    @Test
    void aPairIsScoredOnceHoweverOftenAndInWhicheverOrderItIsAskedFor() {
        assertEquals(Map.of(one, SAME, other, SAME), pairs.compare(List.of(one, other, one)));
        assertEquals(
                Map.of(one, SAME), pairs.compare(List.of(TextPair.ordered("A ferry went down.", "The ferry sank."))));
        assertEquals(2, scored.size());
        assertEquals(2, pairs.scored());
        assertEquals(3, pairs.asked());
    }

    @Test
    void keepsScoresApartHoweverTheTextsAreDivided() {
        pairs.compare(List.of(new TextPair("The ferry", " sank.")));
        pairs.compare(List.of(new TextPair("The ferry sank.", "")));
        assertEquals(2, scored.size());
    }

    @Test
    void holdsNoText() throws Exception {
        pairs.compare(List.of(one, other));
        Field field = RememberedPairs.class.getDeclaredField("remembered");
        field.setAccessible(true);
        String held = field.get(pairs).toString();
        assertFalse(held.contains("ferry"), held);
    }

    @Test
    void whatWasNotAskedForLongestIsForgotten() {
        pairs.compare(List.of(one, other));
        pairs.compare(List.of(one));
        pairs.compare(List.of(third));
        scored.clear();
        pairs.compare(List.of(one, third));
        assertEquals(List.of(), scored);
        pairs.compare(List.of(other));
        assertEquals(List.of(other), scored);
    }
}
