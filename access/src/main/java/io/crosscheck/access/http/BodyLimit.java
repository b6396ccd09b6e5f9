package io.crosscheck.access.http;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;

/** Refuses bodies that announce to be too large, with a problem; the server's own refusal has an empty body. */
@ApplicationScoped
class BodyLimit {

    private static final int BEFORE_THE_SERVERS_OWN_LIMIT = 1_000;
    /** Up to this many times the limit is read and thrown away, so that the client gets to read the answer. */
    private static final int DRAINED = 16;

    private static final String PROBLEM =
            "{\"status\":413,\"title\":\"Content Too Large\",\"detail\":\"The body is larger than %d bytes\"}";

    private final long limit;

    /** Without a limit of the server's, a service bounds bodies itself. */
    BodyLimit(@ConfigProperty(name = "quarkus.http.limits.max-body-size") Optional<MemorySize> limit) {
        this.limit = limit.map(MemorySize::asLongValue).orElse(Long.MAX_VALUE / DRAINED);
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_THE_SERVERS_OWN_LIMIT);
    }

    private void check(RoutingContext context) {
        long announced = announcedLength(context.request());
        if (announced <= limit) {
            context.next();
        } else if (announced <= limit * DRAINED) {
            context.request().handler(chunk -> {}).endHandler(end -> refuse(context));
            context.request().resume();
        } else {
            context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
            refuse(context);
        }
    }

    private void refuse(RoutingContext context) {
        context.response()
                .setStatusCode(413)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(PROBLEM.formatted(limit));
    }

    private static long announcedLength(HttpServerRequest request) {
        String header = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return header == null ? 0 : Long.parseLong(header.trim());
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
