package io.crosscheck.query.paging;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.crosscheck.query.problem.ProblemException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FieldsTest {

    private static final Fields.Known KNOWN = new Fields.Known(Set.of("id", "status", "claims"));

    @Test
    void knowsWhatIsWanted() {
        Fields fields = Fields.of("id, status.dispute", KNOWN);
        assertTrue(fields.has("id") && fields.has("status"));
        assertFalse(fields.has("claims"));
        assertTrue(fields.within("status").has("dispute"));
        assertFalse(fields.within("status").has("support"));
        assertTrue(fields.within("id").has("anything"));
        assertEquals(Fields.ALL, Fields.of(null, KNOWN));
    }

    @Test
    void takesTheWholeWhereAPartIsAskedForToo() {
        for (String text : new String[] {"status,status.dispute", "status.dispute,status"}) {
            assertTrue(Fields.of(text, KNOWN).within("status").has("support"), text);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "id,,status", "id;status", "status.", "../x"})
    void refusesWhatIsNoField(String text) {
        assertThrows(ProblemException.class, () -> Fields.of(text, KNOWN));
    }
}
