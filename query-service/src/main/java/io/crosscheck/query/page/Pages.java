package io.crosscheck.query.page;

import java.net.URI;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

/**
 * Serves the pages: one document for every address of theirs, and the files it loads. They show texts that nobody
 * vouches for, so their policy lets them load and call nothing but this service and, to hand in documents,
 * ingest-service.
 */
@ApplicationScoped
public class Pages {

    private static final String FILES = "/assets/";
    private static final List<String> ADDRESSES =
            List.of("/", "/stories/*", "/propositions/*", "/documents/*", "/people/*", "/search", "/check", "/add");

    private final PageFiles files;
    private final PageFile shell;
    private final String policy;

    Pages(PagesConfig config) {
        files = PageFiles.load();
        String ingest = config.ingestUrl().map(Pages::withoutSlash).orElse("");
        shell = files.shell(Map.of("assets", FILES + files.version(), "ingest", ingest));
        policy = policy(config.ingestUrl().map(Pages::origin).orElse(""));
    }

    void register(@Observes Router router) {
        ADDRESSES.forEach(address -> router.route(address)
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .handler(this::page));
        router.get(FILES + files.version() + "/*").handler(this::asset);
    }

    private void page(RoutingContext context) {
        HttpServerResponse response = context.response()
                .putHeader("Content-Security-Policy", policy)
                .putHeader("Referrer-Policy", "no-referrer")
                .putHeader("Cache-Control", "no-cache");
        send(context, response, shell);
    }

    private void asset(RoutingContext context) {
        PageFile file = files.file(context.normalizedPath()
                .substring(FILES.length() + files.version().length() + 1));
        if (file == null) {
            context.next();
            return;
        }
        send(context, context.response().putHeader("Cache-Control", "public, max-age=31536000, immutable"), file);
    }

    private static void send(RoutingContext context, HttpServerResponse response, PageFile file) {
        response.putHeader("Content-Type", file.type())
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Vary", "Accept-Encoding");
        String accepted = context.request().getHeader("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            response.putHeader("Content-Encoding", "gzip").end(Buffer.buffer(file.packed()));
        } else {
            // told that it is not compressed, the server does not do so
            response.putHeader("Content-Encoding", "identity").end(Buffer.buffer(file.content()));
        }
    }

    private static String policy(String ingest) {
        return ("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self' " + ingest)
                        .strip()
                + "; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    private static String withoutSlash(URI address) {
        return address.toString().replaceAll("/+$", "");
    }
}
