package io.crosscheck.query.limit;

import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import io.crosscheck.query.problem.Problem;
import io.vertx.core.http.HttpServerRequest;

/**
 * Refuses what a client asks beyond its limit, and tells every client where it stands (the RateLimit fields of
 * draft-ietf-httpapi-ratelimit-headers-07). A client is the address it calls from.
 */
@Singleton
class RateLimiting {

    private static final String ROUTES = "/v1/";
    private static final String STANDING = "crosscheck.rate.standing";

    private final CountedClients clients;

    RateLimiting(CountedClients clients) {
        this.clients = clients;
    }

    @ServerRequestFilter(preMatching = true, nonBlocking = true)
    Response count(ContainerRequestContext request, HttpServerRequest connection) {
        if (!request.getUriInfo().getPath().startsWith(ROUTES)) {
            return null;
        }
        RateLimit.Standing standing =
                clients.count(connection.remoteAddress().hostAddress()).orElse(null);
        if (standing == null) {
            return null;
        }
        request.setProperty(STANDING, standing);
        return standing.allowed() ? null : refusal(standing);
    }

    private static Response refusal(RateLimit.Standing standing) {
        return Response.status(429)
                .type(Problem.MEDIA_TYPE)
                .header(HttpHeaders.RETRY_AFTER, standing.resetSeconds())
                .entity(Problem.of(
                        429,
                        "Too Many Requests",
                        "More than " + standing.limit() + " requests in " + standing.windowSeconds()
                                + " seconds; try again in " + standing.resetSeconds() + " seconds"))
                .build();
    }

    @ServerResponseFilter
    void tell(ContainerRequestContext request, ContainerResponseContext response) {
        if (request.getProperty(STANDING) instanceof RateLimit.Standing standing) {
            response.getHeaders().putSingle("RateLimit-Limit", standing.limit());
            response.getHeaders().putSingle("RateLimit-Remaining", standing.remaining());
            response.getHeaders().putSingle("RateLimit-Reset", standing.resetSeconds());
            response.getHeaders().putSingle("RateLimit-Policy", standing.limit() + ";w=" + standing.windowSeconds());
        }
    }
}
