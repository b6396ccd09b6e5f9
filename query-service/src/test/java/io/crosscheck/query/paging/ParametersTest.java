package io.crosscheck.query.paging;

import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.query.database.AsOf;
import io.crosscheck.query.problem.ProblemException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

class ParametersTest {

    private enum Colour {
        RED,
        GREEN
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, 2026-01-02T03:04:05Z",
        "2026-01-02T03:04:05.678+02:00, 2026-01-02T01:04:05.678Z",
        "2026-01-02T03:04:05 02:00, 2026-01-02T01:04:05Z",
        "2026-01-02, 2026-01-02T00:00:00Z"
    })
    void readsTimes(String text, Instant expected) {
        assertEquals(expected, Parameters.time("from", text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "2026", "2026-02-30", "2026-01-02T03:04:05", "+99999-01-01T00:00:00Z", "now"})
    void refusesWhatIsNoTime(String text) {
        assertThrows(ProblemException.class, () -> Parameters.time("from", text));
    }

    @Test
    void takesAnAbsentTimeForNow() {
        assertEquals(AsOf.NOW, Parameters.asOf(null));
        assertEquals(AsOf.NOW, Parameters.asOf(" "));
        assertNull(Parameters.time("from", null));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "1e2", "", "99999999999"})
    void refusesLimits(String text) {
        assertThrows(ProblemException.class, () -> Parameters.limit(text));
    }

    @Test
    void readsTheRest() {
        assertEquals(500, Parameters.limit("500"));
        assertEquals("RED", Parameters.oneOf("colour", "red", Colour.class));
        assertNull(Parameters.oneOf("colour", "", Colour.class));
        assertThrows(ProblemException.class, () -> Parameters.oneOf("colour", "blue", Colour.class));
        assertEquals(true, Parameters.flag("counted", "true"));
        assertNull(Parameters.flag("counted", null));
        assertThrows(ProblemException.class, () -> Parameters.flag("counted", "1"));
        assertEquals(7, Parameters.number("revision", "7"));
        assertThrows(ProblemException.class, () -> Parameters.number("revision", "1234567890"));
        assertThrows(ProblemException.class, () -> Parameters.text("q", "a\0b"));
    }
}
