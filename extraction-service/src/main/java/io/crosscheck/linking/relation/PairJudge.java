package io.crosscheck.linking.relation;

import java.util.Optional;

/**
 * A second opinion on how two sentences stand to each other, as a trained model gives it. It judges each pair by itself, so that
 * the graph remains a function of the documents.
 */
@FunctionalInterface
public interface PairJudge {

    /** No second opinion: explicit comparison alone decides. */
    PairJudge NONE = (one, other) -> Optional.empty();

    /**
     * An opinion, as probabilities in [0, 1].
     *
     * @param entails that the first cannot be true without the second
     * @param entailed that the second cannot be true without the first
     * @param contradicts that they cannot both be true
     */
    record Opinion(double entails, double entailed, double contradicts) {}

    /** Empty where there is no opinion. */
    Optional<Opinion> judge(String one, String other);
}
