package io.crosscheck.extraction.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;

/**
 * Serves the page at {@code /explain} that shows what extraction reads in a pasted text. The page shows text that
 * nobody vouches for, so its policy lets it load and call nothing but this service.
 */
@ApplicationScoped
public class ExplainPage {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String PAGE = "/explain";
    private static final int BEFORE_STATIC_FILES = 900;

    void register(@Observes Filters filters) {
        filters.register(this::guard, BEFORE_STATIC_FILES);
    }

    private void guard(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.equals(PAGE) || path.startsWith(PAGE + "/")) {
            protect(context.response());
        }
        if (path.equals(PAGE)) {
            context.reroute(PAGE + "/index.html");
        } else {
            context.next();
        }
    }

    private static void protect(HttpServerResponse response) {
        response.putHeader("Content-Security-Policy", POLICY)
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer");
    }
}
