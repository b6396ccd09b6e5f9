package io.crosscheck.linking.store;

import java.util.List;

import io.crosscheck.linking.StoryGraph;
import io.crosscheck.linking.entity.EntityProfile;

/**
 * A story as it was just linked.
 *
 * @param id the id it goes by
 * @param documents ids, sorted
 * @param profiles what its entities are compared by with those of other stories, under the ids of the graph
 */
public record LinkedStory(
        String id, String collection, List<String> documents, StoryGraph graph, List<EntityProfile> profiles) {

    public LinkedStory {
        documents = List.copyOf(documents);
        profiles = List.copyOf(profiles);
    }
}
