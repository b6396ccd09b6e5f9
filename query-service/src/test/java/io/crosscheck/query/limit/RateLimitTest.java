package io.crosscheck.query.limit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

class RateLimitTest {

    private final Hand hand = new Hand();
    private final RateLimit limit = new RateLimit(3, Duration.ofSeconds(60), hand);

    @Test
    void refusesWhatIsBeyondTheLimitUntilTheNextWindow() {
        assertEquals(2, limit.count("a").remaining());
        assertEquals(1, limit.count("a").remaining());
        assertTrue(limit.count("a").allowed());
        hand.now = hand.now.plusMillis(15_500);
        RateLimit.Standing refused = limit.count("a");
        assertFalse(refused.allowed());
        assertEquals(0, refused.remaining());
        assertEquals(45, refused.resetSeconds());
        hand.now = hand.now.plusSeconds(45);
        assertTrue(limit.count("a").allowed());
    }

    @Test
    void countsEachClientAlone() {
        for (int i = 0; i < 5; i++) {
            limit.count("a");
        }
        assertTrue(limit.count("b").allowed());
    }

    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-03-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
