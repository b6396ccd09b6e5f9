package io.crosscheck.extraction.failure;

import io.crosscheck.extraction.rest.InvalidRequestException;

/** Who does something to what the services did by themselves, and why. */
public record Act(String author, String reason) {

    private static final int LONGEST_AUTHOR = 200;
    private static final int LONGEST_REASON = 2_000;

    /**
     * Itself, if it can be kept.
     *
     * @throws InvalidRequestException naming the field that cannot
     */
    public Act checked() {
        check("author", author, LONGEST_AUTHOR);
        check("reason", reason, LONGEST_REASON);
        return this;
    }

    private static void check(String field, String value, int longest) {
        if (value == null || value.isBlank()) {
            throw new InvalidRequestException(field, "is missing or blank");
        }
        if (value.length() > longest) {
            throw new InvalidRequestException(field, "is longer than " + longest + " characters");
        }
        if (value.indexOf('\0') >= 0) {
            throw new InvalidRequestException(field, "contains a NUL character");
        }
    }
}
