package io.crosscheck.query.story;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class PrecisionTest {

    @ParameterizedTest
    @CsvSource({
        ", , UNKNOWN",
        "2026-03-03T10:30:00Z, , MINUTE",
        "2026-03-03T00:00:00Z, , DAY",
        "2026-03-03T10:30:00Z, 2026-03-03T10:30:00Z, MINUTE",
        "2026-03-03T10:30:00Z, 2026-03-03T10:31:00Z, MINUTE",
        "2026-03-03T10:00:00Z, 2026-03-03T11:00:00Z, HOUR",
        "2026-03-03T05:00:00Z, 2026-03-04T05:00:00Z, DAY",
        "2026-03-03T12:00:00Z, 2026-03-03T18:00:00Z, DAY",
        "2026-03-01T00:00:00Z, 2026-03-08T00:00:00Z, MONTH",
        "2026-03-01T00:00:00Z, 2026-04-01T00:00:00Z, MONTH",
        "2026-01-01T00:00:00Z, 2027-01-01T00:00:00Z, YEAR"
    })
    void followsTheLengthOfTheInterval(Instant from, Instant to, Precision expected) {
        assertEquals(expected, Precision.of(from, to));
    }
}
