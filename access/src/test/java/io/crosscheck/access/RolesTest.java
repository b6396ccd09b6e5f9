package io.crosscheck.access;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;

class RolesTest {

    @Test
    void includeThoseBeforeThem() {
        assertEquals(Set.of("reader"), Roles.including(List.of("reader")));
        assertEquals(Set.of("reader", "contributor", "editor"), Roles.including(List.of("editor", "reader")));
        assertEquals(Set.copyOf(Roles.ALL), Roles.including(List.of("operator")));
    }

    @Test
    void areNotWhatOthersCallRoles() {
        assertEquals(Set.of(), Roles.including(List.of()));
        assertEquals(Set.of(), Roles.including(List.of("admin", "READER")));
        assertEquals(Set.of("reader"), Roles.including(List.of("admin", "reader")));
    }
}
