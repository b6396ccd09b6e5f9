package io.crosscheck.extraction.failure;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A dead letter as an operator sees it.
 *
 * @param document null where the payload cannot be understood
 * @param state what became of it
 * @param settled when, by whom and why; null while it is open, by and why null where nobody asked for it
 * @param payload as it came, ids only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Letter(
        String id,
        DeadLetter.Stage stage,
        String document,
        Integer revision,
        String reason,
        Instant failedAt,
        State state,
        Settled settled,
        String topic,
        String key,
        String payload) {

    /** What became of a letter. */
    public enum State {
        /** Nobody has looked at it; its document is FAILED. */
        OPEN,
        /** Somebody left it at that; its document stays FAILED. */
        DISCARDED,
        /** Its message was sent once more. */
        REPLAYED,
        /** Its work was done after all. */
        MENDED
    }

    /** When it was settled, by whom and why. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Settled(Instant at, String by, String reason) {}

    /** Whether it can still be replayed. */
    boolean isHeld() {
        return state == State.OPEN || state == State.DISCARDED;
    }
}
