package io.crosscheck.extraction.reextraction;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A job and how far it has come.
 *
 * @param extractor the version that is to read
 * @param total revisions it is about
 * @param announced of these, so many were given to the extractors
 * @param done read by that version
 * @param failed dead letters
 * @param finishedAt null while it runs
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Reextraction(
        String id,
        String collection,
        Selection selection,
        String extractor,
        String author,
        String reason,
        State state,
        long total,
        long announced,
        long done,
        long failed,
        Instant createdAt,
        Instant finishedAt,
        String cancelledBy,
        String cancelReason) {

    /** Whether there is more to come. */
    public enum State {
        RUNNING,
        DONE,
        /** What had been announced by then is read all the same. */
        CANCELLED
    }
}
