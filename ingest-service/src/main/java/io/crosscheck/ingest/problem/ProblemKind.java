package io.crosscheck.ingest.problem;

import java.util.Locale;

/** The kinds of problem this service answers with. */
public enum ProblemKind {
    MALFORMED(400, "The body cannot be read"),
    NOT_FOUND(404, "Nothing is known under this name"),
    METHOD_NOT_ALLOWED(405, "The method is not supported here"),
    NOT_ACCEPTABLE(406, "The answer cannot be given in a form that is accepted"),
    GONE(410, "It was taken down"),
    TOO_LARGE(413, "The document is too large"),
    UNSUPPORTED_TYPE(415, "The type of the body is not supported"),
    INVALID(422, "The document cannot be accepted as it is"),
    INTERNAL(500, "The request failed for a reason of ours"),
    BUSY(503, "The service cannot take more just now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status;
    }

    public String title() {
        return title;
    }

    /** The URI that identifies this kind. */
    public String type() {
        return "urn:crosscheck:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
