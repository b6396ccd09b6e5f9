package io.crosscheck.launcher.measure;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.Refusal;
import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.remote.DocumentStatus;
import io.crosscheck.launcher.remote.Http;
import io.crosscheck.launcher.remote.IngestClient;
import io.crosscheck.launcher.remote.QueryClient;
import io.crosscheck.launcher.running.CrosscheckSystem;

/**
 * Hands in documents one after the other and times each from the request to the moment at which ingest-service calls
 * it linked and query-service answers with its claims.
 */
public final class Measurement {

    private static final String COLLECTION = "measured";
    private static final int WARM_UP = 20;
    private static final long POLL_MILLIS = 5;
    private static final long PATIENCE_NANOS = 60_000_000_000L;

    private final IngestClient ingest;
    private final QueryClient query;

    public Measurement(CrosscheckSystem system) {
        this.ingest = new IngestClient(system.ingest(), COLLECTION);
        this.query = new QueryClient(system.query(), COLLECTION);
    }

    /** Measures after a warm-up that is not counted, and prints what it measured. */
    public void run(List<Article> originals, int documents, PrintStream out) throws IOException, InterruptedException {
        List<Article> articles = new Happenings(originals).articles(WARM_UP + documents);
        List<Double> milliseconds = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            double took = handIn(articles.get(i));
            if (i >= WARM_UP) {
                milliseconds.add(took);
            }
        }
        out.println("documents              " + documents + " after " + WARM_UP + " to warm up");
        out.println("POST to linked+found   " + new Latencies(milliseconds));
        for (Map.Entry<String, Long> part : Memory.megabytes().entrySet()) {
            out.printf("resident memory        %-22s %4d MB%n", part.getKey(), part.getValue());
        }
    }

    private double handIn(Article article) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Http.Answer answer = ingest.post(article);
        if (answer.isProblem()) {
            throw new Refusal(article.name() + " was not accepted: " + answer.problem());
        }
        String id = answer.body().path("id").asText();
        awaitLinked(id, start);
        JsonNode found = query.document(id);
        if (found.path("claims").isEmpty()) {
            throw new Refusal(article.name() + " is linked, but none of its claims is found");
        }
        return (System.nanoTime() - start) / 1e6;
    }

    private void awaitLinked(String id, long start) throws IOException, InterruptedException {
        while (true) {
            DocumentStatus status = ingest.status(id);
            if ("LINKED".equals(status.status())) {
                return;
            }
            if (status.failed() || System.nanoTime() - start > PATIENCE_NANOS) {
                throw new Refusal("a document is " + status.status() + ": " + status.reason());
            }
            Thread.sleep(POLL_MILLIS);
        }
    }
}
