package io.crosscheck.linking.time;

import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param to exclusive, or null where only the start is known
 */
public record Interval(Instant from, Instant to) {}
