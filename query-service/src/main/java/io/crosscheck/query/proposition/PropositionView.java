package io.crosscheck.query.proposition;

import java.time.Instant;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;

import io.crosscheck.query.claim.ClaimView;

/**
 * What several claims assert in common, with where it stands and on what.
 *
 * @param story id
 * @param carriers who has taken it out of a newer revision, and who still has it
 * @param history how the status unfolded in event time; undated transitions keep their place
 */
public record PropositionView(
        String id,
        String text,
        String story,
        Status status,
        List<Transition> history,
        Origins origins,
        List<RelationView> relations,
        Carriers carriers,
        List<ClaimView> claims) {

    /**
     * A change of status.
     *
     * @param eventTime when it came about; null where none of the evidence can be dated
     * @param knownFrom when it was learnt
     * @param evidence ids of the claims that brought it
     */
    public record Transition(
            Status status, @Schema(nullable = true) Instant eventTime, Instant knownFrom, List<String> evidence) {}

    /**
     * Documents that asserted it once, and those that still do.
     *
     * @param withdrawnBy ids of documents of which only an earlier revision asserts it
     * @param stillCarriedBy ids of documents whose newest revision asserts it; empty where nobody has withdrawn it
     */
    public record Carriers(List<String> withdrawnBy, List<String> stillCarriedBy) {

        static final Carriers NONE = new Carriers(List.of(), List.of());
    }

    /** Bounds on how many independent origins assert it. */
    public record Origins(int lower, int upper, List<Group> groups) {}

    /**
     * Claims that go back to one origin.
     *
     * @param reason why, for a person to read
     * @param raisesLower false: of unknown lineage, counts for the upper bound alone
     */
    public record Group(String reason, List<String> claims, boolean raisesLower) {}

    /**
     * How it stands to another proposition; the same relation is shown at both.
     *
     * @param kind of a contradiction; else absent
     * @param evidence the spans it rests on
     */
    public record RelationView(
            String type,
            @JsonInclude(JsonInclude.Include.NON_NULL) String kind,
            String other,
            String otherText,
            @Schema(
                            description =
                                    "For REFINES and CORRECTS: TO_OTHER where this proposition refines or corrects the"
                                            + " other, FROM_OTHER where the other does so to this; else MUTUAL.")
                    Direction direction,
            String explanation,
            double confidence,
            @Schema(description = "What kinds of evidence decided, such as quantities, time or participants.")
                    List<String> decidedBy,
            @JsonRawValue @Schema(type = SchemaType.ARRAY) String evidence) {}

    /** Which way a relation points, seen from one of its two propositions. */
    public enum Direction {
        TO_OTHER,
        FROM_OTHER,
        MUTUAL
    }
}
