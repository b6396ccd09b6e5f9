package io.crosscheck.query.claim;

import java.util.List;
import java.util.Map;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A claim with its evidence.
 *
 * @param detail the claim as extraction names it (id, kind, content, cue, sources, ...), written side by side with the
 *     rest
 * @param document id
 * @param revision number of the revision it stands in
 * @param publisher name, or null where it is unknown
 * @param title of the document, where its publisher is unknown
 * @param stance towards the proposition it is shown under; on its own, of its source towards its content
 * @param current false: it stood in an earlier reading or revision and no longer does
 * @param statement the speech act it reports, or null
 * @param propositions what it touches; null where it is shown under a proposition
 */
@Schema(
        description = "A claim as POST /v1/extract names it (id, kind, segment, content, cue, sources, certainty, ...),"
                + " with its document, its stance and its evidence.",
        additionalProperties = Schema.True.class,
        properties = {
            @SchemaProperty(name = "id", type = SchemaType.STRING),
            @SchemaProperty(name = "kind", implementation = Speech.Kind.class),
            @SchemaProperty(name = "segment", type = SchemaType.STRING),
            @SchemaProperty(name = "counted", type = SchemaType.BOOLEAN, description = "Whether it weighs."),
            @SchemaProperty(name = "content", type = SchemaType.OBJECT, description = "Its text and spans."),
            @SchemaProperty(name = "cue", type = SchemaType.OBJECT, description = "Text and spans; null: none."),
            @SchemaProperty(
                    name = "sources",
                    type = SchemaType.ARRAY,
                    implementation = Object.class,
                    description = "On parallel paths, each from hop 0, nearest the content, outwards."),
            @SchemaProperty(name = "certainty", implementation = Speech.Certainty.class),
            @SchemaProperty(name = "polarity", implementation = Speech.Polarity.class),
            @SchemaProperty(name = "tense", implementation = Speech.Tense.class),
            @SchemaProperty(name = "modality", implementation = Speech.Modality.class),
            @SchemaProperty(name = "confidence", type = SchemaType.NUMBER)
        })
public record ClaimView(
        @JsonAnyGetter @Schema(hidden = true) Map<String, JsonNode> detail,
        String document,
        int revision,
        @Schema(nullable = true) String publisher,
        @JsonInclude(JsonInclude.Include.NON_NULL)
                @Schema(description = "Of the document, where its publisher is unknown.")
                String title,
        Stance stance,
        @Schema(description = "False: it stood in an earlier reading or revision and no longer does.") boolean current,
        @JsonInclude(JsonInclude.Include.NON_NULL) StatementRef statement,
        @JsonInclude(JsonInclude.Include.NON_NULL) List<Touch> propositions,
        Evidence evidence) {

    /** Names that this view gives itself; the stored claim's own are left out. */
    static final List<String> OWN = List.of("document", "revision", "publisher", "title", "stance", "evidence");

    /** The claim's id. */
    @JsonIgnore
    public String claimId() {
        return detail.get("id").asText();
    }

    /** Whether it weighs. */
    @JsonIgnore
    public boolean weighs() {
        return detail.get("counted").asBoolean();
    }

    /** The claim as shown under a proposition. */
    public ClaimView towards(Stance towardsProposition) {
        return new ClaimView(
                detail, document, revision, publisher, title, towardsProposition, current, statement, null, evidence);
    }

    /** The claim as shown on its own. */
    ClaimView touching(List<Touch> touches) {
        return new ClaimView(
                detail, document, revision, publisher, title, stance, current, statement, touches, evidence);
    }

    /** A proposition that a claim touches, and how. */
    public record Touch(String id, Stance stance) {}

    /**
     * The speech act that a claim reports.
     *
     * @param drift how the claim's wording departs from it, or null
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StatementRef(String id, String drift) {}
}
