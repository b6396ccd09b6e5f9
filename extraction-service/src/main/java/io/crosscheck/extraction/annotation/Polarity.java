package io.crosscheck.extraction.annotation;

/** Whether the content says that something is so, or that it is not (NAF/GRaSP). */
public enum Polarity {
    POSITIVE,
    NEGATIVE
}
