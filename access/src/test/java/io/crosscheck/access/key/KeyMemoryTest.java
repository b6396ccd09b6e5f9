package io.crosscheck.access.key;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class KeyMemoryTest {

    private static final Instant NOW = Instant.parse("2031-05-06T10:00:00Z");

    private final KeyMemory memory = new KeyMemory(Duration.ofSeconds(10));

    @Test
    void forgetsAfterAWhile() {
        ApiKey key = key(null);
        memory.add("h", key, NOW);
        assertEquals(Optional.of(key), memory.find("h", NOW.plusSeconds(9)));
        assertTrue(memory.find("h", NOW.plusSeconds(10)).isEmpty());
        assertTrue(memory.find("other", NOW).isEmpty());
    }

    @Test
    void neverOutlivesTheKey() {
        memory.add("h", key(NOW.plusSeconds(3)), NOW);
        assertTrue(memory.find("h", NOW.plusSeconds(2)).isPresent());
        assertTrue(memory.find("h", NOW.plusSeconds(3)).isEmpty());
    }

    private static ApiKey key(Instant expires) {
        return new ApiKey("k", "desk", List.of("reader"), NOW, "test", expires, null, null, null);
    }
}
