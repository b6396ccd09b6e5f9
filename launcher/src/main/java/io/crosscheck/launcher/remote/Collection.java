package io.crosscheck.launcher.remote;

import com.fasterxml.jackson.databind.JsonNode;

/** How far the documents of a collection have come. */
public record Collection(int received, int extracted, int linked, int failed, boolean settled) {

    static Collection from(JsonNode json) {
        return new Collection(
                json.path("received").asInt(),
                json.path("extracted").asInt(),
                json.path("linked").asInt(),
                json.path("failed").asInt(),
                json.path("settled").asBoolean());
    }

    /** For a line of progress. */
    @Override
    public String toString() {
        String text = received + " received, " + extracted + " extracted, " + linked + " linked";
        return failed == 0 ? text : text + ", " + failed + " failed";
    }
}
