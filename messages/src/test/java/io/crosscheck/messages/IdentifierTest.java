package io.crosscheck.messages;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class IdentifierTest {

    @Test
    void isTheSameForTheSameParts() {
        assertEquals(Identifier.derive("d", "default", 7), Identifier.derive("d", "default", 7));
        assertTrue(Identifier.derive("d", "default").matches("d-[0-9a-hjkmnp-tv-z]{20}"));
    }

    @Test
    void keepsPartsApart() {
        assertNotEquals(Identifier.derive("d", "ab", "c"), Identifier.derive("d", "a", "bc"));
        assertNotEquals(Identifier.derive("d", "a", null), Identifier.derive("d", "a"));
    }

    @Test
    void hashesAsSha256() {
        assertEquals("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", Identifier.hash(""));
    }
}
