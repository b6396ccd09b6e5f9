package io.crosscheck.linking.store;

import java.util.List;

import io.crosscheck.linking.StoryGraph;

/**
 * A story as it was just linked.
 *
 * @param id the id it goes by
 * @param documents ids, sorted
 */
public record LinkedStory(String id, String collection, List<String> documents, StoryGraph graph) {

    public LinkedStory {
        documents = List.copyOf(documents);
    }
}
