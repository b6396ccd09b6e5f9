package io.crosscheck.linking.proposition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import io.crosscheck.linking.reading.Participants;

/** How much two assertions have in common, and what that makes of them. */
final class Likeness {

    private static final double CONTAINED = 0.72;
    private static final double OVERLAP = 0.5;
    private static final double SHARED = 6;
    private static final double PART = 0.78;
    /** Of what is said besides names, so much is common. */
    private static final double MATTER = 2.5;

    private static final double MOST_MATTER = 0.5;
    /** That somebody is named where people are killed leaves open who was killed. */
    private static final double WORDS = 1.5;

    private static final double MORE = 4;

    private static final double NEARLY_ALL = 0.8;
    /** Two clauses that each go on to say so much more are about one thing, but say different things of it. */
    private static final double BESIDE = 4.2;
    /** Only much the same words, negated, are a denial. */
    private static final double DENIAL = 0.62;

    /** In [0, 1]: how sure it is that the two say the same, or one says that it is not so; 0: they do not. */
    static double same(Assertion one, Assertion other) {
        double shared = one.shared(other);
        double least = Math.min(one.weight(), other.weight());
        double overlap = 2 * shared / (one.weight() + other.weight());
        boolean opposed = one.opposes(other);
        boolean alike = shared >= SHARED
                && shared >= CONTAINED * least
                && sharedMatter(one, other)
                && !otherMatter(one, other)
                && overlap >= (opposed ? DENIAL : OVERLAP)
                && least - shared < BESIDE
                && one.actuality() == other.actuality()
                && anchored(one, other)
                && !one.otherEvent(other)
                && !one.slots().otherMeasure(other.slots())
                && !otherNames(one, other)
                && !one.slots().apart(other.slots());
        return alike ? Math.min(1, 0.5 * shared / least + 0.5 * overlap) : 0;
    }

    /** Whether the longer says, among other things, what the shorter says. */
    static boolean contains(Assertion longer, Assertion shorter) {
        double shared = longer.shared(shorter);
        return longer.weight() > shorter.weight()
                && !longer.opposes(shorter)
                && !longer.otherEvent(shorter)
                && longer.actuality() == shorter.actuality()
                && shared >= SHARED + 1
                && shared >= PART * shorter.weight()
                && sharedMatter(longer, shorter)
                && !otherMatter(longer, shorter)
                && anchored(longer, shorter)
                && shorter.namesBeside(longer).isEmpty()
                && !longer.slots().apart(shorter.slots())
                && longer.claim().stance() == shorter.claim().stance();
    }

    private static boolean sharedMatter(Assertion one, Assertion other) {
        double shared = one.sharedMatter(other);
        return shared >= MATTER
                && shared >= MOST_MATTER * Math.min(one.matter(), other.matter())
                && (shared >= MORE || one.sharedWords(other) >= WORDS || one.overlap(other) >= NEARLY_ALL);
    }

    // "they left the airport", "the army took back the airport": names aside one thing in common, and each says another
    // of it.
    private static boolean otherMatter(Assertion one, Assertion other) {
        List<String> common = matter(one).filter(other.terms()::containsKey).toList();
        return common.size() == 1
                && Character.isLetter(common.get(0).charAt(0))
                && matter(one).anyMatch(term -> !common.contains(term))
                && matter(other).anyMatch(term -> !common.contains(term));
    }

    private static Stream<String> matter(Assertion assertion) {
        return assertion.terms().keySet().stream().filter(term -> !Participants.named(term));
    }

    // Something that is named or happens has to be common, not just ordinary words.
    private static boolean anchored(Assertion one, Assertion other) {
        long common = one.terms().entrySet().stream()
                .filter(e -> other.terms().containsKey(e.getKey()))
                .filter(e -> e.getKey().startsWith("@")
                        || e.getKey().startsWith("=")
                        || e.getKey().startsWith("!")
                        || e.getKey().startsWith("~")
                        || e.getValue() >= 1.5)
                .count();
        return common >= 2;
    }

    // Each names somebody whom the other does not: they are told of different people.
    private static boolean otherNames(Assertion one, Assertion other) {
        Set<String> ones = new HashSet<>(one.namesBeside(other));
        Set<String> others = new HashSet<>(other.namesBeside(one));
        return !ones.isEmpty() && !others.isEmpty();
    }

    private Likeness() {}
}
