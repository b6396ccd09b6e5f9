package io.crosscheck.system;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

import io.crosscheck.launcher.remote.QueryClient;

/** All stories at once: a test's few. */
public final class Stories {

    private Stories() {}

    /** Every story in full, as the service lists them. */
    public static List<JsonNode> of(QueryClient query) throws IOException, InterruptedException {
        List<JsonNode> stories = new ArrayList<>();
        for (String id : query.storyIds()) {
            stories.add(query.story(id));
        }
        return stories;
    }
}
