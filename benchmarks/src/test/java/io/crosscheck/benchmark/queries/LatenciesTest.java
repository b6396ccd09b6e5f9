package io.crosscheck.benchmark.queries;

import java.util.Random;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class LatenciesTest {

    @Test
    void takesTheNearestRank() {
        Latencies latencies = new Latencies();
        for (int i = 100; i >= 1; i--) {
            latencies.add(i);
        }
        assertEquals(50, latencies.quantile(0.5));
        assertEquals(95, latencies.quantile(0.95));
        assertEquals(100, latencies.quantile(1));
    }

    @Test
    void drawsTheFirstAboutTwiceAsOftenAsTheSecond() {
        Zipf zipf = new Zipf(1000, 1);
        Random random = new Random(1);
        int[] drawn = new int[1000];
        for (int i = 0; i < 100_000; i++) {
            drawn[zipf.draw(random)]++;
        }
        assertEquals(2, drawn[0] / (double) drawn[1], 0.1);
        assertTrue(drawn[0] > 50 * drawn[99]);
    }
}
