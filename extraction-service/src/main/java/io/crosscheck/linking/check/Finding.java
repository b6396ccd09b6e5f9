package io.crosscheck.linking.check;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.relation.Relation;

/**
 * How a sentence stands to some claims.
 *
 * @param type how it stands to what they put forward
 * @param kind what a contradiction is about; null for every other type
 * @param direction which of the two refines, supports or corrects; MUTUAL where neither does so more than the other
 * @param explanation for a person to check it by
 * @param confidence in [0, 1]
 * @param decidedBy what kinds of evidence decided, in their order of weight
 * @param stance of the sentence towards what it puts forward
 * @param about what the finding is about, in the words of a claim
 * @param claims those that are about it, each with its stance towards it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Finding(
        Type type,
        Relation.Kind kind,
        Direction direction,
        String explanation,
        double confidence,
        List<String> decidedBy,
        Stance stance,
        String about,
        List<Touch> claims) {

    public Finding {
        decidedBy = List.copyOf(decidedBy);
        claims = List.copyOf(claims);
    }

    /** Relations of propositions, and being one and the same. */
    public enum Type {
        SAME,
        SUPPORTS,
        REFINES,
        DIFFERS,
        TENSION,
        CONTRADICTS,
        CORRECTS
    }

    /** Which way a relation points. */
    public enum Direction {
        TO_CLAIMS,
        FROM_CLAIMS,
        MUTUAL
    }

    /** A claim with its stance. */
    public record Touch(String id, Stance stance) {}
}
