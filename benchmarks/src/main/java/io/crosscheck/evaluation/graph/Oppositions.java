package io.crosscheck.evaluation.graph;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.crosscheck.evaluation.graph.LinkedReports.Touch;
import io.crosscheck.evaluation.graph.Reference.Opposition;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.proposition.Proposition;
import io.crosscheck.linking.relation.Relation;

/** Contradictions and tensions: which of the annotator's the system shows, and which of those it shows are right. */
final class Oppositions {

    private final Reference reference;
    private final LinkedReports reports;
    private final Counterparts counterparts;

    Oppositions(Reference reference, LinkedReports reports, Counterparts counterparts) {
        this.reference = reference;
        this.reports = reports;
        this.counterparts = counterparts;
    }

    /** What stands between two sets of claims, in the graph's words. */
    enum Shown {
        CONTRADICTS,
        TENSION,
        OTHERWISE,
        NOTHING
    }

    Figure strong() {
        return found(
                "contradiction sets found, strength strong",
                reference.oppositions().stream()
                        .filter(o -> o.contradiction() && o.strength().equals("strong"))
                        .toList(),
                1.0);
    }

    Figure others() {
        return found(
                "other contradiction and tension sets, shown as either",
                reference.oppositions().stream()
                        .filter(o -> !o.contradiction() || !o.strength().equals("strong"))
                        .toList(),
                null);
    }

    private Figure found(String name, List<Opposition> sets, Double bar) {
        List<String> misses = new ArrayList<>();
        int right = 0;
        for (Opposition set : sets) {
            Shown shown = shown(set);
            boolean strong = set.contradiction() && set.strength().equals("strong");
            boolean found = shown == Shown.CONTRADICTS && set.contradiction()
                    || !strong && shown != Shown.NOTHING && (shown != Shown.CONTRADICTS);
            right += found ? 1 : 0;
            if (!found) {
                misses.add("%s (%s, %s) shown as %s: %s%n      one side: %s%n      other: %s"
                        .formatted(
                                set.id(),
                                set.contradiction() ? "contradicts" : "tension",
                                set.strength(),
                                shown,
                                set.reason(),
                                side(set.one()),
                                side(set.other())));
            }
        }
        return new Figure(
                name,
                "Found: a claim of one side asserts a proposition that a claim of the other denies, or the two assert (or both deny)"
                        + " propositions in a relation CONTRADICTS; a tension is found by TENSION or by one declining what the other"
                        + " asserts; of a weak contradiction DIFFERS, REFINES and TENSION are right as well.",
                right,
                sets.size(),
                bar,
                misses);
    }

    private String side(List<String> claims) {
        return claims.stream()
                .map(id -> reference.claims().get(id) + (counterparts.system(id).isEmpty() ? " [not extracted]" : ""))
                .collect(Collectors.joining(", "));
    }

    private Shown shown(Opposition set) {
        Set<Shown> shown = new HashSet<>();
        for (String one : set.one()) {
            for (String other : set.other()) {
                shown.addAll(between(counterparts.system(one), counterparts.system(other)));
            }
        }
        return List.of(Shown.values()).stream()
                .filter(shown::contains)
                .findFirst()
                .orElse(Shown.NOTHING);
    }

    /** Everything the graph shows between claims of one set and of another. */
    Set<Shown> between(Collection<String> one, Collection<String> other) {
        Set<Shown> shown = new HashSet<>();
        for (String a : one) {
            for (String b : other) {
                if (!a.equals(b)) {
                    for (Touch x : reports.touches(a)) {
                        reports.touches(b).forEach(y -> shown.addAll(between(x, y)));
                    }
                }
            }
        }
        return shown;
    }

