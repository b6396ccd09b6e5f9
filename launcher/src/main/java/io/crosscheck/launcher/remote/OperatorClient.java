package io.crosscheck.launcher.remote;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.Refusal;

/** What operators do at a running extraction-service. */
public record OperatorClient(URI service) {

    /**
     * Reads a resource.
     *
     * @param query its parameters; those that are null are left out
     * @throws Refusal with the service's own words if it is refused
     */
    public JsonNode get(String path, Map<String, String> query) throws IOException, InterruptedException {
        return Http.get(address(path, query));
    }

    /** Posts a body, as above. */
    public JsonNode post(String path, Map<String, String> query, JsonNode body)
            throws IOException, InterruptedException {
        return body(Http.post(address(path, query), body));
    }

    /** Ends a resource, as above. */
    public JsonNode delete(String path, Map<String, String> query) throws IOException, InterruptedException {
        return body(Http.delete(address(path, query)));
    }

    private URI address(String path, Map<String, String> query) {
        String parameters = query.entrySet().stream()
                .filter(e -> e.getValue() != null)
                .map(e -> e.getKey() + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
        return service.resolve(path + (parameters.isEmpty() ? "" : "?" + parameters));
    }

    /** A segment of a path. */
    public static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static JsonNode body(Http.Answer answer) {
        if (answer.isProblem()) {
            throw new Refusal(answer.status() + " " + answer.problem());
        }
        return answer.body();
    }
}
