package io.crosscheck.access;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ExposureTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "localhost", "::1"})
    void mayBeOpenOnItsOwnMachine(String host) {
        assertDoesNotThrow(() -> Exposure.check(false, false, host));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.7", "no-such-host.invalid"})
    void refusesToBeOpenToOthers(String host) {
        assertThrows(IllegalStateException.class, () -> Exposure.check(false, false, host));
    }

    @Test
    void listensAnywhereWhereItAsksOrIsGuarded() {
        assertDoesNotThrow(() -> Exposure.check(true, false, "0.0.0.0"));
        assertDoesNotThrow(() -> Exposure.check(false, true, "0.0.0.0"));
    }

    @Test
    void takesNoTokensForAnybody() {
        assertThrows(IllegalStateException.class, () -> Exposure.checkTokens(true, null));
        assertThrows(IllegalStateException.class, () -> Exposure.checkTokens(true, " "));
        assertDoesNotThrow(() -> Exposure.checkTokens(true, "crosscheck"));
        assertDoesNotThrow(() -> Exposure.checkTokens(false, null));
    }
}
