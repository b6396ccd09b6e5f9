package io.crosscheck.linking.judgement;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * What a user says about two sides: that they are or are not one entity, one origin, related.
 *
 * @param relation the type of the relation it is about; null for entities and origins, and for a rejection of any
 *     relation
 * @param at when it was made: of two that differ about the same, the later one holds
 */
public record Judgement(
        String id,
        Subject subject,
        boolean confirmed,
        String relation,
        List<Anchor> one,
        List<Anchor> other,
        String author,
        String reason,
        Instant at) {

    public Judgement {
        Objects.requireNonNull(subject, "subject");
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /** What a judgement is about. */
    public enum Subject {
        /** Both sides are one entity. */
        ENTITY,
        /** What one side's claims say stands in a relation to what the other's say. */
        RELATION,
        /** The claims of both sides go back to one origin. */
        ORIGIN
    }

    /**
     * Words in a document: a name for an entity, its content for a claim. They outlast ids, which change with every
     * revision and, in a document, with every extractor.
     */
    public record Anchor(String document, String text) {}

    /** Who judged and why, for a person to read. */
    public String explained() {
        return "judged by " + author + ": " + reason;
    }
}
