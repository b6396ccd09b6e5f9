package io.crosscheck.access.key;

import java.security.SecureRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeySecretTest {

    @Test
    void isRandomAndHashed() {
        SecureRandom random = new SecureRandom();
        KeySecret one = KeySecret.random(random);
        assertNotEquals(one, KeySecret.random(random));
        assertTrue(one.text().matches("cck_[A-Za-z0-9_-]{43}"));
        assertTrue(one.hash().matches("[0-9a-f]{64}"));
        assertFalse(one.toString().contains(one.text()));
    }

    @Test
    void isFoundInTheHeader() {
        assertEquals("cck_a", KeySecret.in("Bearer cck_a").orElseThrow().text());
        assertEquals("cck_a", KeySecret.in("bearer  cck_a ").orElseThrow().text());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer eyJhbGciOiJSUzI1NiJ9.e30.x", "Basic cck_a", "cck_a"})
    void leavesOtherCredentialsAlone(String header) {
        assertTrue(KeySecret.in(header).isEmpty());
    }
}
