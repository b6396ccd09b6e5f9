package io.crosscheck.query.watch;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class UnderWayTest {

    private final UnderWay underWay = new UnderWay(3, 2);

    @Test
    void makesRoomAgainForWhatEnded() {
        underWay.begin(delivery("w-1", "one"));
        assertEquals(2, underWay.room());
        assertEquals(List.of(), underWay.fullHosts());
        underWay.begin(delivery("w-2", "one"));
        assertEquals(List.of("one"), underWay.fullHosts());
        underWay.end(delivery("w-1", "one"));
        assertEquals(List.of(), underWay.fullHosts());
        assertEquals(List.of("w-2"), List.copyOf(underWay.watches()));
        underWay.end(delivery("w-2", "one"));
        assertTrue(underWay.isEmpty());
        assertEquals(3, underWay.room());
    }

    private static Delivery delivery(String watch, String host) {
        return new Delivery("v-" + watch, watch, host, "https://" + host + "/", "secret", "{}", 1);
    }
}
