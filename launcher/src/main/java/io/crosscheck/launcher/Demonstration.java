package io.crosscheck.launcher;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.articles.Article;
import io.crosscheck.launcher.console.Progress;
import io.crosscheck.launcher.remote.Collection;
import io.crosscheck.launcher.remote.DocumentStatus;
import io.crosscheck.launcher.remote.Http;
import io.crosscheck.launcher.remote.IngestClient;
import io.crosscheck.launcher.remote.QueryClient;
import io.crosscheck.launcher.report.Findings;
import io.crosscheck.launcher.report.Report;
import io.crosscheck.launcher.report.Style;
import io.crosscheck.launcher.running.CrosscheckSystem;

/** Hands in articles, waits until all is read and linked, and shows what came of it. */
final class Demonstration {

    private static final String COLLECTION = "default";
    private static final long POLL_MILLIS = 250;
    private static final long SECOND = 1_000_000_000L;
    /** So long without any movement means that something is stuck. */
    private static final long PATIENCE = 180 * SECOND;

    private final CrosscheckSystem system;
    private final Progress progress;
    private final IngestClient ingest;
    private final QueryClient query;

    Demonstration(CrosscheckSystem system, Progress progress) {
        this.system = system;
        this.progress = progress;
        this.ingest = new IngestClient(system.ingest(), COLLECTION);
        this.query = new QueryClient(system.query(), COLLECTION);
    }

    /**
     * Hands in the articles and waits.
     *
     * @return whether every one of them was accepted, read and linked; those that were not are named
     * @throws Refusal if nothing moves any more, or no article was accepted
     */
    boolean ingest(List<Article> articles) throws IOException, InterruptedException {
        Map<String, String> accepted = new LinkedHashMap<>();
        boolean all = true;
        for (Article article : articles) {
            Http.Answer answer = ingest.post(article);
            if (answer.isProblem()) {
                all = false;
                progress.warn(article.name() + " was not accepted: " + answer.problem());
            } else {
                accepted.put(answer.body().path("id").asText(), article.name());
            }
        }
        if (accepted.isEmpty()) {
            throw new Refusal("none of the articles was accepted");
        }
        awaitSettled();
        return nameFailures(accepted) && all;
    }

    /** The stories in full, for programs; one in memory at a time. */
    void writeJson(PrintStream out) throws IOException, InterruptedException {
        try (JsonGenerator json = Http.JSON
                .writerWithDefaultPrettyPrinter()
                .without(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator((OutputStream) out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("stories");
            for (String id : query.storyIds()) {
                json.writeTree(query.story(id));
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        out.println();
    }

    /** The stories for people. */
    void writeReport(PrintStream out, boolean colour) throws IOException, InterruptedException {
        List<Findings> findings = new ArrayList<>();
        for (String id : query.storyIds()) {
            JsonNode story = query.story(id);
            List<JsonNode> documents = new ArrayList<>();
            for (JsonNode document : story.path("documents")) {
                documents.add(query.document(document.path("id").asText()));
            }
            JsonNode timeline = query.timeline(id);
            findings.add(Findings.from(story, timeline, documents));
        }
        out.print(new Report(colour ? Style.COLOUR : Style.PLAIN).of(findings));
        out.flush();
    }

    private void awaitSettled() throws IOException, InterruptedException {
        Collection last = null;
        long moved = System.nanoTime();
        long said = moved - SECOND;
        while (true) {
            Collection now = ingest.progress();
            long time = System.nanoTime();
            if (!now.equals(last)) {
                last = now;
                moved = time;
            }
            if (now.settled() || (moved == time && time - said >= SECOND)) {
                progress.say(now.toString());
                said = time;
            }
            if (now.settled()) {
                return;
            }
            system.requireAlive();
            if (time - moved > PATIENCE) {
                throw new Refusal("nothing has moved for " + PATIENCE / SECOND + " seconds (" + now + ")");
            }
            Thread.sleep(POLL_MILLIS);
        }
    }

    private boolean nameFailures(Map<String, String> accepted) throws IOException, InterruptedException {
        boolean none = true;
        for (Map.Entry<String, String> document : accepted.entrySet()) {
            DocumentStatus status = ingest.status(document.getKey());
            if (status.failed()) {
                none = false;
                progress.warn(document.getValue() + " failed in stage " + status.stage() + ": " + status.reason());
            }
        }
        return none;
    }
}
