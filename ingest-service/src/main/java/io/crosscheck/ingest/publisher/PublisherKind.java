package io.crosscheck.ingest.publisher;

/** What sort of outlet a publisher is. */
public enum PublisherKind {
    AGENCY,
    NEWSPAPER,
    BROADCASTER,
    AGGREGATOR,
    FORUM,
    OFFICIAL,
    UNKNOWN
}
