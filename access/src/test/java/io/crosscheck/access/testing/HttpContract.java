package io.crosscheck.access.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

/** What holds for each service, whatever it is asked: headers of every answer, bounds of every request. */
public abstract class HttpContract {

    private static final Path CLASSES = Path.of("target/classes");
    private static final String LINES = "application/x-ndjson";
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final HttpClient client = HttpClient.newHttpClient();

    /** Where the service of the test listens. */
    protected abstract URI service();

    /** A route that reads JSON; nothing is done with what is sent to it. */
    protected abstract String jsonRoute();

    /** More bytes than a body of any route may have. */
    protected abstract int tooMany();

    /**
     * The status for a body that becomes so many bytes when it is decompressed; without decompression it is no body.
     */
    protected abstract int compressed();

    @Test
    void everyAnswerCarriesSecurityHeaders() throws Exception {
        for (String path : List.of("/v1/nothing", "/q/health/live", "/openapi", "/", "/%00", jsonRoute())) {
            HttpResponse<String> answer = get(path);
            HEADERS.forEach((name, value) -> assertEquals(
                    List.of(value), answer.headers().allValues(name), path + " " + answer.statusCode() + " " + name));
            assertTrue(
                    answer.headers()
                            .firstValue("Content-Security-Policy")
                            .orElse("")
                            .contains("frame-ancestors 'none'"),
                    path);
        }
    }

    @Test
    void boundsTheDepthOfJson() throws Exception {
        assertRefused(400, post("[".repeat(50_000)));
        assertRefused(400, post("{\"text\":" + "[".repeat(100) + "]".repeat(100) + "}"));
    }

    @Test
    void boundsNumbers() throws Exception {
        assertRefused(400, post("{\"x\": " + "9".repeat(5_000) + "}"));
    }

    @Test
    void boundsBodies() throws Exception {
        byte[] body = "a".repeat(tooMany()).getBytes(StandardCharsets.US_ASCII);
        for (Route route : routesWithBodies()) {
            assertTooLarge(413, route, send(route, body, "identity"));
        }
    }

    @Test
    void boundsCompressedBodies() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("a".repeat(tooMany()).getBytes(StandardCharsets.US_ASCII));
        }
        for (Route route : routesWithBodies()) {
            assertTooLarge(compressed(), route, send(route, bytes.toByteArray(), "gzip"));
        }
    }

    private static List<Route> routesWithBodies() throws IOException {
        List<Route> routes = Routes.declared(CLASSES).stream()
                .filter(route -> !route.type().isEmpty())
                .toList();
        assertFalse(routes.isEmpty());
        return routes;
    }

    // of many lines each has an answer of its own
    private static void assertTooLarge(int status, Route route, HttpResponse<String> answer) {
        if (route.type().equals(LINES)) {
            assertEquals(202, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("\"status\":" + status), answer.body());
        } else {
            assertRefused(status, answer, route.toString());
        }
    }

    private HttpResponse<String> send(Route route, byte[] body, String encoding)
            throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service().resolve(route.address()))
                .header("Content-Type", route.type())
                .header("Content-Encoding", encoding)
                // a request that asks for an upgrade to HTTP/2 is not decompressed
                .version(HttpClient.Version.HTTP_1_1)
                .method(route.method(), BodyPublishers.ofByteArray(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    @Test
    void refusesATypeThatIsNone() throws Exception {
        assertRefused(415, post("x", "{}"));
    }

    @Test
    void boundsHeaders() throws Exception {
        assertEquals(431, raw("GET /v1/nothing HTTP/1.1\r\nHost: x\r\nX-Long: " + "a".repeat(40_000) + "\r\n\r\n"));
    }

    @Test
    void boundsTheRequestLine() throws Exception {
        assertEquals(414, raw("GET /v1/" + "a".repeat(40_000) + " HTTP/1.1\r\nHost: x\r\n\r\n"));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(service().resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return post("application/json", body);
    }

    private HttpResponse<String> post(String type, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(service().resolve(jsonRoute()))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }

    private static void assertRefused(int status, HttpResponse<String> answer) {
        assertRefused(status, answer, "");
    }

    private static void assertRefused(int status, HttpResponse<String> answer, String what) {
        assertEquals(status, answer.statusCode(), what + answer.body());
        assertEquals(
                "application/problem+json",
                answer.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", ""));
    }

    /** The status of the answer to these bytes. */
    private int raw(String request) throws IOException {
        try (Socket socket = new Socket(service().getHost(), service().getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
            InputStream in = socket.getInputStream();
            String line = new String(in.readNBytes("HTTP/1.1 400".length()), StandardCharsets.US_ASCII);
            return Integer.parseInt(line.substring("HTTP/1.1 ".length()));
        }
    }
}
