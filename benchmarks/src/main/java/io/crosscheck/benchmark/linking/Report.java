package io.crosscheck.benchmark.linking;

import java.time.Instant;

import io.crosscheck.extraction.annotation.Extraction;

/**
 * A made-up article as it was read.
 *
 * @param publishedAt null: undated
 */
record Report(String id, String publisher, String title, Instant publishedAt, Extraction extraction) {

    int claims() {
        return extraction.claims().size();
    }
}
