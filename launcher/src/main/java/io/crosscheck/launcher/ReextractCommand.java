package io.crosscheck.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.crosscheck.launcher.remote.Http;
import io.crosscheck.launcher.remote.OperatorClient;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Has documents of a running system read once more, and shows how far that has come. */
@Command(
        name = "reextract",
        description = "Have documents read once more by the extractor that runs now; list, show or cancel such jobs.",
        mixinStandardHelpOptions = true,
        versionProvider = Crosscheck.Version.class)
final class ReextractCommand implements Callable<Integer> {

    private static final String ROUTE = "/v1/reextractions";
    private static final long POLL_MILLIS = 1_000;

    /** What to do. */
    enum Verb {
        start,
        list,
        show,
        cancel
    }

    private final PrintStream out;

    @Mixin
    private OperatorOptions options;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "VERB",
            defaultValue = "list",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Verb verb;

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "The job to show or to cancel.")
    private String id;

    @Option(names = "--collection", paramLabel = "NAME", description = "start: of which (default: default).")
    private String collection;

    @Option(names = "--story", paramLabel = "ID", description = "start: documents of a story.")
    private String story;

    @Option(names = "--publisher", paramLabel = "NAME", description = "start: of a publisher (id, domain or name).")
    private String publisher;

    @Option(names = "--from", paramLabel = "TIME", description = "start: published then or later, RFC 3339.")
    private String from;

    @Option(names = "--to", paramLabel = "TIME", description = "start: published before then.")
    private String to;

    @Option(names = "--extractor", paramLabel = "VERSION", description = "start: read by this version last.")
    private String extractor;

    @Option(names = "--failed", description = "start: only what no extractor could read.")
    private boolean failed;

    @Option(names = "--because", paramLabel = "WORDS", description = "Why you start or cancel, for the record.")
    private String because;

    @Option(names = "--wait", description = "start: stay until the job has ended, and show how far it is.")
    private boolean wait;

    ReextractCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        switch (verb) {
            case start -> start();
            case list -> list();
            case show -> print(options.ask(client -> client.get(one(), Map.of())));
            case cancel -> cancel();
            default -> throw new IllegalStateException(verb.name());
        }
        return Crosscheck.OK;
    }

    private void start() throws IOException, InterruptedException {
        ObjectNode selection = Http.JSON.createObjectNode();
        put(selection, "story", story);
        put(selection, "publisher", publisher);
        put(selection, "from", from);
        put(selection, "to", to);
        put(selection, "extractorVersion", extractor);
        if (failed) {
            selection.put("failed", true);
        }
        ObjectNode request = options.act(because());
        put(request, "collection", collection);
        request.set("selection", selection);
        JsonNode job = options.ask(client -> client.post(ROUTE, Map.of(), request));
        String made = job.path("id").asText();
        line(job);
        while (wait && "RUNNING".equals(job.path("state").asText())) {
            Thread.sleep(POLL_MILLIS);
            job = options.ask(client -> client.get(ROUTE + "/" + made, Map.of()));
            line(job);
        }
    }

    private void list() throws IOException, InterruptedException {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("collection", collection);
        String next;
        do {
            JsonNode page = options.ask(client -> client.get(ROUTE, query));
            page.path("items").forEach(this::line);
            next = page.path("next").asText(null);
            query.put("cursor", next);
        } while (next != null && !"null".equals(next));
    }

    private void cancel() throws IOException, InterruptedException {
        Map<String, String> act = Map.of("author", options.author(), "reason", because());
        line(options.ask(client -> client.delete(one(), act)));
    }

    private void line(JsonNode job) {
        out.printf(
                "%s  %s  %-9s %d of %d read, %d failed  %s  %s%n",
                job.path("id").asText(),
                job.path("createdAt").asText(),
                job.path("state").asText(),
                job.path("done").asLong(),
                job.path("total").asLong(),
                job.path("failed").asLong(),
                job.path("collection").asText(),
                job.path("selection"));
    }

    private void print(JsonNode answer) throws IOException {
        out.println(Http.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    }

    private String one() {
        if (id == null) {
            throw new Refusal("say which: ./crosscheck reextract " + verb + " ID");
        }
        return ROUTE + "/" + OperatorClient.encoded(id);
    }

    private String because() {
        if (because == null) {
            throw new Refusal("say why: --because \"...\"");
        }
        return because;
    }

    private static void put(ObjectNode node, String field, String value) {
        if (value != null) {
            node.put(field, value);
        }
    }
}
