package io.crosscheck.linking.entity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.linking.LinkDocument;
import io.crosscheck.linking.entity.EntityEdge.Verdict;
import io.crosscheck.linking.entity.NameEdges.Edge;
import io.crosscheck.linking.judgement.Judgement;
import io.crosscheck.linking.judgement.Judgements;

/**
 * Unites in-document entities across the documents of a story. Names written alike meet first; then what users judged
 * holds, each pair of names that could be one is weighed, certain pairs are united unless some part of both conflicts,
 * and short forms join only where a single thing in the story can be meant.
 */
public final class EntityLinker {

    private final List<NameGroup> groups;
    private final List<Edge> edges;
    private final JudgedNames judged;
    private final Map<NameGroup, Set<NameGroup>> clusters = new HashMap<>();
    private final Map<NameGroup, Set<NameGroup>> different = new HashMap<>();
    private final Map<NameGroup, String> reasons = new HashMap<>();
    private final List<StoryEdge> notUnited = new ArrayList<>();

    /** What keeps two groups apart, or leaves open whether they are one. */
    record StoryEdge(NameGroup one, NameGroup other, Verdict verdict, double score, String reason, String judgement) {}

    private EntityLinker(List<NameGroup> groups, List<Edge> edges, JudgedNames judged) {
        this.groups = groups;
        this.edges = edges;
        this.judged = judged;
        groups.forEach(group -> clusters.put(group, new HashSet<>(Set.of(group))));
    }

    /** Links the entities of documents of one story by what the documents say alone. */
    public static Entities link(List<LinkDocument> documents) {
        return link(documents, ListedNames.NONE, Judgements.NONE);
    }

    /**
     * Links the entities of documents of one story.
     *
     * @param documents in order of their ids
     */
    public static Entities link(List<LinkDocument> documents, ListedNames listed, Judgements judgements) {
        JudgedNames judged = new JudgedNames(judgements);
        List<NameGroup> groups = LocalEntities.groups(documents, judged);
        EntityLinker linker = new EntityLinker(groups, NameEdges.of(groups, Definitions.in(documents), listed), judged);
        linker.unite();
        return Entities.of(linker.united(), linker.reasons, linker.notUnited, listed);
    }

    private void unite() {
        judge();
        List<Edge> sure = edges(Sameness.Verdict.SAME);
        for (Edge edge : edges(Sameness.Verdict.DIFFERENT)) {
            if (clusters.get(edge.one()) != clusters.get(edge.other())) {
                keepApart(edge.one(), edge.other());
                notUnited.add(new StoryEdge(
                        edge.one(),
                        edge.other(),
                        Verdict.DIFFERENT,
                        0.9,
                        edge.sameness().reason(),
                        null));
            }
        }
        for (Edge edge : sure) {
            if (!conflict(edge)) {
                merge(
                        edge.shorter(),
                        edge.fuller(),
                        edge.sameness().reason(edge.fuller().name()));
            }
        }
        uniteWhereUnique(edges(Sameness.Verdict.IF_UNIQUE));
    }

    private List<Edge> edges(Sameness.Verdict verdict) {
        return edges.stream()
                .filter(edge -> edge.sameness().verdict() == verdict)
                .toList();
    }

    // What users keep apart stays apart, and what they join is joined, whatever the machine holds.
    private void judge() {
        if (judged.none()) {
            return;
        }
        for (int i = 0; i < groups.size(); i++) {
            for (int j = i + 1; j < groups.size(); j++) {
                NameGroup one = groups.get(i);
                NameGroup other = groups.get(j);
                Optional<Judgement> apart = judged.different(one.members(), other.members());
                if (apart.isPresent()) {
                    keepApart(one, other);
                    notUnited.add(new StoryEdge(
                            one,
                            other,
                            Verdict.DIFFERENT,
                            1,
                            apart.get().explained(),
                            apart.get().id()));
                }
            }
        }
        for (Judgement judgement : judged.confirmed()) {
            List<NameGroup> all = JudgedNames.named(judgement.one(), groups);
            all.addAll(JudgedNames.named(judgement.other(), groups));
            for (NameGroup group : all) {
                if (!conflict(clusters.get(all.get(0)), clusters.get(group))) {
                    merge(group, all.get(0), judgement.explained());
                }
            }
        }
    }

    private void keepApart(NameGroup one, NameGroup other) {
        different.computeIfAbsent(one, g -> new HashSet<>()).add(other);
        different.computeIfAbsent(other, g -> new HashSet<>()).add(one);
    }

    private void uniteWhereUnique(List<Edge> unsure) {
        Map<String, List<Edge>> ofShort = new TreeMap<>();
        for (Edge edge : unsure) {
            if (!conflict(edge)) {
                NameGroup shorter = edge.shorter();
                ofShort.computeIfAbsent(shorter.key() + shorter.person(), k -> new ArrayList<>())
                        .add(edge);
            }
        }
        for (List<Edge> candidates : ofShort.values()) {
            Set<Set<NameGroup>> meant = new HashSet<>();
            candidates.forEach(edge -> meant.add(clusters.get(edge.fuller())));
            Edge first = candidates.get(0);
            if (meant.size() == 1) {
                merge(
                        first.shorter(),
                        first.fuller(),
                        first.sameness().reason(first.fuller().name()));
            } else {
                candidates.forEach(edge -> notUnited.add(new StoryEdge(
                        edge.shorter(),
                        edge.fuller(),
                        Verdict.UNSURE,
                        1.0 / meant.size(),
                        edge.sameness().reason(edge.fuller().name()) + ", but " + meant.size() + " may be meant",
                        null)));
            }
        }
    }

    private boolean conflict(Edge edge) {
        return conflict(clusters.get(edge.one()), clusters.get(edge.other()));
    }

    private boolean conflict(Set<NameGroup> one, Set<NameGroup> other) {
        for (NameGroup group : one) {
            Set<NameGroup> apart = different.getOrDefault(group, Set.of());
            if (one != other && other.stream().anyMatch(apart::contains)) {
                return true;
            }
        }
        return false;
    }

    private void merge(NameGroup explained, NameGroup fuller, String reason) {
        if (explained != fuller) {
            reasons.putIfAbsent(explained, reason);
        }
        Set<NameGroup> joined = clusters.get(fuller);
        Set<NameGroup> added = clusters.get(explained);
        if (joined != added) {
            joined.addAll(added);
            added.forEach(group -> clusters.put(group, joined));
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
