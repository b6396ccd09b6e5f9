package io.crosscheck.query.check;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

/** Stands in for extraction-service: answers what a test says, and notes what it was asked. */
public final class StubExtraction implements QuarkusTestResourceLifecycleManager {

    private HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        server.createContext("/v1/compare", StubExtraction::answer);
        server.start();
        return Map.of(
                "quarkus.rest-client.extraction.url",
                "http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** What the next answers are; tests and service run in one process but see two copies of this class. */
    public static void answers(int status, String body) {
        System.setProperty("crosscheck.stub.status", String.valueOf(status));
        System.setProperty("crosscheck.stub.body", body);
    }

    /** The body of the last question. */
    static String asked() {
        return System.getProperty("crosscheck.stub.asked", "");
    }

    /** Who the last question was asked for. */
    public static String lastAuthorization() {
        return System.getProperty("crosscheck.stub.authorization", "");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        System.setProperty("crosscheck.stub.authorization", authorization == null ? "" : authorization);
        System.setProperty(
                "crosscheck.stub.asked", new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        byte[] body = System.getProperty("crosscheck.stub.body").getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(Integer.getInteger("crosscheck.stub.status"), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void stop() {
        server.stop(0);
    }
}
