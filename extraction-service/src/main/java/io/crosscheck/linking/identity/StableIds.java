package io.crosscheck.linking.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.messages.Identifier;

/**
 * Keeps an id with the cluster that holds most of what it named before, as clusters grow, merge and split.
 *
 * @param ids the id derived from each new cluster's members, to the id it goes by
 * @param vanished ids that no cluster goes by any more, to the id of the cluster that holds most of their members;
 *     absent where no cluster holds any
 * @param gone ids that no cluster goes by any more, whether they have a successor or not
 */
public record StableIds(Map<String, String> ids, Map<String, String> vanished, Set<String> gone) {

    public StableIds {
        ids = Map.copyOf(ids);
        vanished = Map.copyOf(vanished);
        gone = Set.copyOf(gone);
    }

    private record Overlap(String before, String now, int shared, int size) {
        // Most shared members first; a cluster that it fills more of before a larger one; then by name.
        static final Comparator<Overlap> ORDER = Comparator.comparingInt((Overlap o) -> -o.shared)
                .thenComparingInt(Overlap::size)
                .thenComparing(Overlap::before)
                .thenComparing(Overlap::now);
    }

    /**
     * Assigns ids greedily by shared members; ties are broken by id, so the outcome depends on the two maps alone.
     *
     * @param previous id to members, as known so far; members of different ids should not overlap
     * @param now id derived from members to members, as just computed
     */
    public static StableIds of(Map<String, ? extends Set<String>> previous, Map<String, ? extends Set<String>> now) {
        List<Overlap> overlaps = overlaps(previous, now);
        Map<String, String> ids = new TreeMap<>();
        Set<String> taken = new HashSet<>();
        for (Overlap overlap : overlaps) {
            if (!ids.containsKey(overlap.now) && taken.add(overlap.before)) {
                ids.put(overlap.now, overlap.before);
            }
        }
        for (String derived : new TreeMap<>(now).keySet()) {
            ids.computeIfAbsent(derived, id -> fresh(id, previous.keySet(), taken));
        }
        Map<String, String> vanished = new TreeMap<>();
        Set<String> gone = new HashSet<>(previous.keySet());
        gone.removeAll(ids.values());
        for (Overlap overlap : overlaps) {
            if (gone.contains(overlap.before)) {
                vanished.putIfAbsent(overlap.before, ids.get(overlap.now));
            }
        }
        return new StableIds(ids, vanished, gone);
    }

    /** The id that the cluster with this derived id goes by. */
    public String of(String derived) {
        return ids.getOrDefault(derived, derived);
    }

    private static List<Overlap> overlaps(
            Map<String, ? extends Set<String>> previous, Map<String, ? extends Set<String>> now) {
        Map<String, List<String>> holders = new TreeMap<>();
        now.forEach((id, members) -> members.forEach(member ->
                holders.computeIfAbsent(member, m -> new ArrayList<>()).add(id)));
        List<Overlap> overlaps = new ArrayList<>();
        previous.forEach((before, members) -> {
            Map<String, Integer> shared = new TreeMap<>();
            for (String member : members) {
                holders.getOrDefault(member, List.of()).forEach(id -> shared.merge(id, 1, Integer::sum));
            }
            shared.forEach((id, count) ->
                    overlaps.add(new Overlap(before, id, count, now.get(id).size())));
        });
        overlaps.sort(Overlap.ORDER);
        return overlaps;
    }

    // An id derived from a cluster's first member may already name what the rest of its old cluster became.
    private static String fresh(String derived, Set<String> previous, Set<String> taken) {
        String id = derived;
        while (previous.contains(id) || !taken.add(id)) {
            id = Identifier.derive(derived.substring(0, derived.lastIndexOf('-')), id, "split");
        }
        return id;
    }
}
