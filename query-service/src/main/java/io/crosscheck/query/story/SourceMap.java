package io.crosscheck.query.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who cites whom in a story.
 *
 * @param nodes outlets first, then sources, each by the number of claims that pass through
 * @param edges strongest first
 */
public record SourceMap(List<Node> nodes, List<Edge> edges) {

    private static final int EXAMPLES = 5;

    /** What a node is: what its claims call it, or an outlet. */
    public enum Kind {
        OUTLET,
        PERSON,
        ORGANIZATION,
        DOCUMENT,
        ANONYMOUS,
        UNKNOWN
    }

    /**
     * An outlet or a source.
     *
     * @param id within this answer
     * @param entity that it is across documents
     * @param document whose outlet is unknown
     * @param claims that pass through it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Node(String id, Kind kind, String name, String entity, String document, int claims) {}

    /**
     * Words passed on.
     *
     * @param from whose words
     * @param to who passes them on
     * @param claims how many
     * @param examples ids of a few of them
     */
    public record Edge(
            String from, String to, int claims, @Schema(description = "Ids of a few of them.") List<String> examples) {}

    /** A stop of a claim's way to its readers. */
    record Stop(String id, Kind kind, String name, String entity, String document) {
        private String key() {
            return name == null ? id : name.strip().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The way of one claim from whoever said it to the outlet that printed it.
     *
     * @param stops from the first source to the outlet
     */
    record Way(String claim, List<Stop> stops) {}

    /** Lays the ways over each other. An outlet that others cite by its name is one with the source. */
    static SourceMap of(List<Way> ways) {
        Map<String, Stop> outlets = new HashMap<>();
        for (Way way : ways) {
            Stop outlet = way.stops().get(way.stops().size() - 1);
            outlets.putIfAbsent(outlet.key(), outlet);
        }
        Map<String, Stop> stops = new LinkedHashMap<>();
        Map<String, Set<String>> through = new LinkedHashMap<>();
        Map<List<String>, Set<String>> passed = new LinkedHashMap<>();
        for (Way way : ways) {
            Stop before = null;
            for (Stop source : way.stops()) {
                Stop stop = outlets.getOrDefault(source.key(), source);
                stops.putIfAbsent(stop.id(), stop);
                through.computeIfAbsent(stop.id(), id -> new LinkedHashSet<>()).add(way.claim());
                if (before != null && !before.id().equals(stop.id())) {
                    passed.computeIfAbsent(List.of(before.id(), stop.id()), edge -> new LinkedHashSet<>())
                            .add(way.claim());
                }
                before = stop;
            }
        }
        List<Node> nodes = new ArrayList<>();
        stops.values()
                .forEach(stop -> nodes.add(new Node(
                        stop.id(),
                        stop.kind(),
                        stop.name(),
                        stop.entity(),
                        stop.document(),
                        through.get(stop.id()).size())));
        nodes.sort(Comparator.comparing((Node node) -> node.kind() != Kind.OUTLET)
                .thenComparing(node -> -node.claims())
                .thenComparing(Node::id));
        List<Edge> edges = new ArrayList<>();
        passed.forEach((edge, claims) -> edges.add(new Edge(
                edge.get(0),
                edge.get(1),
                claims.size(),
                claims.stream().sorted().limit(EXAMPLES).toList())));
        edges.sort(Comparator.comparing((Edge edge) -> -edge.claims())
                .thenComparing(Edge::from)
                .thenComparing(Edge::to));
        return new SourceMap(nodes, edges);
    }
}
