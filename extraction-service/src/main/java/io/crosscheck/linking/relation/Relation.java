package io.crosscheck.linking.relation;

import java.util.List;
import java.util.Objects;

/**
 * How two different propositions stand to each other.
 *
 * @param proposition for REFINES and SUPPORTS the one that the other follows from, for CORRECTS the one that replaces;
 *     else the smaller id
 * @param other the other proposition's id
 * @param kind what a contradiction is about; null for every other type
 * @param explanation for a person to check it by
 * @param evidence the spans it rests on
 * @param confidence in [0, 1]
 * @param decidedBy what kinds of evidence decided, in their order of weight
 */
public record Relation(
        String id,
        String proposition,
        String other,
        Type type,
        Kind kind,
        String explanation,
        List<Evidence> evidence,
        double confidence,
        List<String> decidedBy) {

    public Relation {
        Objects.requireNonNull(explanation, "explanation");
        if ((type == Type.CONTRADICTS) != (kind != null)) {
            throw new IllegalArgumentException("a contradiction, and only that, has a kind");
        }
        evidence = List.copyOf(evidence);
        decidedBy = List.copyOf(decidedBy);
    }

    /** The types of the design's relation. */
    public enum Type {
        SUPPORTS,
        REFINES,
        DIFFERS,
        TENSION,
        CONTRADICTS,
        CORRECTS
    }

    /** What a contradiction is about. */
    public enum Kind {
        QUANTITY,
        ATTRIBUTE,
        POLARITY,
        /** The same speaker said otherwise before. */
        REVERSAL
    }

    /** A span of a claim's document; {@code text} is the document's text at these offsets. */
    public record Evidence(String claim, int start, int end, String text) {}
}
