package io.crosscheck.ingest.problem;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import io.crosscheck.ingest.IngestMetrics;
import io.crosscheck.observing.StoreTrouble;

/** Answers every failure as a {@link Problem}; what is not the client's fault is logged and not told. */
public final class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
    private static final int RETRY_AFTER_SECONDS = 10;

    @ServerExceptionMapper
    Response refused(ProblemException e) {
        return answer(of(e));
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e) {
        return switch (e.getResponse().getStatus()) {
            case 404 -> answer(Problem.of(ProblemKind.NOT_FOUND, "There is nothing at this address."));
            case 405 -> answer(Problem.of(ProblemKind.METHOD_NOT_ALLOWED, "Another method may work here."));
            case 406 -> answer(Problem.of(ProblemKind.NOT_ACCEPTABLE, "Answers are JSON."));
            case 413 -> answer(Problem.of(ProblemKind.TOO_LARGE, "The body is too large."));
            case 415 -> answer(Problem.of(
                    ProblemKind.UNSUPPORTED_TYPE,
                    "Send application/json, application/x-ndjson, text/plain or text/html, in UTF-8."));
            case 400 -> answer(Problem.of(ProblemKind.MALFORMED, "The request cannot be understood."));
            default -> failed(e);
        };
    }

    @ServerExceptionMapper
    Response failed(Throwable e) {
        return answer(of(e));
    }

    /** The problem that a failure is to the client; what is not the client's fault is logged here. */
    public static Problem of(Throwable e) {
        Problem problem = problem(e);
        IngestMetrics.refused(problem.status());
        return problem;
    }

    private static Problem problem(Throwable e) {
        if (e instanceof ProblemException refusal) {
            return refusal.problem();
        }
        return switch (StoreTrouble.of(e)) {
            case VALUE -> Problem.of(ProblemKind.MALFORMED, "A value cannot be stored or compared.");
            case PASSING -> {
                LOG.warn("The store does not answer", e);
                yield Problem.of(
                        ProblemKind.BUSY, "Documents cannot be stored just now; nothing of this one was kept.");
            }
            case OTHER -> {
                LOG.error("A request failed", e);
                yield Problem.of(ProblemKind.INTERNAL, "It was noted; trying again may help.");
            }
        };
    }

    private static Response answer(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(problem);
        if (problem.status() == ProblemKind.BUSY.status()) {
            response.header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS);
        }
        return response.build();
    }
}
