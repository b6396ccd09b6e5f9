package io.crosscheck.extraction.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** A request whose field cannot be used; answered as problem+json that names the field. */
final class InvalidRequestException extends HttpProblem {

    InvalidRequestException(String field, String fault) {
        this(422, "Unprocessable Content", field, fault);
    }

    private InvalidRequestException(int status, String title, String field, String fault) {
        super(builder()
                .withStatus(Response.Status.fromStatusCode(status))
                .withTitle(title)
                .withDetail(field + " " + fault)
                .with("field", field));
    }

    static InvalidRequestException tooLarge(String field, String fault) {
        return new InvalidRequestException(
                Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode(), "Content Too Large", field, fault);
    }
}
