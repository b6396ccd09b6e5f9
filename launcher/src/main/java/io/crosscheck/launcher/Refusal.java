package io.crosscheck.launcher;

/** Something the person at the terminal can understand and act on: one clear line in place of a stack trace. */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String line) {
        super(line);
    }

    /** With the failure behind it, which goes to the log and not to the terminal. */
    public Refusal(String line, Throwable cause) {
        super(line, cause);
    }
}
