package io.crosscheck.messages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The golden payloads, for the tests of whoever produces or consumes them. */
public enum Golden {
    DOCUMENT_RECEIVED("document-received.json", new DocumentReceived("d-0123456789abcdefghjk", 1, "default")),
    DOCUMENT_RECEIVED_AGAIN(
            "document-received-again.json", new DocumentReceived("d-0123456789abcdefghjk", 1, "default", true)),
    DOCUMENT_EXTRACTED(
            "document-extracted.json",
            new DocumentExtracted("d-0123456789abcdefghjk", 1, "r-0123456789abcdefghjk", "default")),
    CURATION_CHANGED("curation-changed.json", new CurationChanged("default")),
    STORY_UPDATED(
            "story-updated.json",
            new StoryUpdated(
                    "default",
                    "s-0123456789abcdefghjk",
                    Instant.parse("2026-01-02T03:04:05Z"),
                    List.of(
                            new StoryUpdated.Change(
                                    "p-0123456789abcdefghjk",
                                    new StoryUpdated.Status("SINGLE_ORIGIN", "NONE", "STANDING"),
                                    new StoryUpdated.Status("CORROBORATED", "CONTESTED", "STANDING")),
                            new StoryUpdated.Change(
                                    "p-zyxwvtsrqpnmkjhgfedc",
                                    null,
                                    new StoryUpdated.Status("SINGLE_ORIGIN", "NONE", "STANDING")))));

    private final String file;
    private final Event event;

    Golden(String file, Event event) {
        this.file = file;
        this.event = event;
    }

    public Event event() {
        return event;
    }

    /** The committed JSON text, without its final newline. */
    public String json() {
        try (InputStream in = Golden.class.getResourceAsStream("/golden/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
