package io.crosscheck.ingest.progress;

/** How far the newest revision of a document has come. */
public enum Stage {
    RECEIVED,
    EXTRACTED,
    LINKED,
    FAILED
}
