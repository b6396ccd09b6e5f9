package io.crosscheck.extraction.annotation;

/** What the source does with the content: puts it forward, disowns it, declines to speak to it, or asks. */
public enum Stance {
    ASSERTS,
    DENIES,
    WITHHOLDS,
    ASKS
}
