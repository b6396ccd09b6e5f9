package io.crosscheck.extraction.annotation;

/** Whether the content lies ahead of its saying (NAF/GRaSP). */
public enum Tense {
    FUTURE,
    NON_FUTURE
}
