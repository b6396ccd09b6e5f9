package io.crosscheck.linking.store;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PostingsTest {

    @Test
    void documentsInEnoughListsAreFoundHoweverOftenTheListsAreUsed() {
        Postings postings = new Postings();
        int[] fire = postings.of("a", "b", "c");
        int[] pier = postings.of("b", "c", "d");
        int[] mayor = postings.of("c", "e");

        assertEquals(Set.of("b", "c"), postings.shared(List.of(fire, pier), 2));
        assertEquals(Set.of("c"), postings.shared(List.of(fire, pier, mayor), 3));
        assertEquals(Set.of("b", "c"), postings.shared(List.of(fire, pier, mayor), 2));
        assertEquals(Set.of(), postings.shared(List.of(), 1));
    }
}
