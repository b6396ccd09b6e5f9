package io.crosscheck.ingest.problem;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * An answer that says why a request was refused, in the form of RFC 9457. It speaks of the request, never of the
 * service's insides.
 *
 * @param type identifies the kind of problem; does not change between releases
 * @param title the kind of problem in words, the same for every occurrence
 * @param status of the HTTP answer
 * @param detail what is wrong this time
 * @param errors fields that are wrong; empty: the problem is not about single fields
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Problem(String type, String title, int status, String detail, List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public Problem {
        errors = List.copyOf(errors);
    }

    /** A field of the request that is wrong, by its name in the request. */
    public record FieldError(String field, String message) {}

    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, List.of());
    }

    /** A well-formed request with fields that cannot be accepted. */
    public static Problem invalid(List<FieldError> errors) {
        String detail = errors.size() == 1
                ? errors.get(0).field() + " " + errors.get(0).message() + "."
                : errors.size() + " fields are wrong.";
        return new Problem(
                ProblemKind.INVALID.type(), ProblemKind.INVALID.title(), ProblemKind.INVALID.status(), detail, errors);
    }
}
