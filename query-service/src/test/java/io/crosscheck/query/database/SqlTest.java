package io.crosscheck.query.database;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

class SqlTest {

    @Test
    void putsValuesWhereTheirNamesStand() {
        Sql sql = Sql.of("select 1 from t where a = :a and b = (:b)::int")
                .addIf("x", "and c = :c or c = :a", "c")
                .addIf(null, "and d = :d", "d")
                .with("a", 1)
                .with("b", 2);
        assertEquals(
                new Sql.Jdbc("select 1 from t where a = ? and b = (?)::int\nand c = ? or c = ?", List.of(1, 2, "x", 1)),
                sql.jdbc());
    }

    @Test
    void missesNoValue() {
        assertThrows(IllegalStateException.class, () -> Sql.of("select :a").jdbc());
    }

    @Test
    void asksForWhatWasHeld() {
        AsOf asOf = new AsOf(Instant.EPOCH);
        assertEquals("p.known_to is null", AsOf.NOW.holds("p"));
        assertEquals(
                List.of(Instant.EPOCH, Instant.EPOCH),
                asOf.bind(Sql.of(asOf.holds("p"))).jdbc().values());
    }
}
