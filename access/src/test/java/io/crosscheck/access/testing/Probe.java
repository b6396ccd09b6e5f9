package io.crosscheck.access.testing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Asks routes and looks at the heads of the answers alone, since a stream of events has no end. */
public final class Probe {

    private static final String EVENTS = "text/event-stream";

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI service;

    public Probe(URI service) {
        this.service = service;
    }

    /**
     * What came back.
     *
     * @param challenge of the header WWW-Authenticate; empty: none
     */
    public record Answer(int status, String type, String challenge) {}

    /**
     * Asks, without a body.
     *
     * @param bearer a key or token; null: none is sent
     */
    public Answer ask(Route route, String bearer) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(route.address()))
                .method(route.method(), BodyPublishers.noBody());
        if (!route.type().isEmpty()) {
            request.header("Content-Type", route.type());
        }
        if (bearer != null) {
            request.header("Authorization", "Bearer " + bearer);
        }
        HttpResponse<InputStream> response = client.send(request.build(), BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            if (!response.headers().firstValue("Content-Type").orElse("").startsWith(EVENTS)) {
                body.readAllBytes();
            }
        }
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Content-Type").orElse(""),
                response.headers().firstValue("WWW-Authenticate").orElse(""));
    }
}
