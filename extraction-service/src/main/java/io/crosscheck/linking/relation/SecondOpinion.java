package io.crosscheck.linking.relation;

import java.util.Optional;

import io.crosscheck.linking.proposition.Actuality;
import io.crosscheck.linking.proposition.Assertion;
import io.crosscheck.linking.proposition.Draft;
import io.crosscheck.linking.relation.PairJudge.Opinion;
import io.crosscheck.linking.relation.Relation.Kind;
import io.crosscheck.linking.relation.Relation.Type;

/**
 * What a {@link PairJudge} adds to explicit comparison: it can find a relation between facts about the same, bear out a
 * contradiction or speak against it, and never relates what is demanded, possible or told of other particulars.
 */
final class SecondOpinion {

    static final String PAIR_MODEL = "pair model";

    private static final double SHARED = 6;
    private static final double HALF = 0.5;
    private static final double SURE = 0.9;
    private static final double WORTH = 0.75;
    private static final double AGAINST = 0.8;

    private final PairJudge judge;

    SecondOpinion(PairJudge judge) {
        this.judge = judge;
    }

    /** The finding of explicit comparison, if any, as the judge leaves it; or what the judge itself finds. */
    Optional<Finding> on(Optional<Finding> explicit, Draft one, Draft other) {
        if (one.assertions().isEmpty() || other.assertions().isEmpty()) {
            return explicit;
        }
        Assertion first = one.assertions().get(0);
        Assertion second = other.assertions().get(0);
        if (!comparable(first, second)) {
            return explicit;
        }
        Optional<Opinion> opinion = judge.judge(first.text(), second.text());
        if (opinion.isEmpty()) {
            return explicit;
        }
        return explicit.isPresent()
                ? explicit.filter(finding -> !disagrees(finding, opinion.get()))
                : own(opinion.get(), first, second);
    }

    private static boolean disagrees(Finding finding, Opinion opinion) {
        return finding.kind() == Kind.POLARITY && Math.max(opinion.entails(), opinion.entailed()) >= AGAINST;
    }

    private static boolean comparable(Assertion one, Assertion other) {
        double shared = one.shared(other);
        return one.actuality() == Actuality.FACT
                && other.actuality() == Actuality.FACT
                && shared >= SHARED
                && shared >= HALF * Math.min(one.weight(), other.weight())
                && !one.slots().excludes(other.slots());
    }

    private static Optional<Finding> own(Opinion opinion, Assertion one, Assertion other) {
        if (opinion.contradicts() >= SURE) {
            boolean polarity = one.opposes(other);
            return Optional.of(Finding.contradiction(
                    polarity ? Kind.POLARITY : Kind.ATTRIBUTE,
                    polarity ? "one says what the other says is not so" : "read side by side, they cannot both be true",
                    opinion.contradicts() * WORTH,
                    SecondOpinion.PAIR_MODEL,
                    polarity ? Finding.POLARITY : Finding.PARTICIPANTS));
        }
        boolean forward = opinion.entails() >= SURE;
        boolean backward = opinion.entailed() >= SURE;
        if (forward == backward) {
            return Optional.empty();
        }
        return Optional.of(Finding.of(
                        Type.REFINES,
                        "whoever says this says the other as well, and more",
                        Math.max(opinion.entails(), opinion.entailed()) * WORTH,
                        SecondOpinion.PAIR_MODEL)
                .turned(backward));
    }
}
