package io.crosscheck.query.problem;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/** Why there is no answer (RFC 9457); the media type is {@value #MEDIA_TYPE}. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "Why there is no answer (RFC 9457).")
public record Problem(
        @Schema(examples = "about:blank") String type,
        @Schema(examples = "Bad Request") String title,
        @Schema(examples = "400") int status,
        @Schema(examples = "limit must be a number from 1 to 500") String detail,
        @Schema(description = "The parameter at fault, if one is.", examples = "limit") String field) {

    public static final String MEDIA_TYPE = "application/problem+json";

    public static Problem of(int status, String title, String detail) {
        return new Problem("about:blank", title, status, detail, null);
    }
}
