package io.crosscheck.query.change;

import java.time.Instant;

/**
 * A story in which something changed that is worth a look.
 *
 * @param propositions how many became corroborated, disputed, corrected or retracted, or ceased to be so
 * @param at the last of these changes, when it was learnt
 */
public record MovedStory(String story, int propositions, Instant at) {}
