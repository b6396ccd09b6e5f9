package io.crosscheck.linking.comparison;

import java.util.Collection;
import java.util.Map;

/**
 * An opinion on how two texts stand to each other, as a trained model gives it. It judges each pair by itself, so that
 * the graph remains a function of the documents.
 */
@FunctionalInterface
public interface PairJudge {

    /** No opinion: explicit comparison alone decides. */
    PairJudge NONE = pairs -> Map.of();

    /** The pairs on which it has an opinion, with it. */
    Map<TextPair, Comparison> compare(Collection<TextPair> pairs);
}
