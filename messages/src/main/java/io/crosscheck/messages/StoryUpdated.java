package io.crosscheck.messages;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A story was linked anew. Golden form: {@code story-updated.json}.
 *
 * @param at when it was learnt
 * @param changes the propositions whose status is new or other than before
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record StoryUpdated(String collection, String story, Instant at, List<Change> changes) implements Event {

    public static final String TYPE = "io.crosscheck.story.updated.v1";

    public StoryUpdated {
        Required.text(collection, "collection");
        Required.text(story, "story");
        changes = changes == null ? List.of() : List.copyOf(changes);
    }

    /**
     * A status that changed.
     *
     * @param before null: the proposition is new
     * @param after null: the proposition is no longer held
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Change(String proposition, Status before, Status after) {}

    /** The three axes of a proposition's status, by the names of the wire contract. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Status(String support, String dispute, String lifecycle) {}

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public String topic() {
        return Topics.STORY_UPDATES;
    }

    @Override
    public String key() {
        return story;
    }

    @Override
    public String subject() {
        return story;
    }
}
