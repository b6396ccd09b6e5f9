package io.crosscheck.query.filter;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class WordsTest {

    @Test
    void eachOnce() {
        assertEquals("bridge lorry -closed", Words.once(" bridge lorry  bridge -closed"));
    }

    @Test
    void whatHasOperatorsStays() {
        assertEquals("bridge or lorry or road", Words.once("bridge or lorry or road"));
        assertEquals("\"no no\" no", Words.once("\"no no\" no"));
        assertNull(Words.once(null));
    }
}
