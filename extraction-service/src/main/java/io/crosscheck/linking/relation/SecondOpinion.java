package io.crosscheck.linking.relation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.crosscheck.linking.comparison.Comparison;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.TextPair;
import io.crosscheck.linking.proposition.Actuality;
import io.crosscheck.linking.proposition.Assertion;
import io.crosscheck.linking.proposition.Candidates;
import io.crosscheck.linking.proposition.Draft;
import io.crosscheck.linking.relation.Relation.Kind;
import io.crosscheck.linking.relation.Relation.Type;

/**
 * What a {@link PairJudge} adds to explicit comparison: it bears out a contradiction or speaks against a weak one, and
 * relates facts about the same of which one follows from the other. It never relates what is demanded or possible, what
 * is told of other particulars or gives another number, and finds no contradiction where nothing is negated.
 */
final class SecondOpinion {

    static final String PAIR_MODEL = "pair model";

    /** So many pairs of a story are judged for each of its documents: those that share most. */
    private static final int EACH_DOCUMENT = 4;

    private static final double SHARED = 6;
    private static final double LEAST = 3;
    private static final double MOSTLY = 0.8;
    private static final double HALF = 0.5;
    private static final double MATTER = 3;
    private static final double SURE = 0.9;
    private static final double OPEN = 0.5;
    private static final double WORTH = 0.75;
    private static final double AGAINST = 0.8;
    private static final double SAME_MATTER = 0.65;

    private final Map<Candidates.Pair, Comparison> opinions = new HashMap<>();

    /**
     * Has pairs judged, all at once.
     *
     * @param explicit what explicit comparison found for some of them
     */
    SecondOpinion(PairJudge judge, List<Candidates.Pair> pairs, Map<Candidates.Pair, Finding> explicit) {
        long documents = pairs.stream()
                .flatMap(pair -> pair.drafts().stream())
                .flatMap(draft -> draft.touches().stream())
                .map(touch -> touch.claim().document().id())
                .distinct()
                .count();
        Map<Candidates.Pair, TextPair> texts = new HashMap<>();
        pairs.stream()
                .filter(pair -> explicit.containsKey(pair) || comparable(pair))
                .sorted(Comparator.comparing((Candidates.Pair pair) -> !explicit.containsKey(pair))
                        .thenComparing(Comparator.comparingDouble(Candidates.Pair::shared)
                                .reversed())
                        .thenComparing(pair -> pair.one().id())
                        .thenComparing(pair -> pair.other().id()))
                .limit(EACH_DOCUMENT * documents)
                .forEach(pair -> texts.put(pair, TextPair.ordered(text(pair.one()), text(pair.other()))));
        Map<TextPair, Comparison> judged = judge.compare(texts.values());
        texts.forEach((pair, both) -> {
            Comparison comparison = judged.get(both);
            if (comparison != null) {
                boolean asGiven = both.first().equals(text(pair.one()));
                opinions.put(pair, asGiven ? comparison : comparison.turned());
            }
        });
    }

    private static String text(Draft draft) {
        return draft.told().orElseThrow().wording();
    }

    /** The finding of explicit comparison, if any, as the judge leaves it; or what the judge itself finds. */
    Optional<Finding> on(Candidates.Pair pair, Optional<Finding> explicit) {
        Comparison opinion = opinions.get(pair);
        if (opinion == null) {
            return explicit;
        }
        return explicit.isPresent()
                ? explicit.filter(finding -> !disagrees(finding, opinion)).map(finding -> borneOut(finding, opinion))
                : own(pair, opinion);
    }

    private static double contradicts(Comparison opinion) {
        return Math.max(opinion.forward().contradicts(), opinion.backward().contradicts());
    }

    // What is negated and how is easily misread; a day, place or number is not.
    private static boolean disagrees(Finding finding, Comparison opinion) {
        return finding.kind() == Kind.POLARITY
                && Math.max(opinion.forward().entails(), opinion.backward().entails()) >= AGAINST;
    }

    private static Finding borneOut(Finding finding, Comparison opinion) {
        if (finding.type() != Type.CONTRADICTS || contradicts(opinion) < SURE) {
            return finding;
        }
        List<String> decidedBy = new ArrayList<>(finding.decidedBy());
        decidedBy.add(PAIR_MODEL);
        return new Finding(
                finding.type(),
                finding.kind(),
                finding.explanation(),
                finding.confidence() + (1 - finding.confidence()) / 2,
                finding.turned(),
                decidedBy);
    }

    private static boolean comparable(Candidates.Pair pair) {
        Optional<Assertion> one = pair.one().told();
        Optional<Assertion> other = pair.other().told();
        return one.isPresent() && other.isPresent() && comparable(one.get(), other.get());
    }

    private static boolean comparable(Assertion one, Assertion other) {
        double shared = one.shared(other);
        boolean shortDenial =
                one.opposes(other) && shared >= LEAST && shared >= MOSTLY * Math.min(one.weight(), other.weight());
        return one.actuality() == Actuality.FACT
                && other.actuality() == Actuality.FACT
                && (shortDenial || shared >= SHARED && shared >= HALF * Math.min(one.weight(), other.weight()))
                && one.sharedMatter(other) >= MATTER
                && (one.namesBeside(other).isEmpty() || other.namesBeside(one).isEmpty())
                && !one.slots().excludes(other.slots())
                && !one.slots().otherAmount(other.slots());
    }

    private static Optional<Finding> own(Candidates.Pair pair, Comparison opinion) {
        Assertion one = pair.one().told().orElseThrow();
        Assertion other = pair.other().told().orElseThrow();
        if (one.opposes(other)) {
            return contradicts(opinion) >= SURE
                    ? Optional.of(Finding.contradiction(
                            Kind.POLARITY,
                            "one says what the other says is not so",
                            contradicts(opinion) * WORTH,
                            Finding.POLARITY,
                            PAIR_MODEL))
                    : Optional.empty();
        }
        boolean forward =
                opinion.forward().entails() >= SURE && opinion.backward().entails() < OPEN;
        boolean backward =
                opinion.backward().entails() >= SURE && opinion.forward().entails() < OPEN;
        if (forward) {
            return follows(one, other, opinion.forward().entails(), false);
        }
        return backward ? follows(other, one, opinion.backward().entails(), true) : Optional.empty();
    }

    // Whoever says more names at least whom the other names, and gives at least its numbers.
    private static Optional<Finding> follows(Assertion more, Assertion less, double entails, boolean turned) {
        if (!less.namesBeside(more).isEmpty()
                || !more.slots()
                        .amounts()
                        .keySet()
                        .containsAll(less.slots().amounts().keySet())) {
            return Optional.empty();
        }
        boolean sameMatter = more.shared(less) >= SAME_MATTER * less.weight();
        return Optional.of(Finding.of(
                        sameMatter ? Type.REFINES : Type.SUPPORTS,
                        sameMatter
                                ? "whoever says this says the other as well, and more"
                                : "who takes this for true will take the other for true",
                        entails * WORTH,
                        Finding.PARTICIPANTS,
                        PAIR_MODEL)
                .turned(turned));
    }
}
