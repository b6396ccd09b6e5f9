package io.crosscheck.linking.proposition;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Words;

/**
 * One thing that a claim says: a clause of its content, in terms by which other wordings meet it.
 *
 * @param terms who, what and which kinds of event stand in it, with weights
 * @param negated whether it says that it is not so
 * @param reversed terms of opposites on whose other side it stands: "unarmed" is that of "armed"
 * @param main whether the claim says it, rather than mentions it on the way
 * @param slots what it says of place, day, cause and doer
 * @param span the clause
 */
public record Assertion(
        StoryClaim claim,
        Map<String, Double> terms,
        boolean negated,
        Set<String> reversed,
        Actuality actuality,
        boolean main,
        Slots slots,
        Span span)
        implements Comparable<Assertion> {

    private static final Comparator<Assertion> ORDER =
            Comparator.comparing(Assertion::claim).thenComparing(Assertion::span);

    public Assertion {
        // Sums of weights must not depend on the order of a hash.
        terms = Collections.unmodifiableMap(new TreeMap<>(terms));
        reversed = Set.copyOf(reversed);
    }

    public double weight() {
        double sum = 0;
        for (double weight : terms.values()) {
            sum += weight;
        }
        return sum;
    }

    /** The weight of what both say. */
    public double shared(Assertion other) {
        return shared(other, term -> true);
    }

    /** The weight of what it says of those it names: of all terms but names and countries. */
    public double matter() {
        double sum = 0;
        for (Map.Entry<String, Double> term : terms.entrySet()) {
            sum += Participants.named(term.getKey()) ? 0 : term.getValue();
        }
        return sum;
    }

    /** The weight of what both say, names apart: two clauses about one person need not say the same of him. */
    public double sharedMatter(Assertion other) {
        return shared(other, term -> !Participants.named(term));
    }

    /** The weight of what both say, names and kinds of event apart. */
    double sharedWords(Assertion other) {
        return shared(other, term -> !Participants.named(term) && !term.startsWith("!"));
    }

    private double shared(Assertion other, Predicate<String> which) {
        double sum = 0;
        for (Map.Entry<String, Double> term : terms.entrySet()) {
            Double weight = which.test(term.getKey()) ? other.terms.get(term.getKey()) : null;
            sum += weight == null ? 0 : Math.min(weight, term.getValue());
        }
        return sum;
    }

    /** Whether one says what the other says is not so, if they speak of the same at all. */
    public boolean opposes(Assertion other) {
        boolean opposed = negated != other.negated;
        for (String term : terms.keySet()) {
            if (other.terms.containsKey(term) && reversed.contains(term) != other.reversed.contains(term)) {
                opposed = !opposed;
            }
        }
        return opposed;
    }

    /** The share of what the two say that both say, in [0, 1]. */
    double overlap(Assertion other) {
        return 2 * shared(other) / (weight() + other.weight());
    }

    /** The clearest of several wordings, those before that their claims make their own. */
    static Optional<Assertion> clearest(List<Assertion> wordings) {
        if (wordings.size() < 2) {
            return wordings.stream().findFirst();
        }
        return wordings.stream()
                .map(wording -> new Rated(wording, Wording.of(wording.text()).unclear()))
                .min(Comparator.comparing((Rated rated) -> !rated.assertion.main())
                        .thenComparingDouble(Rated::unclear)
                        .thenComparing(Rated::assertion))
                .map(Rated::assertion);
    }

    private record Rated(Assertion assertion, double unclear) {}

    /** Whether the two tell of different kinds of event, or of different deeds. */
    boolean otherEvent(Assertion other) {
        return otherKind(other) || Slots.disjoint(slots.deeds(), other.slots.deeds());
    }

    // Each tells of a known kind of event, and none of them in common.
    private boolean otherKind(Assertion other) {
        boolean any = false;
        for (String term : terms.keySet()) {
            if (term.startsWith("!")) {
                any = true;
                if (other.terms.containsKey(term)) {
                    return false;
                }
            }
        }
        return any && other.terms.keySet().stream().anyMatch(term -> term.startsWith("!"));
    }

    /** The heaviest terms, by which candidates are looked up. */
    Set<String> heaviest(int most) {
        return terms.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Names in it that do not stand in the other, not even written small. */
    public Set<String> namesBeside(Assertion other) {
        return terms.keySet().stream()
                .filter(term -> term.startsWith("@")
                        && !other.terms.containsKey(term)
                        && !other.terms.containsKey(Words.stem(term.substring(1))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    public String text() {
        return span.in(claim.text());
    }

    /** Its words tidied, as something to compare with others'. */
    public String wording() {
        return Wording.of(text()).text();
    }

    @Override
    public int compareTo(Assertion other) {
        return ORDER.compare(this, other);
    }
}
