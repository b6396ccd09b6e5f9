package io.crosscheck.extraction.claim;

import java.util.List;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.pipeline.Reading;

/** Finds who puts what forward. */
public final class ClaimFinder {

    public List<Claim> find(Reading reading) {
        return List.of();
    }
}
