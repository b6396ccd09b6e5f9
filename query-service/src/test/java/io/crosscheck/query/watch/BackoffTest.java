package io.crosscheck.query.watch;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class BackoffTest {

    @ParameterizedTest
    @CsvSource({
        "1, 0.0, 5",
        "1, 0.999999999, 9",
        "2, 0.0, 10",
        "3, 0.5, 30",
        "4, 0.0, 40",
        "9, 0.0, 150",
        "60, 0.5, 225",
        "5000, 0.0, 150"
    })
    void doublesUpToItsLimitAndSpreads(int attempt, double random, long seconds) {
        Backoff backoff = new Backoff(Duration.ofSeconds(10), Duration.ofSeconds(300), () -> random);
        assertEquals(seconds, backoff.after(attempt).toSeconds());
    }
}
