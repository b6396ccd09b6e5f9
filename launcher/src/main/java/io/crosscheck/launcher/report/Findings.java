package io.crosscheck.launcher.report;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a report is made of, as query-service answers it.
 *
 * @param story a StoryView
 * @param timeline of the story
 * @param documents of the story, with their text and everything found in it
 */
public record Findings(JsonNode story, JsonNode timeline, List<JsonNode> documents) {

    public Findings {
        documents = List.copyOf(documents);
    }
}
