package io.crosscheck.extraction.work;

/** A message names a revision that the store does not have. */
public final class UnknownRevisionException extends RuntimeException {

    UnknownRevisionException(String document, int revision) {
        super("The store has no revision " + revision + " of document " + document);
    }
}
