package io.crosscheck.access.refusal;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;

import io.crosscheck.access.key.StoreAwayException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;

/** Answers refusals as problems, before the services' own answers and those of libraries. */
public final class RefusalAnswers {

    private static final Logger LOG = Logger.getLogger(RefusalAnswers.class);
    private static final String MEDIA_TYPE = "application/problem+json";
    /** The least number goes first; libraries use those of Priorities. */
    private static final int FIRST = 1;

    private static final String CHALLENGE = "Bearer realm=\"crosscheck\"";
    private static final int RETRY_SECONDS = 10;

    /** RFC 9457. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Problem(String type, String title, int status, String detail) {}

    @ServerExceptionMapper(value = UnauthorizedException.class, priority = FIRST)
    public Response nobody(UnauthorizedException e) {
        return answer(401, "Unauthorized", "Send an API key or a token: Authorization: Bearer ...")
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = FIRST)
    public Response unknown(AuthenticationFailedException e) {
        return answer(401, "Unauthorized", "The key or token is not good: unknown, expired or revoked")
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"invalid_token\"")
                .build();
    }

    @ServerExceptionMapper(value = ForbiddenException.class, priority = FIRST)
    public Response known(ForbiddenException e) {
        return answer(403, "Forbidden", "This key or token has not the role that this needs")
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE + ", error=\"insufficient_scope\"")
                .build();
    }

    @ServerExceptionMapper(value = StoreAwayException.class, priority = FIRST)
    public Response away(StoreAwayException e) {
        LOG.warn("A key could not be looked up", e);
        return answer(503, "Service Unavailable", "Keys cannot be looked up just now; try again later")
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .build();
    }

    @ServerExceptionMapper(value = StreamConstraintsException.class, priority = FIRST)
    public Response beyondReading(StreamConstraintsException e) {
        return answer(400, "Bad Request", "The body has JSON that is too deep, or a number that is too long")
                .build();
    }

    private static Response.ResponseBuilder answer(int status, String title, String detail) {
        return Response.status(status).type(MEDIA_TYPE).entity(new Problem("about:blank", title, status, detail));
    }
}
