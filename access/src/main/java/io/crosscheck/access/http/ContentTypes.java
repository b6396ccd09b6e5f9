package io.crosscheck.access.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.core.MediaType;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;

/** Refuses a body whose type cannot be read, with a problem; the framework would take it for a failure of its own. */
@ApplicationScoped
class ContentTypes {

    private static final int BEFORE_THE_ROUTES = 900;

    private static final String PROBLEM =
            "{\"status\":415,\"title\":\"Unsupported Media Type\",\"detail\":\"The Content-Type is no media type\"}";

    void register(@Observes Filters filters) {
        filters.register(ContentTypes::check, BEFORE_THE_ROUTES);
    }

    private static void check(RoutingContext context) {
        String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
        if (type == null || isReadable(type)) {
            context.next();
        } else {
            // what is left of the body is thrown away, so that the connection can be used again
            context.request().handler(rest -> {}).resume();
            context.response()
                    .setStatusCode(415)
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                    .end(PROBLEM);
        }
    }

    private static boolean isReadable(String type) {
        try {
            MediaType.valueOf(type);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
