package io.crosscheck.linking.entity;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.linking.entity.EntityEdge.Verdict;

/**
 * Who is compared with whom: everybody with the first few that go by one of his names, in the order of places. Those
 * few are compared among each other and make up the clusters; anybody further back follows the one he is surest to be.
 * So the cost of an entity does not grow with the number of those that share its name, and the outcome depends on the
 * set of them alone.
 */
public final class Encounters {

    /** So many of those that go by one name are compared with everybody else who does. */
    public static final int FIRST = 16;

    private final Map<String, EntityProfile> profiles;
    private final Map<String, Set<String>> first;

    /**
     * @param profiles by id; of all who are compared, and of all in {@code first}
     * @param first by name, the first that go by it; for every name of those who are compared
     */
    public Encounters(Map<String, EntityProfile> profiles, Map<String, Set<String>> first) {
        this.profiles = profiles;
        this.first = first;
    }

    /** Whether an entity is one of the first under any of its names. */
    public boolean leads(String entity) {
        return profiles.get(entity).keys().stream()
                .anyMatch(key -> first.getOrDefault(key, Set.of()).contains(entity));
    }

    /** What is found by comparing an entity with those before it; of one that does not lead, only what is surest. */
    public List<EntityEdge> edges(String entity) {
        EntityProfile profile = profiles.get(entity);
        boolean leads = leads(entity);
        Map<String, EntityEdge> edges = new TreeMap<>();
        for (String key : profile.keys()) {
            Set<String> leaders = first.getOrDefault(key, Set.of());
            if (!leads || leaders.contains(entity)) {
                for (String leader : leaders) {
                    if (before(profiles.get(leader), profile)) {
                        ProfileComparison.of(profile, profiles.get(leader))
                                .ifPresent(edge -> edges.put(edge.other(), edge));
                    }
                }
            }
        }
        return leads
                ? List.copyOf(edges.values())
                : surest(edges.values()).stream().toList();
    }

    private Optional<EntityEdge> surest(Collection<EntityEdge> edges) {
        return edges.stream()
                .filter(edge -> edge.verdict() != Verdict.DIFFERENT)
                .min(Comparator.comparing(EntityEdge::verdict)
                        .thenComparing(edge -> -edge.score())
                        .thenComparing(edge -> profiles.get(edge.other()).place()));
    }

    private static boolean before(EntityProfile one, EntityProfile other) {
        int places = one.place().compareTo(other.place());
        return places < 0 || (places == 0 && one.entity().compareTo(other.entity()) < 0);
    }
}
