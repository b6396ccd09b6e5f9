package io.crosscheck.query.problem;

import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Why there is no answer (RFC 9457); the media type is {@value #MEDIA_TYPE}.
 *
 * @param field the first parameter or field at fault; null: none is
 * @param errors every one at fault
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Why there is no answer (RFC 9457).")
public record Problem(
        @Schema(examples = "about:blank") String type,
        @Schema(examples = "Bad Request") String title,
        @Schema(examples = "400") int status,
        @Schema(examples = "limit must be a number from 1 to 500") String detail,
        @Schema(description = "The first parameter at fault, if one is.", examples = "limit") String field,
        @Schema(description = "Every parameter at fault.") List<FieldError> errors) {

    public static final String MEDIA_TYPE = "application/problem+json";

    /** What is wrong with one parameter or field. */
    public record FieldError(
            @Schema(examples = "limit") String field,
            @Schema(examples = "must be a number from 1 to 500") String detail) {}

    public Problem {
        errors = List.copyOf(errors);
    }

    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null, List.of());
    }

    /** Parameters or fields, at least one, that are not as they must be. */
    static Problem ofFields(int status, String title, List<FieldError> errors) {
        FieldError first = errors.get(0);
        String detail = errors.size() == 1
                ? first.field() + " " + first.detail()
                : errors.size() + " parameters are not as they must be";
        return new Problem("about:blank", title, status, detail, first.field(), errors);
    }
}
