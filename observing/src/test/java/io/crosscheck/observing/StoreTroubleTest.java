package io.crosscheck.observing;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.junit.jupiter.api.Assertions.assertEquals;

class StoreTroubleTest {

    @ParameterizedTest
    @CsvSource({
        "08006, PASSING",
        "40P01, PASSING",
        "53300, PASSING",
        "57P01, PASSING",
        "58030, PASSING",
        ", PASSING",
        "22021, VALUE",
        "23505, OTHER",
        "42P01, OTHER"
    })
    void isToldByTheClassOfTheState(String state, StoreTrouble trouble) {
        SQLException refusal = new SQLException("refused", state);
        assertEquals(trouble, StoreTrouble.of(refusal));
        assertEquals(trouble, StoreTrouble.of(new IllegalStateException(new RuntimeException(refusal))));
    }

    @Test
    void passesWhereNoConnectionCouldBeHad() {
        assertEquals(StoreTrouble.PASSING, StoreTrouble.of(new SQLTransientConnectionException("timeout", "42000")));
    }

    @Test
    void isNotTheStoresWhereNoCauseIs() {
        assertEquals(StoreTrouble.OTHER, StoreTrouble.of(new IllegalStateException("no store")));
    }
}
