package io.crosscheck.linking.origin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Why claims are, or may be, one origin, by their places among all. */
final class Reasons {

    private final Map<Integer, Set<String>> byPlace = new HashMap<>();

    void because(int one, int other, String reason) {
        byPlace.computeIfAbsent(one, i -> new TreeSet<>()).add(reason);
        byPlace.computeIfAbsent(other, i -> new TreeSet<>()).add(reason);
    }

    Set<String> of(List<Integer> members) {
        Set<String> reasons = new TreeSet<>();
        members.forEach(i -> reasons.addAll(byPlace.getOrDefault(i, Set.of())));
        return reasons;
    }
}
