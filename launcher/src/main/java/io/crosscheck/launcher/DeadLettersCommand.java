package io.crosscheck.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.remote.Http;
import io.crosscheck.launcher.remote.OperatorClient;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows what failed for good in a running system, and replays or discards it. */
@Command(
        name = "dead-letters",
        description = "List what failed for good; show, replay or discard it, one letter or all that fit.",
        mixinStandardHelpOptions = true,
        versionProvider = Crosscheck.Version.class)
final class DeadLettersCommand implements Callable<Integer> {

    private static final String ROUTE = "/v1/dead-letters";

    /** What to do with the letters. */
    enum Verb {
        list,
        show,
        replay,
        discard
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

    @Parameters(index = "1", arity = "0..1", paramLabel = "ID", description = "One letter; without it, all that fit.")
    private String id;

    @Option(names = "--stage", paramLabel = "STAGE", description = "EXTRACT or LINK.")
    private String stage;

    @Option(names = "--reason", paramLabel = "WORDS", description = "Part of the reason they failed for.")
    private String reason;

    @Option(names = "--document", paramLabel = "ID", description = "Those of a document.")
    private String document;

    @Option(names = "--collection", paramLabel = "NAME", description = "Those of a collection (default: all).")
    private String collection;

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "OPEN (default), DISCARDED, REPLAYED, MENDED or ALL; replay takes OPEN and DISCARDED.")
    private String state;

    @Option(names = "--because", paramLabel = "WORDS", description = "Why you replay or discard, for the record.")
    private String because;

    @Option(names = "--json", description = "Print the service's own JSON.")
    private boolean json;

    DeadLettersCommand(PrintStream out) {
        this.out = out;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        switch (verb) {
            case list -> list();
            case show -> print(options.ask(client -> client.get(one(), Map.of())));
            case replay, discard -> settle();
            default -> throw new IllegalStateException(verb.name());
        }
        return Crosscheck.OK;
    }

    private void list() throws IOException, InterruptedException {
        Map<String, String> query = query();
        String next;
        do {
            JsonNode page = options.ask(client -> client.get(ROUTE, query));
            for (JsonNode letter : page.path("items")) {
                if (json) {
                    out.println(Http.JSON.writeValueAsString(letter));
                } else {
                    line(letter);
                }
            }
            next = page.path("next").asText(null);
            query.put("cursor", next);
        } while (next != null && !"null".equals(next));
    }

    private void line(JsonNode letter) {
        out.printf(
                "%s  %s  %-9s %-7s %s  %s%n",
                letter.path("id").asText(),
                letter.path("failedAt").asText(),
                letter.path("state").asText(),
                letter.path("stage").asText(),
                letter.has("document")
                        ? letter.path("document").asText() + "/"
                                + letter.path("revision").asText()
                        : "(unreadable)",
                letter.path("reason").asText());
    }

    private void settle() throws IOException, InterruptedException {
        if (because == null) {
            throw new Refusal("say why: --because \"...\"");
        }
        if (id != null) {
            print(options.ask(client -> client.post(one() + "/" + verb, Map.of(), options.act(because))));
            return;
        }
        JsonNode done = options.ask(client -> client.post(ROUTE + "/" + verb, query(), options.act(because)));
        out.println(
                verb == Verb.replay
                        ? done.path("replayed").asInt() + " replayed, "
                                + done.path("unreadable").asInt() + " unreadable"
                        : done.path("discarded").asInt() + " discarded");
    }

    private String one() {
        if (id == null) {
            throw new Refusal("say which: ./crosscheck dead-letters " + verb + " ID");
        }
        return ROUTE + "/" + OperatorClient.encoded(id);
    }

    private Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        query.put("stage", stage);
        query.put("reason", reason);
        query.put("document", document);
        query.put("collection", collection);
        query.put("state", state);
        return query;
    }

    private void print(JsonNode answer) throws IOException {
        out.println(Http.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    }
}
