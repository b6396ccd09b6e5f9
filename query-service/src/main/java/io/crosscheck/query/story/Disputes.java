package io.crosscheck.query.story;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.proposition.Status;

/** Which propositions and denials stand against each other, each pair once. */
final class Disputes {

    /** Why two propositions cannot both hold, or are in tension. */
    record Opposition(String one, String other, String kind, String explanation) {
        boolean names(String proposition) {
            return one.equals(proposition) || other.equals(proposition);
        }

        String besides(String proposition) {
            return one.equals(proposition) ? other : one;
        }
    }

    /**
     * Two sides.
     *
     * @param against the proposition of the other side; null: it is denied
     * @param opposition null where it is denied
     */
    record Pair(String proposition, String against, Opposition opposition) {}

    private final Map<String, Status> statuses;
    private final Map<String, Set<Stance>> stances;

    /**
     * Of a story.
     *
     * @param statuses of its propositions, in the order in which they shall stand
     * @param stances of the claims that touch each
     */
    Disputes(Map<String, Status> statuses, Map<String, Set<Stance>> stances) {
        this.statuses = statuses;
        this.stances = stances;
    }

    /**
     * The sides, those of contradictions and denials first.
     *
     * @param most how many pairs at most
     */
    List<Pair> pairs(List<Opposition> oppositions, int most) {
        List<Pair> pairs = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        for (boolean open : List.of(true, false)) {
            for (String proposition : statuses.keySet()) {
                if (isOpen(proposition) == open && statuses.get(proposition).dispute() != Status.Dispute.NONE) {
                    pairsOf(proposition, oppositions).stream()
                            .filter(pair -> seen.add(key(pair)))
                            .forEach(pairs::add);
                }
            }
        }
        return List.copyOf(pairs.subList(0, Math.min(most, pairs.size())));
    }

    private List<Pair> pairsOf(String proposition, List<Opposition> oppositions) {
        List<Pair> pairs = new ArrayList<>();
        Set<Stance> said = stances.getOrDefault(proposition, Set.of());
        if (said.contains(Stance.DENIES)) {
            pairs.add(new Pair(proposition, null, null));
        }
        for (Opposition each : oppositions) {
            String other = each.besides(proposition);
            if (each.names(proposition)
                    && statuses.containsKey(other)
                    && said.contains(Stance.ASSERTS)
                    && stances.getOrDefault(other, Set.of()).contains(Stance.ASSERTS)) {
                pairs.add(new Pair(proposition, other, each));
            }
        }
        return pairs;
    }

    private boolean isOpen(String proposition) {
        Status.Dispute dispute = statuses.get(proposition).dispute();
        return dispute == Status.Dispute.CONTESTED || dispute == Status.Dispute.DENIED;
    }

    private static Set<String> key(Pair pair) {
        return pair.against() == null ? Set.of(pair.proposition()) : Set.of(pair.proposition(), pair.against());
    }
}
