package io.crosscheck.ingest.progress;

/**
 * How far the documents of a collection have come, each counted by its newest revision.
 *
 * @param received all of them
 * @param extracted those with a current extraction, linked or not
 * @param linked those that the story graph contains as they stand
 * @param failed those that no retry will help
 * @param settled everything received is linked or failed
 */
public record CollectionProgress(long received, long extracted, long linked, long failed, boolean settled) {

    static CollectionProgress of(long received, long extracted, long linked, long failed) {
        return new CollectionProgress(received, extracted, linked, failed, received == linked + failed);
    }
}
