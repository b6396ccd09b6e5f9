package io.crosscheck.evaluation.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.crosscheck.evaluation.graph.LinkedReports.Touch;
import io.crosscheck.evaluation.graph.Reference.Cluster;
import io.crosscheck.evaluation.graph.Reference.Copy;
import io.crosscheck.evaluation.graph.Reference.Group;
import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.linking.proposition.Proposition;

/** Which claims meet in one proposition, and which of them count as one origin. */
final class Corroboration {

    private final Reference reference;
    private final LinkedReports reports;
    private final Counterparts counterparts;

    Corroboration(Reference reference, LinkedReports reports, Counterparts counterparts) {
        this.reference = reference;
        this.reports = reports;
        this.counterparts = counterparts;
    }

    Figure groups() {
        List<String> misses = new ArrayList<>();
        int right = 0;
        for (Group group : reference.groups()) {
            Set<String> held = best(group);
            long documents = held.stream().map(this::document).distinct().count();
            long all = group.members().stream().map(this::document).distinct().count();
            boolean found =
                    held.size() >= 2 && 2 * held.size() >= group.members().size() && documents >= Math.min(2, all);
            right += found ? 1 : 0;
            if (!found) {
                misses.add(missed(group, held));
            }
        }
        return new Figure(
                "corroboration groups found",
                "Found: one proposition holds, with one stance, at least half of the group's claims, at least two, and from two"
                        + " documents where the group has them.",
                right,
                reference.groups().size(),
                0.75,
                misses);
    }

    Figure bounds() {
        List<String> misses = new ArrayList<>();
        int right = 0;
        int of = 0;
        for (Group group : reference.groups()) {
            Proposition proposition = bestProposition(group);
            if (proposition != null && best(group).size() >= 2) {
                of++;
                if (proposition.origins().lower() <= group.origins()) {
                    right++;
                } else {
                    misses.add("%s \"%s\": %d..%d, annotated %d"
                            .formatted(
                                    group.id(),
                                    group.proposition(),
                                    proposition.origins().lower(),
                                    proposition.origins().upper(),
                                    group.origins()));
                }
            }
        }
        return new Figure(
                "lower bounds of origins that are none too high",
                "Of the groups of which at least two claims meet: the proposition's lower bound is at most the number of origins that"
                        + " the annotator tells apart.",
                right,
                of,
                null,
                misses);
    }

    private String missed(Group group, Set<String> held) {
        StringBuilder miss = new StringBuilder("%s \"%s\": %d of %d together"
                .formatted(
                        group.id(),
                        group.proposition(),
                        held.size(),
                        group.members().size()));
        group.members()
                .forEach(id -> miss.append("%n      %s %s%s"
                        .formatted(
                                held.contains(id) ? "+" : "-",
                                reference.claims().get(id),
                                counterparts.system(id).isEmpty() ? " [not extracted]" : "")));
        return miss.toString();
    }

    private String document(String claim) {
        return reference.claims().get(claim).document();
    }

    private Set<String> best(Group group) {
        Map<String, Set<String>> byProposition = byProposition(group);
        return byProposition.values().stream()
                .max((one, other) -> Integer.compare(one.size(), other.size()))
                .orElse(Set.of());
    }

    private Proposition bestProposition(Group group) {
        Set<String> best = best(group);
        return byProposition(group).entrySet().stream()
                .filter(entry -> entry.getValue().equals(best))
                .map(entry -> reports.proposition(entry.getKey().split(" ")[0]))
                .findFirst()
                .orElse(null);
    }

    private Map<String, Set<String>> byProposition(Group group) {
        Map<String, Set<String>> byProposition = new HashMap<>();
        for (String member : group.members()) {
            for (String claim : counterparts.system(member)) {
                for (Touch touch : reports.touches(claim)) {
                    byProposition
                            .computeIfAbsent(touch.proposition().id() + " " + touch.stance(), p -> new HashSet<>())
                            .add(member);
                }
            }
        }
        return byProposition;
    }

