package io.crosscheck.extraction.rest;

import java.sql.SQLException;
import java.util.function.Predicate;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.jboss.logging.Logger;

import io.crosscheck.extraction.failure.Transient;
import io.quarkiverse.resteasy.problem.HttpProblem;

/** Tells a value that the store cannot take from a store that does not answer, by the class of the SQLSTATE. */
@Provider
public class StoreFailureMapper implements ExceptionMapper<SQLException> {

    private static final Logger LOG = Logger.getLogger(StoreFailureMapper.class);

    /** Data exception: a value is at fault itself, such as one with NUL in it. */
    private static final String UNSTORABLE = "22";

    private static final String RETRY_SECONDS = "5";

    private final Predicate<Throwable> passes = new Transient();

    @Override
    public Response toResponse(SQLException failure) {
        if (failure.getSQLState() != null && failure.getSQLState().startsWith(UNSTORABLE)) {
            return problem(Response.Status.BAD_REQUEST, "A value cannot be stored or compared")
                    .build()
                    .toResponse();
        }
        if (passes.test(failure)) {
            LOG.warn("The store does not answer", failure);
            return problem(Response.Status.SERVICE_UNAVAILABLE, "The store does not answer; try again later")
                    .withHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                    .build()
                    .toResponse();
        }
        LOG.error("A request failed", failure);
        return problem(Response.Status.INTERNAL_SERVER_ERROR, "The request failed; the reason is in the log")
                .build()
                .toResponse();
    }

    private static HttpProblem.Builder problem(Response.Status status, String detail) {
        return HttpProblem.builder()
                .withStatus(status)
                .withTitle(status.getReasonPhrase())
                .withDetail(detail);
    }
}
