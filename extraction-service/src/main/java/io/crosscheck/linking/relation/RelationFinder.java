package io.crosscheck.linking.relation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Extraction;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.proposition.Actuality;
import io.crosscheck.linking.proposition.Candidates;
import io.crosscheck.linking.proposition.CountAlignment;
import io.crosscheck.linking.proposition.Draft;
import io.crosscheck.linking.proposition.Draft.Touching;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.relation.Relation.Evidence;
import io.crosscheck.linking.relation.Relation.Kind;
import io.crosscheck.linking.relation.Relation.Type;
import io.crosscheck.messages.Identifier;

/**
 * Relates propositions of a story. Only what can be explained is related: counts of the same, kinds of event that
 * sit ill together, a condition for what others put as settled. What is demanded never contradicts a fact.
 */
public final class RelationFinder {

    private static final Map<String, String> TENSIONS = tensions();
    private static final Set<Type> DIRECTED = Set.of(Type.REFINES, Type.SUPPORTS, Type.CORRECTS);
    private static final int SPANS_EACH = 2;

    /**
     * The relations among propositions, in order of their ids.
     *
     * @param judge a second opinion on pairs about the same
     */
    public static List<Relation> in(List<Draft> drafts, PairJudge judge) {
        List<Relation> relations = new ArrayList<>();
        counts(drafts, relations);
        events(drafts, relations);
        particulars(drafts, relations, judge);
        Corrections.in(drafts)
                .forEach(c -> relations.add(relation(
                        Finding.of(
                                Type.CORRECTS, "The same document now has this in its place", 0.7, Finding.REVISIONS),
                        c.replacement(),
                        c.replaced())));
        return relations.stream().sorted(Comparator.comparing(Relation::id)).toList();
    }

    private static void counts(List<Draft> drafts, List<Relation> relations) {
        Map<String, List<Draft>> same =
                group(drafts.stream().filter(d -> d.reading().count() != null).toList(), draft -> draft.reading()
                        .of());
        for (List<Draft> alike : same.values()) {
            for (int i = 0; i < alike.size(); i++) {
                for (int j = i + 1; j < alike.size(); j++) {
                    Draft one = alike.get(i);
                    Draft other = alike.get(j);
                    if (CountAlignment.comparable(one, other) && !sharedClaim(one, other)) {
                        CountComparison.of(
                                        one.reading().count(), other.reading().count())
                                .filter(finding -> !selfContradiction(finding, one, other))
                                .map(finding -> reversal(finding, one, other))
                                .ifPresent(finding -> relations.add(relation(finding, one, other)));
                    }
                }
            }
        }
    }

    private static Finding reversal(Finding finding, Draft one, Draft other) {
        Set<String> speakers = speakers(one);
        if (finding.type() != Type.CONTRADICTS || speakers.isEmpty() || !speakers.equals(speakers(other))) {
            return finding;
        }
        List<String> decidedBy = new ArrayList<>(finding.decidedBy());
        decidedBy.add(Finding.SPEAKER);
        return new Finding(
                Type.CONTRADICTS,
                Kind.REVERSAL,
                finding.explanation() + ", and the same speaker gave both",
                finding.confidence(),
                finding.turned(),
                decidedBy);
    }

    private static Set<String> speakers(Draft draft) {
        Set<String> speakers = new TreeSet<>();
        for (Touching touch : draft.touches()) {
            if (touch.claim().narrated()) {
                return Set.of();
            }
            touch.claim().claim().sources().stream()
                    .filter(source -> source.hop() == 0)
                    .forEach(source -> speakers.add(source.text()));
        }
        return speakers;
    }

    private static void events(List<Draft> drafts, List<Relation> relations) {
        List<Draft> events = drafts.stream()
                .filter(d -> d.reading().predicate() != null && d.reading().count() == null)
                .toList();
        for (int i = 0; i < events.size(); i++) {
            for (int j = i + 1; j < events.size(); j++) {
                Draft one = events.get(i);
                Draft other = events.get(j);
                tension(one, other).ifPresent(finding -> relations.add(relation(finding, one, other)));
            }
        }
    }

    private static void particulars(List<Draft> drafts, List<Relation> relations, PairJudge judge) {
        Set<String> related = relations.stream()
                .map(relation -> pair(relation.proposition(), relation.other()))
                .collect(Collectors.toSet());
        List<Candidates.Pair> pairs = Candidates.of(drafts).stream()
                .filter(pair ->
                        !related.contains(pair(pair.one().id(), pair.other().id()))
                                && !sharedClaim(pair.one(), pair.other()))
                .toList();
        Map<Candidates.Pair, Finding> explicit = new HashMap<>();
        pairs.forEach(pair -> explicit(pair).ifPresent(finding -> explicit.put(pair, finding)));
        SecondOpinion opinion = new SecondOpinion(judge, pairs, explicit);
        for (Candidates.Pair pair : pairs) {
            opinion.on(pair, Optional.ofNullable(explicit.get(pair)))
                    .filter(finding -> !selfContradiction(finding, pair.one(), pair.other()))
                    .map(finding -> reversal(finding, pair.one(), pair.other()))
                    .ifPresent(finding -> relations.add(relation(finding, pair.one(), pair.other())));
        }
    }

