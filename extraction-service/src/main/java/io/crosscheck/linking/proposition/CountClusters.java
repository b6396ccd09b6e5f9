package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Groups counts: first those that count the same, then among these those that say the same number. */
final class CountClusters {

    private static final Comparator<Count> ORDER =
            Comparator.comparing(Count::claim).thenComparing(Count::span);

    /** Groups of counts of the same, each by the number it gives. */
    static List<List<List<Count>>> of(List<Count> counts) {
        List<List<List<Count>>> groups = new ArrayList<>();
        for (List<Count> alike : byUnit(counts)) {
            List<List<Count>> same = new ArrayList<>();
            for (Count count : alike.stream().sorted(ORDER).toList()) {
                if (count.part() || count.actuality() != Actuality.FACT) {
                    same.add(new ArrayList<>(List.of(count)));
                } else {
                    join(same, count);
                }
            }
            bridge(same);
            same.forEach(group -> groups.add(by(Count::key, group)));
        }
        return groups;
    }

    // A count that names nothing but the dead is of the story's dead: the group that most reports count, and whoever is
    // counted alike elsewhere.
    private static void bridge(List<List<Count>> groups) {
        List<List<Count>> whole = groups.stream()
                .filter(group -> group.get(0).casualty()
                        && !group.get(0).part()
                        && group.get(0).actuality() == Actuality.FACT)
                .toList();
        for (List<Count> bare : whole.stream().filter(g -> g.get(0).bare()).toList()) {
            List<List<Count>> alike = whole.stream()
                    .filter(g -> !g.get(0).bare()
                            && !Collections.disjoint(
                                    g.get(0).doing(), bare.get(0).doing())
                            && !CountAlignment.oneIsOfAnotherTime(g.get(0), bare.get(0)))
                    .toList();
            Optional<List<Count>> largest =
                    alike.stream().reduce((one, other) -> other.size() > one.size() ? other : one);
            Set<String> numbers = Stream.concat(bare.stream(), largest.stream().flatMap(List::stream))
                    .map(Count::key)
                    .collect(Collectors.toSet());
            for (List<Count> group : alike) {
                if (group.stream().anyMatch(count -> numbers.contains(count.key()))) {
                    bare.addAll(group);
                    groups.removeIf(g -> g == group);
                }
            }
            bare.sort(ORDER);
        }
    }

    // "Nobody was hurt" counts whoever is counted as hurt, be they people or soldiers.
    private static List<List<Count>> byUnit(List<Count> counts) {
        List<List<Count>> units = by(Count::unit, counts);
        List<Count> nobody = counts.stream().filter(CountAlignment::nobodyAtAll).toList();
        List<List<Count>> numbered = units.stream()
                .filter(alike -> alike.get(0).casualty() && !nobody.containsAll(alike))
                .toList();
        if (nobody.isEmpty() || numbered.isEmpty()) {
            return units;
        }
        return units.stream()
                .filter(alike -> !nobody.containsAll(alike))
                .map(alike -> numbered.contains(alike) ? with(nobody, alike) : alike)
                .toList();
    }

    private static List<Count> with(List<Count> nobody, List<Count> alike) {
        return Stream.concat(alike.stream(), nobody.stream()).distinct().toList();
    }

    private static void join(List<List<Count>> groups, Count count) {
        for (List<Count> group : groups) {
            if (!group.get(0).part() && group.stream().anyMatch(member -> CountAlignment.same(member, count))) {
                group.add(count);
                return;
            }
        }
        groups.add(new ArrayList<>(List.of(count)));
    }

    private static List<List<Count>> by(Function<Count, String> key, List<Count> counts) {
        Map<String, List<Count>> groups =
                counts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        return List.copyOf(groups.values());
    }

    private CountClusters() {}
}
