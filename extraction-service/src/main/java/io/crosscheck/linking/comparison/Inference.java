package io.crosscheck.linking.comparison;

/**
 * Whether one text follows from another, as probabilities that add up to 1.
 *
 * @param entails who takes the other text for true takes this one for true as well
 * @param neutral it may be true or not
 * @param contradicts both cannot be true
 */
public record Inference(double entails, double neutral, double contradicts) {}
