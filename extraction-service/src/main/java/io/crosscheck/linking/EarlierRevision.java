package io.crosscheck.linking;

import java.time.Instant;
import java.util.Objects;

import io.crosscheck.extraction.annotation.Extraction;

/**
 * What a document said before its newest revision.
 *
 * @param knownFrom when we learnt of it; never taken for an event time
 */
public record EarlierRevision(int revision, Instant knownFrom, Extraction extraction) {

    public EarlierRevision {
        Objects.requireNonNull(extraction, "extraction");
    }
}
