package io.crosscheck.extraction.annotation;

/** How a claim is put: in quotation marks, reported, both, or in the outlet's own voice. */
public enum ClaimKind {
    DIRECT,
    INDIRECT,
    MIXED,
    NARRATED
}
