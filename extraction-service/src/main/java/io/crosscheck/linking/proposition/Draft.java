package io.crosscheck.linking.proposition;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.messages.Identifier;

/**
 * A proposition before its origins and status are known: the claims that touch it and what it is made of.
 *
 * @param reading what the claims were found to have in common
 * @param touches at most one a claim, in the order of claims
 * @param participants who and what takes part, over all claims, with weights
 * @param contrary whether it is that the event is not so: nobody asserts the event itself
 * @param counts for a proposition of how many: each claim's count, else empty
 * @param assertions the clauses in which claims take a stand towards it, a few of them
 * @param clearest of them, those before that claims make their own; null without any
 * @param nth tells apart propositions that would otherwise have one id, from 0
 */
public record Draft(
        Reading reading,
        List<Touching> touches,
        Map<String, Double> participants,
        boolean contrary,
        List<Count> counts,
        List<Assertion> assertions,
        Assertion clearest,
        int nth) {

    public Draft {
        touches = List.copyOf(touches);
        participants = Map.copyOf(participants);
        counts = List.copyOf(counts);
        assertions = List.copyOf(assertions);
    }

    /**
     * What claims have in common.
     *
     * @param predicate kind of event; null where only the wording is shared
     * @param actuality how the event is put
     * @param count how many of what, or null
     * @param of what is counted: the same for all propositions of how many of it there are; null without a count
     */
    public record Reading(String predicate, Actuality actuality, Count count, String of) {

        static Reading of(String predicate, Actuality actuality) {
            return new Reading(predicate, actuality, null, null);
        }

        String key() {
            return predicate + " " + actuality + " " + (count == null ? "" : count.key());
        }
    }

    /**
     * A claim that touches the proposition.
     *
     * @param stance towards the proposition
     * @param main whether it is what the claim says, rather than something it mentions
     * @param span the words that show it
     * @param clause the clause around them
     */
    public record Touching(StoryClaim claim, Stance stance, boolean main, Span span, Span clause) {

        /** Whether its words put what it speaks of as so: those of whoever denies it do, too. */
        boolean affirms() {
            return stance == claim.stance();
        }

        Touching turned() {
            Stance opposite =
                    stance == Stance.ASSERTS ? Stance.DENIES : stance == Stance.DENIES ? Stance.ASSERTS : stance;
            return new Touching(claim, opposite, main, span, clause);
        }
    }

    /**
     * A draft in which nobody asserts what others put as not so is one of the contrary, which they assert: "there was
     * no fraud". Where all that is told is that somebody denied it, it stays what was denied.
     */
    static Draft of(Reading reading, List<Touching> all, Map<String, Double> participants) {
        Map<StoryClaim, List<Touching>> byClaim =
                all.stream().collect(Collectors.groupingBy(Touching::claim, TreeMap::new, Collectors.toList()));
        List<Touching> touches = byClaim.values().stream()
                .map(list -> list.stream()
                        .min(Comparator.comparing((Touching t) -> !t.main).thenComparing(Touching::span))
                        .orElseThrow())
                .toList();
        Set<Stance> stances = touches.stream().map(Touching::stance).collect(Collectors.toSet());
        boolean contrary = stances.contains(Stance.DENIES)
                && !stances.contains(Stance.ASSERTS)
                && touches.stream().anyMatch(touch -> touch.stance == Stance.DENIES && !touch.affirms());
        return new Draft(
                reading,
                contrary ? touches.stream().map(Touching::turned).toList() : touches,
                participants,
                contrary,
                List.of(),
                List.of(),
                null,
                0);
    }

    Draft withCounts(List<Count> of) {
        return new Draft(reading, touches, participants, contrary, of, assertions, clearest, nth);
    }

    Draft withAssertions(List<Assertion> all) {
        return new Draft(
                reading,
                touches,
                participants,
                contrary,
                counts,
                all,
                Assertion.clearest(all).orElse(null),
                nth);
    }

    Draft numbered(int nth) {
        return new Draft(reading, touches, participants, contrary, counts, assertions, clearest, nth);
    }

    /** The same members give the same id, whatever revision of their documents they stand in. */
    public String id() {
        StoryClaim first = touches.get(0).claim();
        return Identifier.derive("p", first.document().id(), first.content(), reading.key(), nth);
    }

    public List<Touching> with(Stance stance) {
        return touches.stream().filter(touch -> touch.stance() == stance).toList();
    }

    /** Whether somebody puts the event as not so, and nobody as so. */
    public boolean negative() {
        return contrary
                || with(Stance.ASSERTS).isEmpty() && !with(Stance.DENIES).isEmpty();
    }

    /** Whether another proposition already has all its claims, with these stances or all of them turned. */
    boolean within(Draft other) {
        Map<StoryClaim, Touching> theirs =
                other.touches.stream().collect(Collectors.toMap(Touching::claim, touch -> touch));
        boolean all = touches.stream()
                .allMatch(t -> theirs.containsKey(t.claim)
                        && theirs.get(t.claim).clause.overlaps(t.clause));
        return all
                && (touches.stream().allMatch(t -> t.stance == theirs.get(t.claim).stance)
                        || touches.stream().allMatch(t -> t.turned().stance == theirs.get(t.claim).stance));
    }

    /** Whether a claim's clause, with the same stance, is already told by this. */
    boolean tells(Touching touch) {
        return touches.stream()
                .anyMatch(t -> t.claim.equals(touch.claim)
                        && (t.clause.overlaps(touch.span) && t.main
                                || t.span.overlaps(touch.clause) && !counts.isEmpty()));
    }

    /** The clearest of the clauses that state it; empty where no clause does. */
    public Optional<Assertion> told() {
        return Optional.ofNullable(clearest);
    }

    public Set<StoryClaim> claims() {
        return touches.stream().map(Touching::claim).collect(Collectors.toCollection(TreeSet::new));
    }

    static <T> Map<String, Double> united(List<T> parts, Function<T, Map<String, Double>> participants) {
        Map<String, Double> united = new TreeMap<>();
        parts.forEach(part -> participants.apply(part).forEach((who, weight) -> united.merge(who, weight, Math::max)));
        return united;
    }
}
