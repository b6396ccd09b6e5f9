package io.crosscheck.query.problem;

import java.util.List;

/** Ends a request with a problem that its client can understand. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    private ProblemException(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    /** 400: a parameter is not as it must be. */
    public static ProblemException badParameter(String field, String rule) {
        return badParameters(List.of(new Problem.FieldError(field, rule)));
    }

    /** 400: parameters are not as they must be. */
    public static ProblemException badParameters(List<Problem.FieldError> errors) {
        return new ProblemException(Problem.ofFields(400, "Bad Request", errors));
    }

    /** 422: a field of the body cannot be used. */
    public static ProblemException unusable(String field, String rule) {
        return new ProblemException(
                Problem.ofFields(422, "Unprocessable Content", List.of(new Problem.FieldError(field, rule))));
    }

    /** 409: it does not go with what is there. */
    public static ProblemException conflict(String detail) {
        return new ProblemException(Problem.of(409, "Conflict", detail));
    }

    /** 404: nothing goes by that id. */
    public static ProblemException unknown(String what, String id) {
        return new ProblemException(Problem.of(404, "Not Found", "There is no " + what + " with the id " + id));
    }

    /** 410: it was here, and was taken down. */
    public static ProblemException gone(String what, String id) {
        return new ProblemException(Problem.of(410, "Gone", "The " + what + " " + id + " was taken down"));
    }

    /** 503: as many clients are served as this replica takes. */
    public static ProblemException busy(String detail) {
        return new ProblemException(Problem.of(503, "Service Unavailable", detail));
    }

    public Problem problem() {
        return problem;
    }
}
