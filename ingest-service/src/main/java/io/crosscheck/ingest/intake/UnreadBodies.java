package io.crosscheck.ingest.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;

/**
 * Lets clients finish that send their whole body before they read the answer: what is left of the body of a refused
 * request is read and thrown away, up to a limit, after which the connection is closed. Otherwise they would wait
 * for the server to read, and the server for the next request.
 */
@ApplicationScoped
class UnreadBodies {

    private static final long MOST = 64L * 1024 * 1024;
    private static final int PRIORITY = 100;

    void register(@Observes Filters filters) {
        filters.register(
                exchange -> {
                    exchange.addEndHandler(ended -> discard(exchange.request()));
                    exchange.next();
                },
                PRIORITY);
    }

    private static void discard(HttpServerRequest request) {
        if (request.isEnded()) {
            return;
        }
        long end = request.bytesRead() + MOST;
        request.handler(rest -> {
            if (request.bytesRead() > end) {
                request.connection().close();
            }
        });
        request.resume();
    }
}
