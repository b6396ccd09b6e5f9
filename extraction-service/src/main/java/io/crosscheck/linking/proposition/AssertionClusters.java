package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Groups assertions that say the same, or that it is not so. Each joins the likest earlier group, and then every other
 * whose first wording it contains; only groups that share one of its heaviest terms are looked at, and of a group only
 * its first few wordings.
 */
final class AssertionClusters {

    private static final int INDEXED = 6;
    private static final int LOOKED_AT = 40;
    private static final int WORDINGS = 4;

    private final List<List<Assertion>> groups = new ArrayList<>();
    private final Map<String, List<Integer>> index = new HashMap<>();

    /** Groups of assertions, each in the order given, which must be theirs. */
    static List<List<Assertion>> of(List<Assertion> assertions) {
        AssertionClusters clusters = new AssertionClusters();
        assertions.forEach(clusters::add);
        assertions.forEach(clusters::addAsPart);
        return clusters.groups;
    }

    // Who says more says this as well.
    private void addAsPart(Assertion longer) {
        for (int candidate : candidates(longer)) {
            List<Assertion> group = groups.get(candidate);
            if (Likeness.contains(longer, group.get(0)) && !holds(group, longer)) {
                group.add(longer);
            }
        }
    }

    private static boolean holds(List<Assertion> group, Assertion assertion) {
        return group.stream().anyMatch(member -> member.claim().equals(assertion.claim()));
    }

    private void add(Assertion assertion) {
        int best = -1;
        double nearest = 0;
        for (int candidate : candidates(assertion)) {
            double likeness = likeness(groups.get(candidate), assertion);
            if (likeness > nearest) {
                best = candidate;
                nearest = likeness;
            }
        }
        if (best < 0) {
            best = groups.size();
            groups.add(new ArrayList<>());
        }
        List<Assertion> group = groups.get(best);
        if (group.size() < WORDINGS) {
            for (String term : assertion.heaviest(INDEXED)) {
                List<Integer> holders = index.computeIfAbsent(term, t -> new ArrayList<>());
                if (!holders.contains(best)) {
                    holders.add(best);
                }
            }
        }
        group.add(assertion);
    }

    // The likest wording decides, but none of them may exclude it.
    private static double likeness(List<Assertion> group, Assertion assertion) {
        double likest = 0;
        for (Assertion member : group.subList(0, Math.min(WORDINGS, group.size()))) {
            if (member.slots().apart(assertion.slots())) {
                return 0;
            }
            likest = Math.max(likest, Likeness.same(member, assertion));
        }
        return likest;
    }

    private Set<Integer> candidates(Assertion assertion) {
        Set<Integer> candidates = new LinkedHashSet<>();
        for (String term : assertion.heaviest(INDEXED)) {
            index.getOrDefault(term, List.of()).stream().limit(LOOKED_AT).forEach(candidates::add);
        }
        return candidates;
    }
}
