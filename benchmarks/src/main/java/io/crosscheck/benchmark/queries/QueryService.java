package io.crosscheck.benchmark.queries;

import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** query-service in a process of its own, without a broker. */
final class QueryService implements AutoCloseable {

    private static final Duration STARTUP = Duration.ofSeconds(180);

    private final Process process;
    private final URI address;

    private QueryService(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    static QueryService start(Path jar, String database, String password, Path log)
            throws IOException, InterruptedException {
        int port = freePort();
        ProcessBuilder builder = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-jar",
                jar.toString());
        builder.environment().put("CROSSCHECK_ACCESS_ENABLED", "false");
        builder.environment().put("QUARKUS_HTTP_HOST", "127.0.0.1");
        builder.environment().put("QUARKUS_HTTP_PORT", Integer.toString(port));
        builder.environment().put("CROSSCHECK_DB_URL", database);
        builder.environment().put("CROSSCHECK_DB_QUERY_PASSWORD", password);
        builder.environment().put("CROSSCHECK_RATE_LIMIT", "0");
        builder.environment().put("KAFKA_BOOTSTRAP_SERVERS", "127.0.0.1:1");
        builder.environment().put("QUARKUS_LOG_CATEGORY__ORG_APACHE_KAFKA__LEVEL", "ERROR");
        Process process = builder.redirectErrorStream(true)
                .redirectOutput(new File(log.toString()))
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.toHandle().destroy()));
        QueryService service = new QueryService(process, URI.create("http://127.0.0.1:" + port));
        service.awaitReady(log);
        return service;
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    URI address() {
        return address;
    }

    private void awaitReady(Path log) throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(STARTUP);
        HttpRequest ready =
                HttpRequest.newBuilder(address.resolve("/q/health/ready")).build();
        while (Instant.now().isBefore(deadline) && process.isAlive()) {
            try {
                HttpResponse<Void> answer =
                        HttpClient.newHttpClient().send(ready, HttpResponse.BodyHandlers.discarding());
                if (answer.statusCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(500);
        }
        close();
        throw new IOException("query-service, which did not start: see " + log);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws IOException {
        process.toHandle().destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.toHandle().destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
