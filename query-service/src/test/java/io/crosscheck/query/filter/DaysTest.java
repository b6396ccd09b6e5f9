package io.crosscheck.query.filter;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

class DaysTest {

    @Test
    void namesEachDayThatThePeriodTouches() {
        assertEquals(List.of("2026-02-28", "2026-03-01"), days("2026-02-28T23:59:59Z", "2026-03-01T00:00:01Z"));
    }

    @Test
    void endsBeforeTheLastMoment() {
        assertEquals(List.of("2026-03-01"), days("2026-03-01T00:00:00Z", "2026-03-02T00:00:00Z"));
    }

    @Test
    void namesNoDaysOfAnOpenAnEmptyOrALongPeriod() {
        assertNull(Days.of(null, Instant.parse("2026-03-01T00:00:00Z")));
        assertNull(Days.of(Instant.parse("2026-03-01T00:00:00Z"), null));
        assertNull(days("2026-03-02T00:00:00Z", "2026-03-01T00:00:00Z"));
        assertEquals(31, days("2026-03-01T00:00:00Z", "2026-04-01T00:00:00Z").size());
        assertNull(days("2026-03-01T00:00:00Z", "2026-04-01T00:00:00.000000001Z"));
    }

    private static List<String> days(String from, String to) {
        return Days.of(Instant.parse(from), Instant.parse(to));
    }
}
