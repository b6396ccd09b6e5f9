package io.crosscheck.system;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.bundle.BundleCheck;
import io.crosscheck.launcher.console.Progress;
import io.crosscheck.launcher.machine.DataDirectory;
import io.crosscheck.launcher.machine.Installation;
import io.crosscheck.launcher.machine.Ports;
import io.crosscheck.launcher.remote.Collection;
import io.crosscheck.launcher.remote.Http;
import io.crosscheck.launcher.remote.IngestClient;
import io.crosscheck.launcher.remote.QueryClient;
import io.crosscheck.launcher.running.CrosscheckSystem;

/** The whole system as {@code ./crosscheck up} runs it, on free ports and empty data. */
public final class RunningSystem implements AutoCloseable {

    private static final long PATIENCE_NANOS = 240_000_000_000L;

    private final CrosscheckSystem system;
    private final Path logs;

    private RunningSystem(CrosscheckSystem system, Path logs) {
        this.system = system;
        this.logs = logs;
    }

    public static RunningSystem start() throws IOException, InterruptedException {
        return start(Map.of());
    }

    /** @param environment what every service is told besides */
    public static RunningSystem start(Map<String, String> environment) throws IOException, InterruptedException {
        DataDirectory directory = DataDirectory.temporary();
        CrosscheckSystem system = new CrosscheckSystem(freePorts(), directory, environment);
        try {
            system.start(
                    Installation.current(), true, new Progress(new PrintStream(System.out), Clock.systemUTC()), null);
            return new RunningSystem(system, directory.logs());
        } catch (RuntimeException e) {
            system.close();
            throw e;
        }
    }

    /** Hands the articles in, in this order, and waits until all are linked. */
    public Read read(List<Article> articles, String collection) throws IOException, InterruptedException {
        IngestClient ingest = new IngestClient(system.ingest(), collection);
        Map<String, String> names = new TreeMap<>();
        for (Article article : articles) {
            Http.Answer answer = ingest.post(article);
            if (answer.isProblem()) {
                throw new AssertionError(article.name() + ": " + answer.problem());
            }
            names.put(answer.body().path("id").asText(), article.name());
        }
        Collection progress = settled(ingest);
        QueryClient query = new QueryClient(system.query(), collection);
        Map<String, JsonNode> documents = new TreeMap<>();
        for (String id : names.keySet()) {
            documents.put(id, query.document(id));
        }
        return new Read(progress, names, documents, Stories.of(query));
    }

    /** Hands one text in as part of a trace, waits until it is linked, and gives the status of the answer. */
    int trace(String body, String collection, String traceParent) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(system.ingest().resolve("/v1/documents?collection=" + collection))
                .header("content-type", "text/plain")
                .header("traceparent", traceParent)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
        settled(new IngestClient(system.ingest(), collection));
        return status;
    }

    /** What Prometheus would read, by service. */
    Map<String, String> metrics() throws IOException, InterruptedException {
        Map<String, String> metrics = new TreeMap<>();
        Map<String, URI> services =
                Map.of("ingest", system.ingest(), "extraction", system.extraction(), "query", system.query());
        for (Map.Entry<String, URI> service : services.entrySet()) {
            HttpRequest request = HttpRequest.newBuilder(service.getValue().resolve("/q/metrics"))
                    .build();
            metrics.put(
                    service.getKey(),
                    HttpClient.newHttpClient()
                            .send(request, HttpResponse.BodyHandlers.ofString())
                            .body());
        }
        return metrics;
    }

    /** Every line that a service has logged. */
    List<String> logged() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String service : List.of("ingest-service", "extraction-service", "query-service")) {
            lines.addAll(Files.readAllLines(logs.resolve(service + ".log")));
        }
        return lines;
    }

    /** What is known of a sentence. */
    public JsonNode check(String sentence, String collection) throws IOException, InterruptedException {
        JsonNode question = Http.JSON.createObjectNode().put("text", sentence).put("collection", collection);
        Http.Answer answer = Http.post(system.query().resolve("/v1/check"), question);
        if (answer.isProblem()) {
            throw new AssertionError(answer.problem());
        }
        return answer.body();
    }

    /** The collection's bundle of evidence, checked by itself. */
    public BundleCheck evidence(String collection) throws IOException, InterruptedException {
        Path file = Files.createTempFile("evidence", ".zip");
        try {
            HttpRequest request = HttpRequest.newBuilder(
                            system.query().resolve("/v1/export/bundle?collection=" + collection))
                    .build();
            HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofFile(file));
            return BundleCheck.of(file);
        } finally {
            Files.delete(file);
        }
    }

    /**
     * What became of some articles.
     *
     * @param names document id to article name
     * @param documents document id to its text with everything found in it
     * @param stories StoryViews
     */
    public record Read(
            Collection progress, Map<String, String> names, Map<String, JsonNode> documents, List<JsonNode> stories) {

        Graph graph() {
            return Graph.of(stories, names);
        }

        /** All propositions of all stories. */
        List<JsonNode> propositions() {
            List<JsonNode> propositions = new ArrayList<>();
            stories.forEach(s -> s.path("propositions").forEach(propositions::add));
            return propositions;
        }
    }

    /** Where the pages are. */
    public URI pages() {
        return system.query();
    }

    @Override
    public void close() throws IOException {
        system.close();
    }

    private Collection settled(IngestClient ingest) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Collection progress = ingest.progress();
        while (!progress.settled()) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not settled: " + progress);
            }
            system.requireAlive();
            Thread.sleep(200);
            progress = ingest.progress();
        }
        return progress;
    }

    // Below those that the system hands out to clients, or a connection might take one before its service listens.
    private static Ports freePorts() {
        while (true) {
            Ports ports = new Ports(ThreadLocalRandom.current().nextInt(20_000, 32_000));
            try {
                ports.requireFree();
                return ports;
            } catch (RuntimeException taken) {
                System.out.println("Ports from " + ports.base() + " are taken, trying others");
            }
        }
    }
}
