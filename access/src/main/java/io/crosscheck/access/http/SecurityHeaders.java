package io.crosscheck.access.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/**
 * Tells browsers to take an answer for nothing but what it says it is. Answers are data, so their policy lets them load
 * nothing; pages put policies of their own in its place.
 */
@ApplicationScoped
class SecurityHeaders {

    private static final int FIRST = 10_000;
    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    /** The description of the API is shown by a library whose page has styles and scripts within it. */
    private static final String DESCRIPTION = "/q/swagger-ui";

    private static final String DESCRIPTION_POLICY = "default-src 'self'; script-src 'self' 'unsafe-inline';"
            + " style-src 'self' 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'";
    /** A year: browsers then come with TLS alone. Said only where they did. */
    private static final String ONLY_TLS = "max-age=31536000";

    void register(@Observes Filters filters) {
        filters.register(SecurityHeaders::add, FIRST);
    }

    private static void add(RoutingContext context) {
        MultiMap headers = context.response().headers();
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(
                "Content-Security-Policy",
                context.normalizedPath().startsWith(DESCRIPTION) ? DESCRIPTION_POLICY : NOTHING);
        if (context.request().isSSL()) {
            headers.set("Strict-Transport-Security", ONLY_TLS);
        }
        context.next();
    }
}
