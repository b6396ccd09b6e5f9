package io.crosscheck.store.size;

/**
 * What a table takes on disk.
 *
 * @param name with its schema
 * @param rows with those that are closed and kept
 * @param bytes of its rows, long values included
 * @param indexBytes of its indexes
 */
public record TableSize(String name, long rows, long bytes, long indexBytes) {

    public long totalBytes() {
        return bytes + indexBytes;
    }
}
