package io.crosscheck.query.limit;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import io.crosscheck.query.Later;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RateLimitTest {

    private final Later clock = new Later(Instant.parse("2026-03-01T00:00:00Z"));
    private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(60), clock);

    @Test
    void refusesWhatIsBeyondTheLimitUntilTheNextWindow() {
        assertEquals(2, limit.count("a").remaining());
        assertEquals(1, limit.count("a").remaining());
        assertTrue(limit.count("a").allowed());
        clock.pass(Duration.ofMillis(15_500));
        RateLimit.Standing refused = limit.count("a");
        assertFalse(refused.allowed());
        assertEquals(0, refused.remaining());
        assertEquals(45, refused.resetSeconds());
        clock.pass(Duration.ofSeconds(45));
        assertTrue(limit.count("a").allowed());
    }

    @Test
    void countsEachClientAlone() {
        for (int i = 0; i < 5; i++) {
            limit.count("a");
        }
        assertTrue(limit.count("b").allowed());
    }
}
