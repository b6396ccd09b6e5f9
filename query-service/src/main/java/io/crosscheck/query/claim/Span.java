package io.crosscheck.query.claim;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A region of a stored text, on the wire {@code [start, end]}.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 */
@Schema(
        type = SchemaType.ARRAY,
        implementation = Integer.class,
        minItems = 2,
        maxItems = 2,
        description = "Start and end.")
public record Span(int start, int end) {

    @JsonValue
    List<Integer> offsets() {
        return List.of(start, end);
    }

    /** The text that stands there. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** The same so many code units further on. */
    public Span moved(int by) {
        return new Span(start + by, end + by);
    }

    static Span of(JsonNode offsets) {
        return new Span(offsets.path(0).intValue(), offsets.path(1).intValue());
    }
}
