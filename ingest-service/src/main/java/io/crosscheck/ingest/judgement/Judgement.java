package io.crosscheck.ingest.judgement;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * What somebody says about two sides.
 *
 * @param relation of a judgement about relations: which; null: any
 * @param one words in documents, by which the side is found again whatever is extracted
 * @param withdrawn null: it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Judgement(
        String id,
        String collection,
        Subject subject,
        Verdict verdict,
        Relation relation,
        List<Anchor> one,
        List<Anchor> other,
        String author,
        String reason,
        Instant at,
        Withdrawal withdrawn) {

    public Judgement {
        one = List.copyOf(one);
        other = List.copyOf(other);
    }

    /** What the sides are judged by. */
    public enum Subject {
        /** Both are one entity. */
        ENTITY,
        /** What one says stands in a relation to what the other says. */
        RELATION,
        /** Both go back to one origin. */
        ORIGIN
    }

    /** Whether it is so. */
    public enum Verdict {
        CONFIRMED,
        REJECTED
    }

    /** The types of relations of the wire contract. */
    public enum Relation {
        SUPPORTS,
        REFINES,
        DIFFERS,
        TENSION,
        CONTRADICTS,
        CORRECTS
    }

    /** Words in a document: a name, or a claim's content. */
    public record Anchor(String document, String text) {}

    /** Who took it back, when and why. */
    public record Withdrawal(String author, String reason, Instant at) {}
}
