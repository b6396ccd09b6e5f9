package io.crosscheck.ingest.judgement;

/**
 * A side of a judgement as it is given: an id that readers see, or words in a document.
 *
 * @param kind what {@code id} is the id of; WORDS: it is a document's
 * @param text the words; null unless the kind is WORDS
 */
record Reference(Kind kind, String id, String text) {

    /** By what a side may be given. */
    enum Kind {
        ENTITY,
        CLAIM,
        PROPOSITION,
        WORDS
    }
}
