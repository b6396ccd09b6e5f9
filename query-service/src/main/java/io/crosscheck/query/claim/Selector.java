package io.crosscheck.query.claim;

import org.eclipse.microprofile.openapi.annotations.media.DiscriminatorMapping;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonProperty;

/** A selector of the W3C Web Annotation Data Model (section 4.2). */
@Schema(
        oneOf = {Selector.TextPosition.class, Selector.TextQuote.class},
        discriminatorProperty = "type",
        discriminatorMapping = {
            @DiscriminatorMapping(value = "TextPositionSelector", schema = Selector.TextPosition.class),
            @DiscriminatorMapping(value = "TextQuoteSelector", schema = Selector.TextQuote.class)
        })
public sealed interface Selector {

    /** The selector's class in the standard's vocabulary. */
    @JsonProperty
    String type();

    /**
     * Where it stands. The standard counts code points; these are UTF-16 code units, like every offset of the services
     * (and of what browsers' DOM gives), so the two differ after a character beyond the Basic Multilingual Plane.
     */
    @Schema(name = "TextPositionSelector", description = "Offsets are UTF-16 code units, end-exclusive.")
    record TextPosition(int start, int end) implements Selector {
        @Override
        public String type() {
            return "TextPositionSelector";
        }
    }

    /** What it says, with the text just before and after it. */
    @Schema(name = "TextQuoteSelector")
    record TextQuote(String exact, String prefix, String suffix) implements Selector {
        @Override
        public String type() {
            return "TextQuoteSelector";
        }
    }
}
