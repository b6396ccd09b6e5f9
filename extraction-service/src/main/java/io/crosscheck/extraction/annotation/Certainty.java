package io.crosscheck.extraction.annotation;

/** How sure the source presents the content to be (NAF/GRaSP). */
public enum Certainty {
    CERTAIN,
    PROBABLE,
    POSSIBLE,
    UNCERTAIN
}
