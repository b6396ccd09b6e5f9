package io.crosscheck.extraction.annotation;

/** What keeps the content from being a plain assertion of fact. */
public enum Modality {
    NONE,
    ABILITY,
    OBLIGATION,
    INTENTION,
    CONDITION,
    REQUEST
}
