package io.crosscheck.extraction.work;

/** The service ended too often while it read this revision. */
public final class AbandonedException extends RuntimeException {

    AbandonedException(int attempts) {
        super("Given up: the service ended " + attempts + " times while it read this revision");
    }
}
