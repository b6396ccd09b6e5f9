package io.crosscheck.launcher;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.crosscheck.launcher.remote.Http;
import io.crosscheck.launcher.remote.OperatorClient;

import picocli.CommandLine.Option;

/** What every command takes that asks something of a running extraction-service. */
final class OperatorOptions {

    @Option(
            names = "--url",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8082",
            description = "Where extraction-service listens (default: ${DEFAULT-VALUE}).")
    private URI url;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "Who does it, for the record (default: the user of this terminal).")
    private String author;

    /** What is asked of the service. */
    interface Question {
        JsonNode ask(OperatorClient client) throws IOException, InterruptedException;
    }

    /**
     * The answer.
     *
     * @throws Refusal if nobody listens there, or the service refuses
     */
    JsonNode ask(Question question) throws IOException, InterruptedException {
        try {
            return question.ask(new OperatorClient(url));
        } catch (ConnectException e) {
            throw new Refusal("nothing listens at " + url + "; is it running? (--url says where)", e);
        }
    }

    String author() {
        return author == null ? System.getProperty("user.name") : author;
    }

    /** Who does it and why, as a body. */
    ObjectNode act(String reason) {
        return Http.JSON.createObjectNode().put("author", author()).put("reason", reason);
    }
}