    private static Optional<Finding> explicit(Candidates.Pair pair) {
        return pair.one().assertions().stream()
                .flatMap(one ->
                        pair.other().assertions().stream().flatMap(other -> Particulars.compare(one, other).stream()))
                .max(Comparator.comparingDouble(Finding::confidence).thenComparing(Finding::explanation));
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    // Nobody contradicts in one breath what he says ("raised from 42 to 45"): the two are about different things or
    // times.
    private static boolean sharedClaim(Draft one, Draft other) {
        Set<StoryClaim> claims = one.claims();
        return other.touches().stream().anyMatch(touch -> claims.contains(touch.claim()));
    }

    // Nor does an outlet, in its own voice, contradict itself in one report.
    private static boolean selfContradiction(Finding finding, Draft one, Draft other) {
        return finding.type() == Type.CONTRADICTS && !Collections.disjoint(narrating(one), narrating(other));
    }

    private static Set<Extraction> narrating(Draft draft) {
        Set<Extraction> reports = Collections.newSetFromMap(new IdentityHashMap<>());
        draft.touches().stream()
                .map(Touching::claim)
                .filter(StoryClaim::narrated)
                .forEach(claim -> reports.add(claim.extraction()));
        return reports;
    }

    private static Optional<Finding> tension(Draft one, Draft other) {
        if (!shareSomething(one, other)) {
            return Optional.empty();
        }
        String why =
                TENSIONS.get(one.reading().predicate() + " " + other.reading().predicate());
        boolean facts =
                one.reading().actuality() == Actuality.FACT && other.reading().actuality() == Actuality.FACT;
        if (why != null && facts && !one.negative() && !other.negative()) {
            return Optional.of(
                    Finding.of(Type.TENSION, "Opposed, but " + why, 0.7, Finding.WORDS, Finding.PARTICIPANTS));
        }
        boolean sameEvent = one.reading().predicate().equals(other.reading().predicate());
        Draft condition = one.reading().actuality() == Actuality.CONDITION ? one : other;
        Draft fact = condition == one ? other : one;
        boolean conditional = condition.reading().actuality() == Actuality.CONDITION
                && fact.reading().actuality() == Actuality.FACT
                && condition.negative() != fact.negative();
        return sameEvent && conditional
                ? Optional.of(Finding.of(
                        Type.TENSION, "One makes a condition of what the other puts as settled", 0.6, Finding.MODALITY))
                : Optional.empty();
    }

    private static boolean shareSomething(Draft one, Draft other) {
        double shared = 0;
        for (Map.Entry<String, Double> entry : new TreeMap<>(one.participants()).entrySet()) {
            shared += other.participants().containsKey(entry.getKey()) ? entry.getValue() : 0;
        }
        return shared >= 3;
    }

    static Relation relation(Finding finding, Draft one, Draft other) {
        boolean directed = DIRECTED.contains(finding.type());
        boolean swap = directed ? finding.turned() : one.id().compareTo(other.id()) > 0;
        Draft from = swap ? other : one;
        Draft to = swap ? one : other;
        List<Evidence> evidence = new ArrayList<>(evidence(from));
        evidence.addAll(evidence(to));
        return new Relation(
                Identifier.derive("r", from.id(), to.id(), finding.type()),
                from.id(),
                to.id(),
                finding.type(),
                finding.kind(),
                finding.explanation(),
                evidence,
                finding.confidence(),
                finding.decidedBy());
    }

    private static List<Evidence> evidence(Draft draft) {
        return draft.touches().stream()
                .sorted(Comparator.comparing((Touching t) -> t.stance() != Stance.ASSERTS)
                        .thenComparing(t -> !t.claim().counted())
                        .thenComparing(Touching::claim))
                .limit(SPANS_EACH)
                .map(t -> new Evidence(
                        t.claim().id(),
                        t.span().start(),
                        t.span().end(),
                        t.span().in(t.claim().text())))
                .toList();
    }

    private static Map<String, List<Draft>> group(List<Draft> drafts, Function<Draft, String> key) {
        return drafts.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
    }

    private static Map<String, String> tensions() {
        Map<String, String> tensions = new TreeMap<>();
        for (String line : Lexicon.load("linking/tensions").entries().toList()) {
            String[] entry = line.split(":\\s*", 2);
            String[] pair = entry[0].split(" ");
            tensions.put(pair[0] + " " + pair[1], entry[1]);
            tensions.put(pair[1] + " " + pair[0], entry[1]);
        }
        return tensions;
    }

    private RelationFinder() {}
}
