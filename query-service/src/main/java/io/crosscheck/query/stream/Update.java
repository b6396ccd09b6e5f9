package io.crosscheck.query.stream;

import io.crosscheck.messages.StoryUpdated;

/**
 * An update as it was received.
 *
 * @param id the same on every replica
 */
record Update(String id, StoryUpdated event) {}
