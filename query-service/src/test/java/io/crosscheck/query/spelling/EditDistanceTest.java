package io.crosscheck.query.spelling;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({"bridge, bridge, 0", "brigde, bridge, 1", "brdge, bridge, 1", "bridges, bridge, 1", "barge, bridge, 3"})
    void countsSlips(String one, String other, int slips) {
        assertEquals(slips, EditDistance.between(one, other));
        assertEquals(slips, EditDistance.between(other, one));
    }
}
