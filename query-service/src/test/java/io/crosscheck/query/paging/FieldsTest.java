package io.crosscheck.query.paging;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonRawValue;

import io.crosscheck.query.problem.ProblemException;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

class FieldsTest {

    private static final FieldNames KNOWN = FieldNames.of(Item.class, "cue");

    private record Item(String id, Standing status, List<Claim> claims, @JsonRawValue String evidence) {}

    private record Standing(String support, String dispute) {}

    private record Claim(@JsonAnyGetter Map<String, String> detail, Instant at) {}

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
    @ValueSource(strings = {"claims.at", "claims.polarity", "claims.sources.text", "evidence.start", "cue.text"})
    void takesWhatIsWithinAField(String text) {
        assertFalse(Fields.of(text, KNOWN).wanted().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "colour",
                "id,,status",
                "id;status",
                "status.",
                "../x",
                "status.colour",
                "id.first",
                "claims.at.year"
            })
    void refusesWhatIsNoField(String text) {
        assertThrows(ProblemException.class, () -> Fields.of(text, KNOWN));
    }
}
