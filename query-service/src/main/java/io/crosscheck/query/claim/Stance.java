package io.crosscheck.query.claim;

/** Of a claim towards a proposition. */
public enum Stance {
    ASSERTS,
    DENIES,
    WITHHOLDS,
    ASKS
}
