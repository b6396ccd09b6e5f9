package io.crosscheck.query.paging;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.query.problem.ProblemException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class CursorTest {

    @Test
    void survivesItsJourney() {
        Cursor cursor = Cursor.of("claims", -1, "\u0633\u0644\u0627\u0645 \uD83D\uDE80", 0.06079271);
        assertTrue(cursor.encode().matches("[\\w-]+"));
        assertEquals(cursor, Cursor.decode(cursor.encode(), "claims", 3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "AAAA", "garbage", "????", "AAAAAAAAAAAA", "\uD83D\uDE80"})
    void refusesGarbage(String encoded) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> Cursor.decode(encoded, "claims", 3));
        assertEquals(400, refusal.problem().status());
        assertEquals("cursor", refusal.problem().field());
    }

    @Test
    void refusesWhatWasChangedOrBelongsElsewhere() {
        String encoded = Cursor.of("claims", "a", "b").encode();
        assertThrows(ProblemException.class, () -> Cursor.decode(encoded, "stories", 2));
        assertThrows(ProblemException.class, () -> Cursor.decode(encoded, "claims", 3));
        assertThrows(ProblemException.class, () -> Cursor.decode(encoded.substring(2), "claims", 2));
        assertThrows(ProblemException.class, () -> Cursor.decode("B" + encoded.substring(1), "claims", 2));
    }

    @Test
    void isGivenWhereMoreFollows() {
        assertNull(Page.of(List.of("a", "b"), 2, s -> Cursor.of("x", s)).next());
        Page<String> page = Page.of(List.of("a", "b", "c"), 2, s -> Cursor.of("x", s));
        assertEquals(List.of("a", "b"), page.items());
        assertEquals(Cursor.of("x", "b").encode(), page.next());
    }
}
