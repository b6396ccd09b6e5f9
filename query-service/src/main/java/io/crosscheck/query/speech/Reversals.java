package io.crosscheck.query.speech;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import io.crosscheck.query.claim.Stance;

/** Where a speaker goes against himself, found among all that he said. */
final class Reversals {

    /**
     * A statement that touches a proposition.
     *
     * @param at when it was made or first reported; null: unknown
     */
    record Said(String proposition, String statement, String claim, Stance stance, Instant at) {}

    /** Two propositions that exclude each other and that one speaker put forward. */
    record Opposed(String one, String other, String explanation) {}

    /**
     * Two statements against each other, the earlier first.
     *
     * @param explanation null: one denies what the other asserts
     */
    record Pair(Said before, Said after, String explanation) {}

    private static final Comparator<Said> BY_TIME = Comparator.comparing(
                    Said::at, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(Said::claim);

    private Reversals() {}

    /** Each reversal once: those of opposed propositions, then denials of what was asserted. */
    static List<Pair> among(List<Said> said, List<Opposed> opposed) {
        List<Pair> pairs = new ArrayList<>();
        for (Opposed each : opposed) {
            pair(first(said, each.one(), Stance.ASSERTS), first(said, each.other(), Stance.ASSERTS), each.explanation())
                    .ifPresent(pairs::add);
        }
        said.stream().map(Said::proposition).distinct().sorted().forEach(proposition -> pair(
                        first(said, proposition, Stance.ASSERTS), first(said, proposition, Stance.DENIES), null)
                .ifPresent(pairs::add));
        return pairs;
    }

    private static Optional<Said> first(List<Said> said, String proposition, Stance stance) {
        return said.stream()
                .filter(each -> each.proposition().equals(proposition) && each.stance() == stance)
                .min(BY_TIME);
    }

    // Of one breath there is no before and after: one statement may name what it denies.
    private static Optional<Pair> pair(Optional<Said> one, Optional<Said> other, String explanation) {
        if (one.isEmpty()
                || other.isEmpty()
                || one.get().statement().equals(other.get().statement())) {
            return Optional.empty();
        }
        boolean inOrder = BY_TIME.compare(one.get(), other.get()) <= 0;
        return Optional.of(new Pair(inOrder ? one.get() : other.get(), inOrder ? other.get() : one.get(), explanation));
    }
}
