package io.crosscheck.launcher.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.crosscheck.launcher.Refusal;

/**
 * JSON over HTTP with the services. A service that asks who calls is shown the key or token in the environment variable
 * {@value #KEY}, never one on the command line, which others on the machine can read.
 */
public final class Http {

    /** Shared by everything that reads or writes the services' JSON. */
    public static final ObjectMapper JSON = new ObjectMapper();

    /** The environment variable with an API key or a token. */
    public static final String KEY = "CROSSCHECK_API_KEY";

    private static final Duration CONNECT = Duration.ofSeconds(2);
    private static final Duration ANSWER = Duration.ofSeconds(60);
    private static final int OK = 200;
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .build();

    private Http() {}

    /** Whether the service at this address says it can do its work. */
    public static boolean isReady(URI service) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                .timeout(CONNECT)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == OK;
        } catch (IOException e) {
            // not listening yet
            return false;
        }
    }

    /**
     * Reads a resource.
     *
     * @throws Refusal if the answer is not 200
     */
    public static JsonNode get(URI address) throws IOException, InterruptedException {
        Answer answer = ask(address);
        if (answer.status() != OK) {
            throw new Refusal(address + " answered " + answer.status() + " " + answer.problem());
        }
        return answer.body();
    }

    /** Reads a resource; a problem is an answer like any other. */
    public static Answer ask(URI address) throws IOException, InterruptedException {
        return send(to(address).build());
    }

    /** Sends a document as JSON; the answer may be a problem. */
    public static Answer post(URI address, JsonNode body) throws IOException, InterruptedException {
        HttpRequest request = to(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
                .build();
        return send(request);
    }

    /** Ends, removes or revokes a resource; the answer may be a problem. */
    public static Answer delete(URI address) throws IOException, InterruptedException {
        return send(to(address).DELETE().build());
    }

    private static HttpRequest.Builder to(URI address) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Accept", "application/json, application/problem+json")
                .timeout(ANSWER);
        String key = System.getenv(KEY);
        return key == null || key.isBlank() ? request : request.header("Authorization", "Bearer " + key.strip());
    }

    private static Answer send(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
        return new Answer(response.statusCode(), parse(response.body()));
    }

    private static JsonNode parse(byte[] body) throws IOException {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            // an answer that is not JSON still has a status
            return JSON.missingNode();
        }
    }

    /**
     * What came back.
     *
     * @param body missing where it was not JSON
     */
    public record Answer(int status, JsonNode body) {

        private static final int FIRST_PROBLEM = 400;

        public boolean isProblem() {
            return status >= FIRST_PROBLEM;
        }

        /** The service's own words on what is wrong (RFC 9457). */
        public String problem() {
            String title = body.path("title").asText("");
            String detail = body.path("detail").asText("");
            return detail.isEmpty() ? title : title.isEmpty() ? detail : title + ": " + detail;
        }
    }
}
