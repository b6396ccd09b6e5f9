package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Groups counts: first those that count the same, then among these those that say the same number. */
final class CountClusters {

    private static final Comparator<Count> ORDER =
            Comparator.comparing(Count::claim).thenComparing(Count::span);

    /** Groups of counts of the same, each by the number it gives. */
    static List<List<List<Count>>> of(List<Count> counts) {
        List<List<List<Count>>> groups = new ArrayList<>();
        for (List<Count> alike : by(Count::unit, counts)) {
            List<List<Count>> same = new ArrayList<>();
            for (Count count : alike.stream().sorted(ORDER).toList()) {
                if (count.part() || count.actuality() != Actuality.FACT) {
                    same.add(new ArrayList<>(List.of(count)));
                } else {
                    join(same, count);
                }
            }
            same.forEach(group -> groups.add(by(Count::key, group)));
        }
        return groups;
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
