package io.crosscheck.benchmark;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class SpeedsTest {

    @Test
    void theMiddleRoundCountsNotTheMean() {
        Speeds speeds = new Speeds();
        speeds.add(100, 1);
        speeds.add(100, 10);
        speeds.add(100, 2);

        assertEquals(10, speeds.min());
        assertEquals(50, speeds.median());
        assertEquals(100, speeds.max());

        speeds.add(100, 4);
        assertEquals(37.5, speeds.median());
    }
}
