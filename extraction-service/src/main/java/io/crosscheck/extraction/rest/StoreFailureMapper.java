package io.crosscheck.extraction.rest;

import java.sql.SQLException;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.jboss.logging.Logger;

import io.crosscheck.observing.StoreTrouble;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Tells a value that the store cannot take from a store that does not answer. */
@Provider
public class StoreFailureMapper implements ExceptionMapper<SQLException> {

    private static final Logger LOG = Logger.getLogger(StoreFailureMapper.class);

    private static final String RETRY_SECONDS = "5";

    @Override
    public Response toResponse(SQLException failure) {
        HttpProblem.Builder problem =
                switch (StoreTrouble.of(failure)) {
                    case VALUE -> problem(Response.Status.BAD_REQUEST, "A value cannot be stored or compared");
                    case PASSING -> {
                        LOG.warn("The store does not answer", failure);
                        yield problem(Response.Status.SERVICE_UNAVAILABLE, "The store does not answer; try again later")
                                .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
                    }
                    case OTHER -> {
                        LOG.error("A request failed", failure);
                        yield problem(
                                Response.Status.INTERNAL_SERVER_ERROR, "The request failed; the reason is in the log");
                    }
                };
        return problem.build().toResponse();
    }

    private static HttpProblem.Builder problem(Response.Status status, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(status.getReasonPhrase())
                .withDetail(detail);
    }
}
