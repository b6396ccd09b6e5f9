package io.crosscheck.linking.comparison;

/**
 * How two texts stand to each other.
 *
 * @param forward whether the second follows from the first
 * @param backward whether the first follows from the second
 * @param paraphrase probability that they say the same thing, give or take details
 * @param similarity 0 (about other things) to 1 (the same)
 */
public record Comparison(Inference forward, Inference backward, double paraphrase, double similarity) {

    /** The same with the texts in the other order. */
    public Comparison turned() {
        return new Comparison(backward, forward, paraphrase, similarity);
    }
}
