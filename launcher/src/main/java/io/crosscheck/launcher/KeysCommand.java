package io.crosscheck.launcher;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.crosscheck.launcher.remote.Http;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** API keys of a running system, for its operators. */
@Command(
        name = "keys",
        description =
                "Give out, list and revoke API keys. The operator's own key or token is read from " + Http.KEY + ".",
        mixinStandardHelpOptions = true,
        versionProvider = Crosscheck.Version.class)
final class KeysCommand {

    private final PrintStream out;

    KeysCommand(PrintStream out) {
        this.out = out;
    }

    /** Where the keys are. */
    static final class Where {

        @Option(
                names = "--ingest",
                paramLabel = "URL",
                defaultValue = "http://127.0.0.1:8081",
                description = "Address of ingest-service (default: ${DEFAULT-VALUE}).")
        private URI ingest;

        URI keys() {
            return ingest.resolve("/v1/keys");
        }

        URI key(String id) {
            return ingest.resolve("/v1/keys/" + id);
        }
    }

    @Command(name = "make", description = "Make a key and print it: the only time that it is shown.")
    int make(
            @Mixin Where where,
            @Option(names = "--name", required = true, description = "What or whom it is for.") String name,
            @Option(
                            names = "--role",
                            required = true,
                            description = "reader, contributor, editor or operator; each includes those before it.")
                    List<String> roles,
            @Option(names = "--days", description = "Days until it expires (default: never).") Integer days)
            throws IOException, InterruptedException {
        ObjectNode body = Http.JSON.createObjectNode().put("name", name);
        body.set("roles", Http.JSON.valueToTree(roles));
        if (days != null) {
            body.put(
                    "expiresAt",
                    Clock.systemUTC().instant().plus(Duration.ofDays(days)).toString());
        }
        JsonNode key = accepted(Http.post(where.keys(), body));
        out.println(key.path("secret").asText());
        return Crosscheck.OK;
    }

    @Command(name = "list", description = "List all keys, newest first; the keys themselves are not stored.")
    int list(@Mixin Where where) throws IOException, InterruptedException {
        for (JsonNode key : Http.get(where.keys()).path("items")) {
            out.println(line(key));
        }
        return Crosscheck.OK;
    }

    @Command(name = "revoke", description = "Revoke a key for good.")
    int revoke(@Mixin Where where, @Parameters(paramLabel = "ID", description = "Of the key, as listed.") String id)
            throws IOException, InterruptedException {
        out.println(line(accepted(Http.delete(where.key(id)))));
        return Crosscheck.OK;
    }

    private static JsonNode accepted(Http.Answer answer) {
        if (answer.isProblem()) {
            throw new Refusal("the service answered " + answer.status() + " " + answer.problem());
        }
        return answer.body();
    }

    /** A key on one line. */
    static String line(JsonNode key) {
        StringBuilder line = new StringBuilder(key.path("id").asText())
                .append("  ")
                .append(key.path("name").asText())
                .append("  ");
        key.path("roles").forEach(role -> line.append(role.asText()).append(' '));
        for (String time : List.of("createdAt", "expiresAt", "lastUsedAt", "revokedAt")) {
            if (key.hasNonNull(time)) {
                line.append(' ')
                        .append(time, 0, time.length() - "At".length())
                        .append(' ')
                        .append(key.path(time).asText());
            }
        }
        return line.toString();
    }
}
