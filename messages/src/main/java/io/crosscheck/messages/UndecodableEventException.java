package io.crosscheck.messages;

/** A message that can never be understood; it belongs in the dead-letter topic. */
public final class UndecodableEventException extends RuntimeException {

    public UndecodableEventException(String message, Throwable cause) {
        super(message, cause);
    }
}
