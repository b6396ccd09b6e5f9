package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import io.crosscheck.linking.comparison.Comparison;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.TextPair;
import io.crosscheck.linking.identity.Groups;

/**
 * Unites propositions that say the same in other words. A {@link PairJudge} has to hold them for the same both ways, and their
 * particulars have to agree: who is named, numbers, days, places, causes, kind of event, polarity and modality.
 */
final class Paraphrases {

    /** So many pairs of a story are judged for each of its documents: those that share most. */
    private static final int EACH_DOCUMENT = 4;

    private static final double SHARED = 4;
    private static final double PART = 0.3;
    private static final double EACH_WAY = 0.6;
    private static final double SAME = 0.5;

    private final List<Draft> drafts;
    private final Map<Draft, Integer> places = new IdentityHashMap<>();

    private Paraphrases(List<Draft> drafts) {
        this.drafts = drafts;
        for (int i = 0; i < drafts.size(); i++) {
            places.put(drafts.get(i), i);
        }
    }

    /** A pair that says the same, and how sure that is. */
    private record Same(Candidates.Pair pair, double sure) {}

    /** The propositions, those that say the same as one. */
    static List<Draft> united(List<Draft> drafts, PairJudge judge) {
        return judge == PairJudge.NONE ? drafts : new Paraphrases(drafts).united(judge);
    }

    private List<Draft> united(PairJudge judge) {
        Groups groups = new Groups(drafts.size());
        List<Set<Integer>> members = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            members.add(new HashSet<>(Set.of(i)));
        }
        for (Same same : same(judge)) {
            int one = groups.of(places.get(same.pair().one()));
            int other = groups.of(places.get(same.pair().other()));
            boolean all = one != other
                    && members.get(one).stream().allMatch(i -> members.get(other).stream()
                            .allMatch(j -> agree(drafts.get(i), drafts.get(j))));
            if (all) {
                groups.unite(one, other);
                Set<Integer> united = new HashSet<>(members.get(one));
                united.addAll(members.get(other));
                members.set(groups.of(one), united);
            }
        }
        return groups.all().stream()
                .map(group -> group.stream().map(drafts::get).toList())
                .map(Paraphrases::one)
                .toList();
    }

    private List<Same> same(PairJudge judge) {
        List<Draft> told = drafts.stream()
                .filter(draft -> draft.counts().isEmpty() && draft.told().isPresent())
                .toList();
        long documents = told.stream()
                .flatMap(draft -> draft.touches().stream())
                .map(touch -> touch.claim().document().id())
                .distinct()
                .count();
        Map<Candidates.Pair, TextPair> texts = new HashMap<>();
        List<Candidates.Pair> pairs = Candidates.of(told, SHARED).stream()
                .filter(pair -> agree(pair.one(), pair.other()))
                .sorted(Comparator.comparingDouble(Candidates.Pair::shared)
                        .reversed()
                        .thenComparing(pair -> places.get(pair.one()))
                        .thenComparing(pair -> places.get(pair.other())))
                .limit(EACH_DOCUMENT * documents)
                .toList();
        pairs.forEach(pair -> texts.put(
                pair,
                TextPair.ordered(
                        pair.one().told().orElseThrow().wording(),
                        pair.other().told().orElseThrow().wording())));
        Map<TextPair, Comparison> judged = judge.compare(texts.values());
        return pairs.stream()
                .map(pair -> new Same(pair, sure(judged.get(texts.get(pair)))))
                .filter(same -> same.sure() > 0)
                .sorted(Comparator.comparingDouble((Same same) -> -same.sure())
                        .thenComparing(same -> places.get(same.pair().one()))
                        .thenComparing(same -> places.get(same.pair().other())))
                .toList();
    }

    private static double sure(Comparison opinion) {
        if (opinion == null) {
            return 0;
        }
        double eachWay =
                Math.min(opinion.forward().entails(), opinion.backward().entails());
        return eachWay >= EACH_WAY && opinion.paraphrase() >= SAME ? Math.min(eachWay, opinion.paraphrase()) : 0;
    }

    // What one claim says twice are two things.
    private static boolean agree(Draft one, Draft other) {
        Set<?> claims = one.claims();
        return one.contrary() == other.contrary()
                && one.reading().actuality() == other.reading().actuality()
                && other.touches().stream().noneMatch(touch -> claims.contains(touch.claim()))
                && one.assertions().stream()
                        .allMatch(a -> other.assertions().stream().allMatch(b -> agree(a, b)));
    }

    private static boolean agree(Assertion one, Assertion other) {
        return one.actuality() == other.actuality()
                && one.shared(other) >= PART * Math.min(one.weight(), other.weight())
                && !one.opposes(other)
                && !one.otherEvent(other)
                && !one.slots().otherMeasure(other.slots())
                && (one.namesBeside(other).isEmpty() || other.namesBeside(one).isEmpty())
                && !one.slots().excludes(other.slots())
                && !Slots.disjoint(one.slots().doers(), other.slots().doers());
    }

    private static Draft one(List<Draft> same) {
        Draft first = same.get(0);
        if (same.size() == 1) {
            return first;
        }
        Map<String, Double> participants = new TreeMap<>();
        same.forEach(
                draft -> draft.participants().forEach((who, weight) -> participants.merge(who, weight, Math::max)));
        return new Draft(
                first.reading(),
                same.stream()
                        .flatMap(draft -> draft.touches().stream())
                        .sorted(Comparator.comparing(Draft.Touching::claim))
                        .toList(),
                participants,
                first.contrary(),
                List.of(),
                same.stream()
                        .flatMap(draft -> draft.assertions().stream())
                        .limit(DraftFinder.TOLD)
                        .toList(),
                0);
    }
}
