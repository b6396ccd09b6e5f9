package io.crosscheck.system;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What stories say, up to the names of its parts and without the times at which it was learnt: two graphs are equal
 * if and only if they hold the same claims, propositions, relations, origins, entities and statuses.
 *
 * @param lines one a fact, in words that use no ids
 */
public record Graph(SortedSet<String> lines) {

    /**
     * @param names document id to the name that stands for it
     */
    public static Graph of(List<JsonNode> stories, Map<String, String> names) {
        SortedSet<String> lines = new TreeSet<>();
        stories.forEach(story -> new Reader(names, story).addTo(lines));
        return new Graph(lines);
    }

    /** What the expected graph has and this one lacks, and what this one has more. */
    public String difference(Graph expected) {
        return "missing:\n" + String.join("\n", expected.without(this)) + "\nmore:\n"
                + String.join("\n", without(expected));
    }

    /** Facts that another graph lacks. */
    public SortedSet<String> without(Graph other) {
        SortedSet<String> own = new TreeSet<>(lines);
        own.removeAll(other.lines);
        return own;
    }

    @Override
    public String toString() {
        return String.join("\n", lines);
    }

    private static final class Reader {
        private final Map<String, String> names;
        private final JsonNode story;
        private final Map<String, String> claims = new TreeMap<>();
        private final Map<String, String> propositions = new TreeMap<>();

        Reader(Map<String, String> names, JsonNode story) {
            this.names = names;
            this.story = story;
            for (JsonNode proposition : story.path("propositions")) {
                for (JsonNode claim : proposition.path("claims")) {
                    claims.put(
                            claim.path("id").asText(),
                            names.get(claim.path("document").asText())
                                    + claim.path("kind")
                                    + claim.path("content").path("spans"));
                }
            }
            for (JsonNode proposition : story.path("propositions")) {
                propositions.put(proposition.path("id").asText(), "<" + members(proposition) + ">");
            }
        }

        void addTo(SortedSet<String> lines) {
            lines.add("story " + documents() + " " + story.path("title") + story.path("from") + story.path("to"));
            story.path("entities")
                    .forEach(e -> lines.add("entity " + e.path("type") + e.path("name") + " x " + e.path("mentions")));
            story.path("propositions").forEach(p -> add(p, lines));
        }

        private void add(JsonNode proposition, SortedSet<String> lines) {
            String name = propositions.get(proposition.path("id").asText());
            lines.add("proposition " + name + " " + proposition.path("text") + proposition.path("status"));
            JsonNode origins = proposition.path("origins");
            lines.add("origins " + name + " " + origins.path("lower") + ".." + origins.path("upper"));
            origins.path("groups")
                    .forEach(g -> lines.add("origin " + name + g.path("reason") + claims(g.path("claims"))));
            proposition
                    .path("history")
                    .forEach(h -> lines.add(
                            "history " + name + h.path("status") + h.path("eventTime") + claims(h.path("evidence"))));
            proposition
                    .path("relations")
                    .forEach(r -> lines.add("relation " + name + " " + r.path("type") + r.path("kind") + " "
                            + propositions.get(r.path("other").asText()) + r.path("explanation")));
        }

        private SortedSet<String> documents() {
            SortedSet<String> documents = new TreeSet<>();
            story.path("documents")
                    .forEach(d -> documents.add(names.get(d.path("id").asText())));
            return documents;
        }

        private String members(JsonNode proposition) {
            SortedSet<String> members = new TreeSet<>();
            proposition
                    .path("claims")
                    .forEach(c -> members.add(claims.get(c.path("id").asText()) + c.path("stance")));
            return members.toString();
        }

        private SortedSet<String> claims(JsonNode ids) {
            SortedSet<String> found = new TreeSet<>();
            ids.forEach(id -> found.add(String.valueOf(claims.get(id.asText()))));
            return found;
        }
    }
}
