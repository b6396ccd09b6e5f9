package io.crosscheck.extraction.rest;

import java.util.stream.Collectors;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.quarkiverse.resteasy.problem.HttpProblem;

/** JSON of another shape than the request's: a problem that names the place, where the server's own has no body. */
@Provider
public class UnexpectedShapeMapper implements ExceptionMapper<MismatchedInputException> {

    @Override
    public Response toResponse(MismatchedInputException mismatch) {
        return refusal(mismatch);
    }

    static Response refusal(MismatchedInputException mismatch) {
        String path = mismatch.getPath().stream()
                .map(r -> r.getFieldName() == null ? String.valueOf(r.getIndex()) : r.getFieldName())
                .collect(Collectors.joining("."));
        return HttpProblem.builder()
                .withStatus(Response.Status.BAD_REQUEST)
                .withTitle("Bad Request")
                .withDetail("The body is not JSON of the expected shape")
                .with("field", path)
                .build()
                .toResponse();
    }
}
