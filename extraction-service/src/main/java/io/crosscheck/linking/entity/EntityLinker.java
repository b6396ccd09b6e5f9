package io.crosscheck.linking.entity;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.crosscheck.linking.LinkDocument;

/**
 * Unites in-document entities across the documents of a story. Names written alike meet first; then each pair of names
 * that could be one is judged, certain pairs are united unless some part of both conflicts, and short forms join only where
 * a single thing in the story can be meant.
 */
public final class EntityLinker {

    private final List<NameGroup> groups;
    private final Definitions definitions;
    private final Map<NameGroup, Set<NameGroup>> clusters = new HashMap<>();
    private final Map<NameGroup, Set<NameGroup>> different = new HashMap<>();
    private final Map<NameGroup, String> reasons = new HashMap<>();

    private record Edge(NameGroup one, NameGroup other, Sameness sameness) {}

    private EntityLinker(List<NameGroup> groups, Definitions definitions) {
        this.groups = groups;
        this.definitions = definitions;
        groups.forEach(group -> clusters.put(group, new HashSet<>(Set.of(group))));
    }

    /**
     * Links the entities of documents of one story.
     *
     * @param documents in order of their ids
     */
    public static Entities link(List<LinkDocument> documents) {
        List<NameGroup> groups = LocalEntities.groups(documents);
        EntityLinker linker = new EntityLinker(groups, Definitions.in(documents));
        linker.unite();
        return Entities.of(linker.united(), linker.reasons);
    }

    private void unite() {
        List<Edge> unsure = new ArrayList<>();
        List<Edge> sure = new ArrayList<>();
        for (Edge edge : edges()) {
            switch (edge.sameness.verdict()) {
                case SAME -> sure.add(edge);
                case IF_UNIQUE -> unsure.add(edge);
                case DIFFERENT -> {
                    different.computeIfAbsent(edge.one, g -> new HashSet<>()).add(edge.other);
                    different.computeIfAbsent(edge.other, g -> new HashSet<>()).add(edge.one);
                }
                default -> {
                    // says nothing
                }
            }
        }
        for (Edge edge : sure) {
            if (!conflict(clusters.get(edge.one), clusters.get(edge.other))) {
                merge(edge);
            }
        }
        uniteWhereUnique(unsure);
    }

    private List<Edge> edges() {
        Map<String, List<NameGroup>> blocks = new TreeMap<>();
        for (NameGroup group : groups) {
            for (String block : blocks(group)) {
                blocks.computeIfAbsent(block, b -> new ArrayList<>()).add(group);
            }
        }
        List<Edge> edges = new ArrayList<>();
        Set<Set<NameGroup>> seen = new HashSet<>();
        for (List<NameGroup> block : blocks.values()) {
            for (int i = 0; i < block.size(); i++) {
                for (int j = i + 1; j < block.size(); j++) {
                    if (seen.add(Set.of(block.get(i), block.get(j)))) {
                        edges.add(new Edge(
                                block.get(i), block.get(j), Sameness.of(block.get(i), block.get(j), definitions)));
                    }
                }
            }
        }
        return edges;
    }

    // Names are compared only within a block.
    private Set<String> blocks(NameGroup group) {
        if (group.person()) {
            return Set.of("person " + Sounds.of(group.personName().family()));
        }
        String name = group.name();
        String acronym = NameKey.acronym(name);
        Set<String> blocks = new TreeSet<>();
        if (acronym != null) {
            blocks.add("letters " + acronym);
            definitions.longForms(acronym).forEach(form -> blocks.add("form " + form));
            definitions.sameAs(acronym).forEach(other -> blocks.add("letters " + other));
        } else if (NameKey.initials(name) != null) {
            blocks.add("letters " + NameKey.initials(name));
            blocks.add("form " + group.key().replaceFirst("^thing ", ""));
            blocks.add("start " + PersonName.fold(name).split(" ")[0]);
        }
        return blocks;
    }

    private void uniteWhereUnique(List<Edge> unsure) {
        Map<String, List<Edge>> ofShort = new TreeMap<>();
        for (Edge edge : unsure) {
            NameGroup shorter = shorter(edge);
            ofShort.computeIfAbsent(shorter.key() + shorter.person(), k -> new ArrayList<>())
                    .add(edge);
        }
        for (List<Edge> edges : ofShort.values()) {
            NameGroup shorter = shorter(edges.get(0));
            Set<Set<NameGroup>> candidates = new HashSet<>();
            edges.forEach(edge -> candidates.add(clusters.get(edge.one == shorter ? edge.other : edge.one)));
            if (candidates.size() == 1) {
                merge(edges.get(0));
            }
        }
    }

    private static NameGroup shorter(Edge edge) {
        int one = edge.one.name().length();
        int other = edge.other.name().length();
        return one < other || (one == other && edge.one.key().compareTo(edge.other.key()) < 0) ? edge.one : edge.other;
    }

    private boolean conflict(Set<NameGroup> one, Set<NameGroup> other) {
        for (NameGroup group : one) {
            if (!Collections.disjoint(different.getOrDefault(group, Set.of()), other)) {
                return true;
            }
        }
        return false;
    }

    private void merge(Edge edge) {
        NameGroup explained = shorter(edge);
        NameGroup fuller = explained == edge.one ? edge.other : edge.one;
        reasons.putIfAbsent(explained, edge.sameness.reason(fuller.name()));
        Set<NameGroup> joined = clusters.get(edge.one);
        if (joined != clusters.get(edge.other)) {
            joined.addAll(clusters.get(edge.other));
            joined.forEach(group -> clusters.put(group, joined));
        }
    }

    private List<List<NameGroup>> united() {
        List<List<NameGroup>> united = new ArrayList<>();
        Set<NameGroup> seen = new HashSet<>();
        for (NameGroup group : groups) {
            if (seen.add(group)) {
                Set<NameGroup> cluster = clusters.get(group);
                seen.addAll(cluster);
                united.add(groups.stream().filter(cluster::contains).toList());
            }
        }
        return united;
    }
}
