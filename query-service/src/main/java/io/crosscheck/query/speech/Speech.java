package io.crosscheck.query.speech;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.proposition.Status;
import io.crosscheck.query.story.Precision;

/**
 * What somebody said over time.
 *
 * @param items statements by the time they were made or, where that is unknown, first reported; undated ones last
 * @param reversals where a later statement goes against an earlier one; all of them, on every page
 * @param next cursor of the next page; null on the last one
 */
public record Speech(List<Utterance> items, List<Reversal> reversals, @Schema(nullable = true) String next) {

    /**
     * One speech act.
     *
     * @param from when it was made, as far as it is known; null: unknown
     * @param to the end of the time in which it was made
     * @param reportedAt when the first dated document reported it
     * @param reports how many claims report it
     * @param quotations some of them, the surest first
     * @param propositions what it puts forward, denies or leaves open
     */
    public record Utterance(
            String id,
            StoryRef story,
            String text,
            @Schema(nullable = true) Instant from,
            @Schema(nullable = true) Instant to,
            Precision precision,
            @Schema(nullable = true) Instant reportedAt,
            int reports,
            List<ClaimView> quotations,
            List<Touched> propositions) {}

    /** The story a statement belongs to. */
    public record StoryRef(String id, String title) {}

    /** A proposition and how the statement stands to it. */
    public record Touched(String id, String text, Stance stance, Status status) {}

    /**
     * Two statements of one speaker that go against each other.
     *
     * @param explanation why they do; absent: one asserts what the other denies
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Reversal(String explanation, Side before, Side after) {}

    /**
     * One of the two statements.
     *
     * @param at when it was made or first reported; null: unknown
     */
    public record Side(@Schema(nullable = true) Instant at, Touched proposition, ClaimView quotation) {}
}
