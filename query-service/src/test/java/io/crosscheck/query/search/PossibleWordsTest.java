package io.crosscheck.query.search;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PossibleWordsTest {

    @Test
    void findsWhatMayBeInflected() {
        assertEquals(List.of("Skies", "dying,"), in("'sky' | 'die'", "Skies fade, the mill is dying, all rush."));
        assertEquals(List.of("relational"), in("'relat'", "a relational whole"));
    }

    @Test
    void findsWordsWithinStretches() {
        assertEquals(List.of("“Franco-German", "(german)"), in("'german'", "“Franco-German Ogerman (german)"));
        assertEquals(List.of("1.5kg"), in("'kg'", "1.5kg"));
    }

    @Test
    void readsWhatIsQuoted() {
        assertEquals(
                List.of("o'neill"),
                PossibleWords.of("'o''neilles' <-> 'o''neilles'").beginnings());
        assertEquals(List.of(), PossibleWords.of("").in("some"));
    }

    private static List<String> in(String query, String text) {
        return PossibleWords.of(query).in(text).stream()
                .map(place -> place.in(text))
                .toList();
    }
}