    Figure clusters() {
        List<String> misses = new ArrayList<>();
        int right = 0;
        for (Cluster cluster : reference.clusters()) {
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < cluster.claims().size(); i++) {
                for (int j = i + 1; j < cluster.claims().size(); j++) {
                    wrong.addAll(apart(cluster.claims().get(i), cluster.claims().get(j)));
                }
            }
            right += wrong.isEmpty() ? 1 : 0;
            if (!wrong.isEmpty()) {
                misses.add("%s (%s):%n      %s"
                        .formatted(cluster.id(), cluster.text(), String.join("%n      ".formatted(), wrong)));
            }
        }
        return new Figure(
                "origin clusters right",
                "Right: wherever two claims of the cluster assert one proposition, they are in one group of its origins, or in none"
                        + " that raises the lower bound.",
                right,
                reference.clusters().size(),
                0.8,
                misses);
    }

    /** Of two claims of different clusters that assert one proposition: how many are not held to be one origin. */
    Figure separation() {
        List<String> misses = new ArrayList<>();
        int right = 0;
        int of = 0;
        for (Cluster one : reference.clusters()) {
            for (Cluster other : reference.clusters()) {
                if (one.id().compareTo(other.id()) < 0) {
                    int[] met = met(one, other);
                    of += met[0] > 0 ? 1 : 0;
                    right += met[0] > 0 && met[1] > 0 ? 1 : 0;
                    if (met[0] > 0 && met[1] == 0) {
                        misses.add(one.text() + " and " + other.text());
                    }
                }
            }
        }
        return new Figure(
                "pairs of origin clusters kept apart",
                "Of two clusters with claims in one proposition: somewhere they are different groups of origins.",
                right,
                of,
                null,
                misses);
    }

    private int[] met(Cluster one, Cluster other) {
        int meet = 0;
        int apart = 0;
        for (String a : one.claims()) {
            for (String b : other.claims()) {
                if (other.claims().contains(a) || one.claims().contains(b)) {
                    continue;
                }
                for (Proposition proposition : shared(a, b)) {
                    meet++;
                    apart += sameGroup(proposition, a, b) ? 0 : 1;
                }
            }
        }
        return new int[] {meet, apart};
    }

    private List<String> apart(String one, String other) {
        List<String> apart = new ArrayList<>();
        for (Proposition proposition : shared(one, other)) {
            if (!sameGroup(proposition, one, other) && raises(proposition, one) && raises(proposition, other)) {
                apart.add("two origins of \"%s\": %s and %s"
                        .formatted(
                                proposition.text(),
                                reference.claims().get(one),
                                reference.claims().get(other)));
            }
        }
        return apart;
    }

    private List<Proposition> shared(String one, String other) {
        return reports.graph().propositions().stream()
                .filter(p -> inOrigins(p, counterparts.system(one)) && inOrigins(p, counterparts.system(other)))
                .toList();
    }

    private static boolean inOrigins(Proposition proposition, Set<String> claims) {
        return proposition.origins().groups().stream()
                .anyMatch(group -> group.claims().stream().anyMatch(claims::contains));
    }

    private boolean raises(Proposition proposition, String claim) {
        return proposition.origins().groups().stream()
                .anyMatch(group ->
                        group.raisesLower() && group.claims().stream().anyMatch(counterparts.system(claim)::contains));
    }

    private boolean sameGroup(Proposition proposition, String one, String other) {
        return proposition.origins().groups().stream()
                .anyMatch(group -> group.claims().stream().anyMatch(counterparts.system(one)::contains)
                        && group.claims().stream().anyMatch(counterparts.system(other)::contains));
    }

    /** Copied wording counts once. */
    List<String> copiesCountedTwice() {
        List<String> wrong = new ArrayList<>();
        for (Copy copy : reference.copies()) {
            List<String> claims = new ArrayList<>();
            copy.places().forEach(place -> claims.addAll(within(place.document(), place.span())));
            for (Proposition proposition : reports.graph().propositions()) {
                long groups = proposition.origins().groups().stream()
                        .filter(group ->
                                group.raisesLower() && group.claims().stream().anyMatch(claims::contains))
                        .count();
                if (groups > 1) {
                    wrong.add(copy.id() + ": " + groups + " origins of \"" + proposition.text() + "\"");
                }
            }
        }
        return wrong;
    }

    // Claims that hardly say more than the copied words.
    private List<String> within(String document, Span span) {
        return reports.claims(document).stream()
                .filter(claim -> claim.content().spans().stream()
                        .allMatch(s -> s.overlaps(span) && 2 * common(s, span) >= s.length()))
                .map(Claim::id)
                .toList();
    }

    private static int common(Span one, Span other) {
        return Math.min(one.end(), other.end()) - Math.max(one.start(), other.start());
    }
}
