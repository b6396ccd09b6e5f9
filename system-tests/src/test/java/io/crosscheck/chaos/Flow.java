package io.crosscheck.chaos;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.remote.Collection;
import io.crosscheck.launcher.remote.Http;
import io.crosscheck.launcher.remote.IngestClient;

/** A sender that hands reports in and tries again until each is acknowledged, as senders are told to. */
final class Flow {

    private static final int ACCEPTED = 202;
    private static final long RETRY_MILLIS = 250;
    private static final long PATIENCE_NANOS = 300_000_000_000L;

    private final IngestClient ingest;
    private final Map<String, String> names = new TreeMap<>();
    private final Map<String, Integer> revisions = new TreeMap<>();

    Flow(URI service, String collection) {
        this.ingest = new IngestClient(service, collection);
    }

    void send(List<Article> articles) throws InterruptedException {
        for (Article article : articles) {
            send(article);
        }
    }

    /** Hands one in; returns when it is acknowledged. */
    void send(Article article) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (!attempt(article)) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(article.name() + " was never accepted");
            }
            Thread.sleep(RETRY_MILLIS);
        }
    }

    /** What was acknowledged: document id to the newest revision. */
    Map<String, Integer> acknowledged() {
        return revisions;
    }

    /** Document id to the name of its first report. */
    Map<String, String> names() {
        return names;
    }

    /** Waits until everything is linked or has failed, as long as there is progress. */
    Collection settled() throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        Collection last = null;
        while (System.nanoTime() < deadline) {
            try {
                Collection now = ingest.progress();
                if (now.settled()) {
                    return now;
                }
                deadline = now.equals(last) ? deadline : System.nanoTime() + PATIENCE_NANOS;
                last = now;
            } catch (IOException | RuntimeException e) {
                // it is being started again
            }
            Thread.sleep(RETRY_MILLIS);
        }
        throw new AssertionError("not settled: " + last);
    }

    private boolean attempt(Article article) throws InterruptedException {
        try {
            Http.Answer answer = ingest.post(article);
            if (answer.status() == ACCEPTED) {
                String id = answer.body().path("id").asText();
                names.putIfAbsent(id, article.name());
                revisions.merge(id, answer.body().path("revision").asInt(), Math::max);
                return true;
            }
            if (answer.status() < 500) {
                throw new AssertionError(article.name() + ": " + answer.status() + " " + answer.problem());
            }
        } catch (IOException e) {
            // no answer: it may be stored or not
        }
        return false;
    }
}
