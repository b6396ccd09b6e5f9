package io.crosscheck.extraction.annotation;

/** Who or what a hop of a source path is. */
public enum SourceKind {
    PERSON,
    ORGANIZATION,
    DOCUMENT,
    /** Somebody the text declines to name: "a military source". */
    ANONYMOUS,
    /** Nobody can tell: a pronoun without antecedent, an agentless passive. */
    UNKNOWN
}
