package io.crosscheck.query.check;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.proposition.PropositionView;

/**
 * What the store knows of a sentence.
 *
 * @param claims what the sentence puts forward, as extraction reads it
 * @param items what weighs most first
 */
public record CheckAnswer(
        String text,
        String collection,
        Verdict verdict,
        @Schema(description = "The verdict for a person to read.") String summary,
        @Schema(
                        implementation = Object[].class,
                        description = "What the sentence puts forward, as POST /v1/extract gives it.")
                List<JsonNode> claims,
        List<Item> items) {

    /** What all items come to. */
    public enum Verdict {
        /** Somebody says so, and nobody the contrary. */
        SUPPORTED("What the store holds supports it"),
        /** Somebody says the contrary, and nobody says so. */
        CONTRADICTED("What the store holds contradicts it"),
        /** Some say so, some the contrary. */
        DISPUTED("Some of what the store holds supports it, some contradicts it"),
        /** There is something about it that neither supports nor contradicts it. */
        RELATED("The store holds something about it that neither supports nor contradicts it"),
        /** Nothing in the store is about it. */
        NOTHING_KNOWN("The store knows nothing about it");

        final String summary;

        Verdict(String summary) {
            this.summary = summary;
        }
    }

    /** How the sentence stands to a proposition. */
    public enum Relation {
        SAME,
        SUPPORTS,
        REFINES,
        DIFFERS,
        TENSION,
        CONTRADICTS,
        CORRECTS
    }

    /** What a proposition, as its status is, does to the sentence. */
    public enum Effect {
        CONTRADICTS,
        DISPUTES,
        SUPPORTS,
        RELATES
    }

    /**
     * A proposition about the same as the sentence.
     *
     * @param kind of a contradiction; else absent
     * @param stance of the sentence towards the proposition where the relation is SAME; else absent
     * @param via the proposition that is the same as the sentence and stands in this relation; absent: the sentence
     *     itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Item(
            Effect effect,
            Relation relation,
            String kind,
            @Schema(
                            description =
                                    "TO_PROPOSITION where the sentence refines, supports or corrects the proposition,"
                                            + " FROM_PROPOSITION where that does so to the sentence; else MUTUAL.")
                    Direction direction,
            Stance stance,
            String explanation,
            double confidence,
            @Schema(description = "What kinds of evidence decided, such as quantities, polarity or pair model.")
                    List<String> decidedBy,
            String via,
            PropositionView proposition) {}

    /** Which way a relation points. */
    public enum Direction {
        TO_PROPOSITION,
        FROM_PROPOSITION,
        MUTUAL
    }
}
