package io.crosscheck.query.check;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import io.crosscheck.query.paging.Parameters;
import io.crosscheck.query.problem.ProblemException;

/** The body of {@code POST /v1/check}. */
public record CheckRequest(
        @Schema(description = "The sentence.", examples = "The bridge is closed", required = true) String text,
        @Schema(description = "The collection; default if absent.") String collection) {

    private static final int LONGEST = 2000;

    /**
     * The request with what is blank left out.
     *
     * @throws ProblemException 422 naming the field that cannot be used
     */
    CheckRequest checked() {
        if (text == null || text.isBlank()) {
            throw ProblemException.unusable("text", "is missing or blank");
        }
        if (text.length() > LONGEST) {
            throw ProblemException.unusable("text", "is longer than " + LONGEST + " characters");
        }
        if (text.indexOf('\0') >= 0) {
            throw ProblemException.unusable("text", "must not contain NUL");
        }
        String name = collection == null || collection.isBlank() ? Parameters.DEFAULT_COLLECTION : collection.strip();
        if (name.indexOf('\0') >= 0) {
            throw ProblemException.unusable("collection", "must not contain NUL");
        }
        return new CheckRequest(text.strip(), name);
    }
}