    private Set<Shown> between(Touch one, Touch other) {
        Set<Stance> stances = new HashSet<>(List.of(one.stance(), other.stance()));
        if (one.proposition() == other.proposition()) {
            if (stances.equals(Set.of(Stance.ASSERTS, Stance.DENIES))) {
                return Set.of(Shown.CONTRADICTS);
            }
            return stances.equals(Set.of(Stance.ASSERTS, Stance.WITHHOLDS)) ? Set.of(Shown.TENSION) : Set.of();
        }
        boolean alike = stances.size() == 1 && !stances.contains(Stance.WITHHOLDS) && !stances.contains(Stance.ASKS);
        return !alike
                ? Set.of()
                : reports.relations(one.proposition().id(), other.proposition().id()).stream()
                        .map(relation -> switch (relation.type()) {
                            case CONTRADICTS -> Shown.CONTRADICTS;
                            case TENSION -> Shown.TENSION;
                            case DIFFERS, REFINES -> Shown.OTHERWISE;
                            default -> Shown.NOTHING;
                        })
                        .collect(Collectors.toSet());
    }

    /** What is shown as a contradiction: relations, and propositions that some assert and others deny. */
    Figure precision() {
        List<String> misses = new ArrayList<>();
        int shown = 0;
        int right = 0;
        for (Relation relation : reports.graph().relations()) {
            if (relation.type() == Relation.Type.CONTRADICTS) {
                Proposition one = reports.proposition(relation.proposition());
                Proposition other = reports.proposition(relation.other());
                shown++;
                if (right(claims(one, Stance.ASSERTS), claims(other, Stance.ASSERTS))) {
                    right++;
                } else {
                    misses.add("CONTRADICTS %s \"%s\" and \"%s\": %s"
                            .formatted(relation.kind(), one.text(), other.text(), relation.explanation()));
                }
            }
        }
        for (Proposition proposition : reports.graph().propositions()) {
            List<String> asserting = claims(proposition, Stance.ASSERTS);
            List<String> denying = claims(proposition, Stance.DENIES);
            if (!asserting.isEmpty() && !denying.isEmpty()) {
                shown++;
                if (right(asserting, denying)) {
                    right++;
                } else {
                    misses.add("asserted and denied: \"" + proposition.text() + "\"");
                }
            }
        }
        return new Figure(
                "precision of what is shown as CONTRADICTS",
                "Shown: every relation CONTRADICTS, and every proposition that counted claims assert and deny. Right: claims of its"
                        + " two sides stand on the two sides of an annotated contradiction that is not weak.",
                right,
                shown,
                0.85,
                misses);
    }

    /** The same pair by pair: every pair of annotated claims that the system opposes. */
    Figure pairs() {
        List<ReferenceClaim> claims = List.copyOf(reference.claims().values());
        List<String> misses = new ArrayList<>();
        int shown = 0;
        int right = 0;
        for (int i = 0; i < claims.size(); i++) {
            for (int j = i + 1; j < claims.size(); j++) {
                String one = claims.get(i).id();
                String other = claims.get(j).id();
                boolean opposed = between(counterparts.system(one), counterparts.system(other))
                        .contains(Shown.CONTRADICTS);
                if (opposed) {
                    shown++;
                    if (contradictory(one, other)) {
                        right++;
                    } else {
                        misses.add(claims.get(i) + " and " + claims.get(j));
                    }
                }
            }
        }
        return new Figure(
                "the same, by pairs of annotated claims",
                "Every two annotated claims whose counterparts the graph sets against each other.",
                right,
                shown,
                null,
                misses);
    }

    private static List<String> claims(Proposition proposition, Stance stance) {
        return proposition.claims().stream()
                .filter(touch -> touch.counted() && touch.stance() == stance)
                .map(Proposition.Touch::claim)
                .toList();
    }

    private boolean right(List<String> one, List<String> other) {
        Set<String> a = annotated(one);
        Set<String> b = annotated(other);
        return a.stream().anyMatch(x -> b.stream().anyMatch(y -> contradictory(x, y)));
    }

    private Set<String> annotated(List<String> claims) {
        Set<String> annotated = new TreeSet<>();
        claims.forEach(claim -> annotated.addAll(counterparts.annotated(claim)));
        return annotated;
    }

    private boolean contradictory(String one, String other) {
        return reference.oppositions().stream()
                .filter(set -> set.contradiction() && !set.strength().equals("weak"))
                .anyMatch(set -> set.one().contains(one) && set.other().contains(other)
                        || set.one().contains(other) && set.other().contains(one));
    }
}
