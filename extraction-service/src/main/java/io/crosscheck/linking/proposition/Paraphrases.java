package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import io.crosscheck.linking.comparison.Comparison;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.TextPair;
import io.crosscheck.linking.identity.Groups;
import io.crosscheck.linking.reading.StoryClaim;

/**
 * Unites groups of clauses that say the same in other words. A {@link PairJudge} has to hold them for paraphrases, and
 * their particulars have to agree: who is named, numbers, days, places, causes, what is done, polarity and modality.
 */
final class Paraphrases {

    /** So many pairs of a story are judged for each of its documents: those that have most in common. */
    private static final int EACH_DOCUMENT = 4;

    private static final double SHARED = 3;
    private static final double PART = 0.3;
    // Each of the two ways to be sure is right for 96 of 100 pairs or more on the tuning part of the MSR paraphrases.
    private static final double SAME = 0.5;
    private static final double EACH_WAY = 0.7;
    private static final double SIMILAR = 0.7;
    private static final double NO_CONTRADICTION = 0.1;
    private static final int WORDINGS = 4;

    private final List<List<Assertion>> groups;
    private final List<Assertion> told;

    private Paraphrases(List<List<Assertion>> groups) {
        this.groups = groups;
        this.told = groups.stream()
                .map(group -> Assertion.clearest(group).orElseThrow())
                .toList();
    }

    /** Two groups by their places, and how sure it is that they say the same. */
    private record Same(int one, int other, double sure) {}

    /** The groups, those that say the same as one, in the order given. */
    static List<List<Assertion>> united(List<List<Assertion>> groups, PairJudge judge) {
        return judge == PairJudge.NONE ? groups : new Paraphrases(groups).united(judge);
    }

    private List<List<Assertion>> united(PairJudge judge) {
        Groups united = new Groups(groups.size());
        Map<Integer, List<Integer>> members = new HashMap<>();
        for (Same same : same(judge)) {
            int one = united.of(same.one());
            int other = united.of(same.other());
            List<Integer> ones = members.getOrDefault(one, List.of(one));
            List<Integer> others = members.getOrDefault(other, List.of(other));
            if (one != other && ones.stream().allMatch(i -> others.stream().allMatch(j -> agree(i, j)))) {
                united.unite(one, other);
                List<Integer> both = new ArrayList<>(ones);
                both.addAll(others);
                members.put(united.of(one), both);
            }
        }
        return united.all().stream()
                .map(group -> group.stream()
                        .flatMap(i -> groups.get(i).stream())
                        .sorted()
                        .toList())
                .toList();
    }

    private List<Same> same(PairJudge judge) {
        long documents = groups.stream()
                .flatMap(List::stream)
                .map(assertion -> assertion.claim().document().id())
                .distinct()
                .count();
        List<SharedTerms.Pair> pairs = SharedTerms.pairs(
                        told.stream().map(Assertion::terms).toList(), SHARED)
                .stream()
                .filter(pair -> agree(pair.one(), pair.other()))
                .sorted(Comparator.comparingDouble(
                                (SharedTerms.Pair pair) -> -told.get(pair.one()).overlap(told.get(pair.other())))
                        .thenComparing(SharedTerms.Pair::one)
                        .thenComparing(SharedTerms.Pair::other))
                .limit(EACH_DOCUMENT * documents)
                .toList();
        Map<TextPair, Comparison> judged =
                judge.compare(pairs.stream().map(this::texts).collect(Collectors.toSet()));
        return pairs.stream()
                .map(pair -> new Same(pair.one(), pair.other(), sure(judged.get(texts(pair)))))
                .filter(same -> same.sure() > 0)
                .sorted(Comparator.comparingDouble((Same same) -> -same.sure())
                        .thenComparing(Same::one)
                        .thenComparing(Same::other))
                .toList();
    }

    private TextPair texts(SharedTerms.Pair pair) {
        return TextPair.ordered(
                told.get(pair.one()).wording(), told.get(pair.other()).wording());
    }

    private static double sure(Comparison opinion) {
        if (opinion == null) {
            return 0;
        }
        double eachWay =
                Math.min(opinion.forward().entails(), opinion.backward().entails());
        double against =
                Math.max(opinion.forward().contradicts(), opinion.backward().contradicts());
        boolean sure = eachWay >= EACH_WAY || opinion.similarity() >= SIMILAR && against <= NO_CONTRADICTION;
        return sure && opinion.paraphrase() >= SAME ? opinion.paraphrase() : 0;
    }

    private boolean agree(int one, int other) {
        List<Assertion> ones = groups.get(one);
        List<Assertion> others = groups.get(other);
        // What one claim says twice are two things.
        Set<StoryClaim> claims = ones.stream().map(Assertion::claim).collect(Collectors.toCollection(HashSet::new));
        return others.stream().noneMatch(assertion -> claims.contains(assertion.claim()))
                && ones.stream()
                        .limit(WORDINGS)
                        .allMatch(a -> others.stream().limit(WORDINGS).allMatch(b -> agree(a, b)));
    }

    private static boolean agree(Assertion one, Assertion other) {
        return one.actuality() == other.actuality()
                && one.claim().stance() == other.claim().stance()
                && one.shared(other) >= PART * Math.min(one.weight(), other.weight())
                && !one.opposes(other)
                && !one.otherEvent(other)
                && !one.slots().otherMeasure(other.slots())
                && (one.namesBeside(other).isEmpty() || other.namesBeside(one).isEmpty())
                && !one.slots().apart(other.slots())
                && !Slots.disjoint(one.slots().doers(), other.slots().doers());
    }
}
