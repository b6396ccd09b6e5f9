package io.crosscheck.linking.entity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import io.crosscheck.linking.entity.EntityEdge.Verdict;

/**
 * Joins entities of stories along edges that say they are the same, judgements first, then the surest; never two that
 * an edge or their story keeps apart. Works in the order of places, so neither ids nor times of arrival matter.
 */
public final class IdentityClusters {

    private final Map<String, EntityProfile> profiles;
    private final Map<String, Set<String>> apart = new HashMap<>();
    private final Map<String, Set<String>> clusters = new HashMap<>();

    private IdentityClusters(Collection<EntityProfile> profiles, Collection<EntityEdge> edges) {
        this.profiles = new TreeMap<>();
        for (EntityProfile profile : profiles) {
            this.profiles.put(profile.entity(), profile);
            clusters.put(profile.entity(), new TreeSet<>(Set.of(profile.entity())));
        }
        for (EntityEdge edge : edges) {
            if (edge.verdict() == Verdict.DIFFERENT) {
                apart.computeIfAbsent(edge.one(), e -> new HashSet<>()).add(edge.other());
                apart.computeIfAbsent(edge.other(), e -> new HashSet<>()).add(edge.one());
            }
        }
    }

    /** The clusters, each a sorted set of ids of entities of stories; every entity is in one. */
    public static List<Set<String>> of(Collection<EntityProfile> profiles, Collection<EntityEdge> edges) {
        IdentityClusters clusters = new IdentityClusters(profiles, edges);
        edges.stream()
                .filter(edge -> edge.verdict() == Verdict.SAME)
                .sorted(clusters.surestFirst())
                .forEach(clusters::join);
        List<Set<String>> all = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String entity : clusters.profiles.keySet()) {
            if (seen.add(entity)) {
                Set<String> cluster = clusters.clusters.get(entity);
                seen.addAll(cluster);
                all.add(cluster);
            }
        }
        return all;
    }

    private Comparator<EntityEdge> surestFirst() {
        return Comparator.comparing((EntityEdge edge) -> edge.judgement() == null)
                .thenComparing(edge -> -edge.score())
                .thenComparing(edge -> earlier(edge.one(), edge.other()))
                .thenComparing(edge -> later(edge.one(), edge.other()));
    }

    private String earlier(String one, String other) {
        return place(one).compareTo(place(other)) <= 0 ? place(one) : place(other);
    }

    private String later(String one, String other) {
        return place(one).compareTo(place(other)) <= 0 ? place(other) : place(one);
    }

    private String place(String entity) {
        return profiles.get(entity).place();
    }

    private void join(EntityEdge edge) {
        Set<String> one = clusters.get(edge.one());
        Set<String> other = clusters.get(edge.other());
        if (one == other || keptApart(one, other, edge.judgement() != null)) {
            return;
        }
        one.addAll(other);
        other.forEach(entity -> clusters.put(entity, one));
    }

    private boolean keptApart(Set<String> one, Set<String> other, boolean judged) {
        for (String a : one) {
            Set<String> different = apart.getOrDefault(a, Set.of());
            for (String b : other) {
                if (different.contains(b)
                        || (!judged
                                && profiles.get(a)
                                        .story()
                                        .equals(profiles.get(b).story()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
