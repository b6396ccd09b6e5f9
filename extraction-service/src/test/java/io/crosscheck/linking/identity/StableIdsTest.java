package io.crosscheck.linking.identity;

import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

class StableIdsTest {

    @Test
    void aGrowingClusterKeepsItsId() {
        StableIds ids =
                StableIds.of(Map.of("s-b", Set.of("b", "c")), Map.of("s-a", Set.of("a", "b", "c"), "s-x", Set.of("x")));

        assertEquals("s-b", ids.of("s-a"));
        assertEquals("s-x", ids.of("s-x"));
        assertEquals(Map.of(), ids.vanished());
    }

    @Test
    void mergedClustersGoByTheIdOfTheLargerAndTheOtherLeadsThere() {
        StableIds ids =
                StableIds.of(Map.of("s-1", Set.of("a"), "s-2", Set.of("b", "c")), Map.of("s-1", Set.of("a", "b", "c")));

        assertEquals("s-2", ids.of("s-1"));
        assertEquals(Map.of("s-1", "s-2"), ids.vanished());
    }

    @Test
    void whenAClusterSplitsThePartWithoutTheIdGetsAFreshOne() {
        StableIds ids =
                StableIds.of(Map.of("s-a", Set.of("a", "b", "c")), Map.of("s-a", Set.of("a"), "s-b", Set.of("b", "c")));

        assertEquals("s-a", ids.of("s-b"));
        assertNotEquals("s-a", ids.of("s-a"));
        assertEquals(Map.of(), ids.vanished());
    }

    @Test
    void whatNothingHoldsAnyMoreIsGoneWithoutSuccessor() {
        StableIds ids = StableIds.of(Map.of("s-a", Set.of("a")), Map.of("s-b", Set.of("b")));

        assertEquals(Set.of("s-a"), ids.gone());
        assertEquals(Map.of(), ids.vanished());
    }
}
