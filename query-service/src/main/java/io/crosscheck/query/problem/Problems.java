package io.crosscheck.query.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;

import io.crosscheck.observing.StoreTrouble;
import io.crosscheck.query.database.StoreFailure;

/** Turns what goes wrong into problems; what a client cannot help is logged and not told. */
class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final String RETRY_SECONDS = "5";

    @ServerExceptionMapper
    Response expected(ProblemException e) {
        return answer(e.problem());
    }

    @ServerExceptionMapper
    Response ofAnotherShape(MismatchedInputException e) {
        return answer(Problem.of(400, "Bad Request", "The body is not JSON of the expected shape"));
    }

    @ServerExceptionMapper
    Response refused(WebApplicationException e) {
        Response.StatusType status = e.getResponse().getStatusInfo();
        if (status.getFamily() == Response.Status.Family.REDIRECTION) {
            return e.getResponse();
        }
        return answer(Problem.of(status.getStatusCode(), status.getReasonPhrase(), null));
    }

    @ServerExceptionMapper
    Response withoutStore(StoreFailure e) {
        return switch (StoreTrouble.of(e)) {
            case VALUE -> answer(
                    Problem.of(400, "Bad Request", "A parameter has a value that cannot be stored or compared"));
            case PASSING -> {
                LOG.warnf(e, "The store did not answer");
                yield answer(Problem.of(503, "Service Unavailable", "The store does not answer; try again later"));
            }
            case OTHER -> unexpected(e);
        };
    }

    @ServerExceptionMapper
    Response unexpected(RuntimeException e) {
        LOG.errorf(e, "A request failed");
        return answer(Problem.of(500, "Internal Server Error", "The request failed; the reason is in the log"));
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == 503) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        return response.build();
    }
}
