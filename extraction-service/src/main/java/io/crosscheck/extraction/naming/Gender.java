package io.crosscheck.extraction.naming;

/** By which pronoun somebody goes, as far as the text or a given name tells. */
enum Gender {
    SHE,
    HE,
    UNKNOWN;

    boolean excludes(Gender other) {
        return this != UNKNOWN && other != UNKNOWN && this != other;
    }
}
