package io.crosscheck.chaos;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.remote.Http;

/**
 * Senders that hand in reports at the pace they are set, and those that were refused once more, until each is taken.
 */
final class Flood {

    private static final int SENDERS = 4;
    private static final int TAKEN = 202;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;
    private static final String WAITING = "crosscheck_ingest_unread";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final URI service;
    private final String collection;
    private final List<Thread> senders = new ArrayList<>();
    private final Map<String, Integer> acknowledged = new TreeMap<>();
    private final Queue<Integer> refusedReports = new ArrayDeque<>();
    private final List<String> faults = new ArrayList<>();
    private volatile boolean over;
    private volatile long gapNanos = 50_000_000;
    private long due;
    private int next;
    private int offered;
    private int taken;
    private int refused;

    /** @param from number of the first report */
    Flood(URI service, String collection, int from) {
        this.service = service;
        this.collection = collection;
        this.next = from;
    }

    /** Sends so many reports a second from now on. */
    void pace(double rate) {
        gapNanos = (long) (1e9 / rate);
    }

    void begin() {
        due = System.nanoTime();
        for (int i = 0; i < SENDERS; i++) {
            Thread sender = new Thread(this::send, "sender " + i);
            sender.start();
            senders.add(sender);
        }
    }

    void end() throws InterruptedException {
        over = true;
        for (Thread sender : senders) {
            sender.join();
        }
    }

    synchronized int offered() {
        return offered;
    }

    synchronized int taken() {
        return taken;
    }

    synchronized int refused() {
        return refused;
    }

    /** What was acknowledged: document id to the newest revision. */
    synchronized Map<String, Integer> acknowledged() {
        return new TreeMap<>(acknowledged);
    }

    /** Answers that no sender would understand; the first few. */
    synchronized List<String> faults() {
        return List.copyOf(faults);
    }

    /** How many reports wait to be read, as the service's metrics tell. */
    long waiting() throws IOException, InterruptedException {
        return Metrics.sum(service, WAITING);
    }

    private void send() {
        try {
            while (!over) {
                int report;
                long wait;
                synchronized (this) {
                    wait = due - System.nanoTime();
                    due += gapNanos;
                    report = refusedReports.isEmpty() ? next++ : refusedReports.poll();
                    offered++;
                }
                if (wait > 0) {
                    Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
                }
                send(report);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void send(int report) throws InterruptedException {
        try {
            JsonNode body = Reports.at(report).request(collection);
            HttpResponse<byte[]> answer = client.send(
                    HttpRequest.newBuilder(service.resolve("/v1/documents"))
                            .timeout(Duration.ofSeconds(60))
                            .header("Content-Type", "application/json")
                            .POST(HttpRequest.BodyPublishers.ofByteArray(Http.JSON.writeValueAsBytes(body)))
                            .build(),
                    BodyHandlers.ofByteArray());
            count(report, answer);
        } catch (IOException e) {
            fault(e.toString());
        }
    }

    private synchronized void count(int report, HttpResponse<byte[]> answer) throws IOException {
        int status = answer.statusCode();
        if (status == TAKEN) {
            taken++;
            JsonNode document = Http.JSON.readTree(answer.body());
            acknowledged.merge(
                    document.path("id").asText(), document.path("revision").asInt(), Math::max);
        } else if ((status == BUSY || status == TOO_MANY)
                && answer.headers().firstValue("Retry-After").isPresent()) {
            refused++;
            refusedReports.add(report);
        } else {
            fault(status + " " + new String(answer.body(), StandardCharsets.UTF_8));
        }
    }

    private synchronized void fault(String fault) {
        if (faults.size() < 10) {
            faults.add(fault);
        }
    }
}
