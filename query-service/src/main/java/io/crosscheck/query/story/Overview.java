package io.crosscheck.query.story;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.query.claim.ClaimView;
import io.crosscheck.query.proposition.Status;

/**
 * A story at a glance: what a reader wants first, of bounded size however large the story is.
 *
 * @param from earliest dated event or report, or null
 * @param to latest, or null
 * @param documents by publication, undated ones last; the first of them where there are many
 * @param people most mentioned first
 * @param disputes what is contested or denied, then what is in tension
 * @param facts what most independent origins and outlets say and nobody contests
 * @param changed what was corrected, retracted or superseded
 */
public record Overview(
        String id,
        String collection,
        String title,
        @Schema(nullable = true) Instant from,
        @Schema(nullable = true) Instant to,
        Counts counts,
        List<DocumentItem> documents,
        List<StoryView.EntityItem> people,
        List<Dispute> disputes,
        List<Fact> facts,
        List<Fact> changed) {

    /**
     * A proposition in brief.
     *
     * @param lower bound on its independent origins
     * @param upper bound on them
     * @param documents that assert it
     * @param publishers that assert it; an unknown one counts for each of its documents
     */
    public record Card(String id, String text, Status status, int lower, int upper, int documents, int publishers) {}

    /** A proposition with the words it is best shown by. */
    public record Fact(Card proposition, @Schema(nullable = true) ClaimView quotation) {}

    /**
     * Where sources stand against each other.
     *
     * @param against the proposition that cannot hold with it, or that is in tension with it; absent: some deny it
     * @param kind of the contradiction
     * @param explanation why they cannot both hold
     * @param side who asserts it
     * @param opposite who denies it, or asserts the other
     * @param withheld who was asked and would not say
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Dispute(
            Card proposition, Card against, String kind, String explanation, Side side, Side opposite, Side withheld) {}

    /**
     * What one side says.
     *
     * @param quotations of as many documents as possible
     * @param claims how many there are in all
     */
    public record Side(List<ClaimView> quotations, int claims) {

        static final Side NOBODY = new Side(List.of(), 0);

        /** With another's quotations after its own. */
        Side and(Side other) {
            return new Side(
                    Stream.concat(quotations.stream(), other.quotations.stream())
                            .toList(),
                    claims);
        }
    }
}
