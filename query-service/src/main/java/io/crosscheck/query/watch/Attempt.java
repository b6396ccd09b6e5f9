package io.crosscheck.query.watch;

/**
 * What came of calling a receiver.
 *
 * @param delivered it took the delivery
 * @param hopeless calling again would not help
 * @param status of the answer; null: there was none
 * @param reason why it was not delivered; null: it was
 */
record Attempt(boolean delivered, boolean hopeless, Integer status, String reason) {

    private static final int OK = 200;
    private static final int REDIRECTION = 300;
    private static final int CLIENT_ERROR = 400;
    private static final int GONE = 410;

    /** What an answer of the status means; one that points elsewhere is not followed. */
    static Attempt answered(int status) {
        if (status >= OK && status < REDIRECTION) {
            return new Attempt(true, false, status, null);
        }
        String reason = status >= REDIRECTION && status < CLIENT_ERROR
                ? "answered " + status + "; redirects are not followed"
                : "answered " + status;
        return new Attempt(false, status == GONE, status, reason);
    }

    /** There was no answer. */
    static Attempt failed(String reason) {
        return new Attempt(false, false, null, reason);
    }

    /** There is nowhere to deliver to. */
    static Attempt refused(String reason) {
        return new Attempt(false, true, null, reason);
    }
}
