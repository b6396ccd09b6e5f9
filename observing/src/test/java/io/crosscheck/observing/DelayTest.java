package io.crosscheck.observing;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class DelayTest {

    private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

    @Test
    void isTheTimeSinceTheAnnouncement() {
        assertEquals(Optional.of(Duration.ofMillis(1500)), Delay.of(announced("2026-01-01T12:59:58.5+01:00"), NOW));
    }

    @Test
    void isNeverNegative() {
        assertEquals(Optional.of(Duration.ZERO), Delay.of(announced("2026-01-01T12:00:01Z"), NOW));
    }

    @Test
    void isUnknownWithoutATime() {
        assertEquals(Optional.empty(), Delay.of(new ConsumerRecord<>("t", 0, 0, "k", "v"), NOW));
        assertEquals(Optional.empty(), Delay.of(announced("yesterday"), NOW));
    }

    private static ConsumerRecord<String, String> announced(String time) {
        ConsumerRecord<String, String> message = new ConsumerRecord<>("t", 0, 0, "k", "v");
        message.headers().add("ce_time", time.getBytes(StandardCharsets.UTF_8));
        return message;
    }
}
