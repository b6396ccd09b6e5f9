package io.crosscheck.linking.entity;

import java.util.Objects;

/**
 * Whether two entities of stories are the same.
 *
 * @param one the smaller id within a story; across stories the one that was compared with the other
 * @param score in [0, 1], how sure the verdict is
 * @param reason for a person to read
 * @param judgement id of the judgement that says so; null: the machine says so
 */
public record EntityEdge(String one, String other, Verdict verdict, double score, String reason, String judgement) {

    public EntityEdge {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(reason, "reason");
    }

    /** What an edge says. */
    public enum Verdict {
        SAME,
        DIFFERENT,
        UNSURE
    }
}
