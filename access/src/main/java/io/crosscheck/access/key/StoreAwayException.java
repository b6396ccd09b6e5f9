package io.crosscheck.access.key;

/** Whether a key is good cannot be told just now. */
public final class StoreAwayException extends RuntimeException {

    StoreAwayException(Throwable cause) {
        super("The store of keys does not answer", cause);
    }
}
