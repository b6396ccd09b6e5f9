package io.crosscheck.linking.comparison;

/**
 * What a headline makes of a claim, as probabilities that add up to 1.
 *
 * @param inFavour it puts the claim forward as true
 * @param observing it reports the claim, or reports on it, and leaves open whether it is true
 * @param against it puts the claim forward as false
 */
public record HeadlineStance(double inFavour, double observing, double against) {}
