package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.proposition.Draft.Reading;
import io.crosscheck.linking.proposition.Draft.Touching;
import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Words;

/**
 * Finds what a story's claims assert in common: events of a known kind with the same participants, counts of the same,
 * and clauses in much the same words. A claim may take part in several; one that shares nothing is a proposition of its
 * own.
 */
public final class DraftFinder {

    private static final Comparator<Draft> ORDER = Comparator.comparing(
                    (Draft d) -> d.touches().get(0).claim())
            .thenComparing(d -> d.reading().key());

    /** So many wordings of a proposition are compared with others'. */
    private static final int TOLD = 6;

    private final Participants participants;
    private final Map<String, String> statements;
    private final PairJudge judge;

    /**
     * A finder for one story.
     *
     * @param statements id of the utterance that a claim reports
     * @param judge whose opinion on paraphrases counts
     */
    public DraftFinder(Participants participants, Map<String, String> statements, PairJudge judge) {
        this.participants = participants;
        this.statements = statements;
        this.judge = judge;
    }

    /**
     * The propositions of a story.
     *
     * @param claims in their order
     */
    public List<Draft> find(List<StoryClaim> claims) {
        Kept kept = new Kept();
        List<Draft> single = new ArrayList<>();
        List<Count> counts = counted(claims);
        List<Draft> ofNumbers = counts(counts);
        for (Draft draft : events(claims, counts, ofNumbers)) {
            if (draft.touches().size() > 1) {
                kept.add(draft);
            } else {
                single.add(draft);
            }
        }
        Set<String> disagreed = disagreed(ofNumbers);
        for (Draft draft : ofNumbers) {
            if (disagreed.contains(draft.reading().of()) || kept.of(draft).noneMatch(draft::within)) {
                kept.add(draft);
            }
        }
        Map<StoryClaim, List<Assertion>> byClaim = assertions(claims);
        for (Draft draft : alike(byClaim)) {
            if (kept.of(draft).noneMatch(draft::within)) {
                kept.add(draft);
            }
        }
        for (Draft draft : single) {
            Touching touch = draft.touches().get(0);
            if (touch.main() && (opposes(draft, kept) || kept.of(draft).noneMatch(other -> other.tells(touch)))) {
                kept.add(draft);
            }
        }
        claims.stream()
                .filter(kept::open)
                .collect(Collectors.groupingBy(
                        claim -> List.of(
                                claim.document().id(),
                                claim.withdrawn(),
                                claim.claim().content()),
                        LinkedHashMap::new,
                        Collectors.toList()))
                .values()
                .forEach(same -> kept.add(whole(same)));
        List<Draft> drafts = kept.drafts.stream()
                .map(draft -> draft.assertions().isEmpty() ? draft.withAssertions(told(draft, byClaim)) : draft)
                .sorted(ORDER)
                .toList();
        return identified(drafts);
    }

    /** The propositions so far, by the claims that touch them. */
    private static final class Kept {
        private final List<Draft> drafts = new ArrayList<>();
        private final Set<StoryClaim> covered = new HashSet<>();
        private final Set<String> predicates = new HashSet<>();
        private final Map<StoryClaim, List<Draft>> byClaim = new HashMap<>();

        void add(Draft draft) {
            drafts.add(draft);
            if (draft.reading().predicate() != null) {
                predicates.add(draft.reading().predicate());
            }
            for (Touching touch : draft.touches()) {
                byClaim.computeIfAbsent(touch.claim(), c -> new ArrayList<>()).add(draft);
                if (touch.main()) {
                    covered.add(touch.claim());
                }
            }
        }

        /** Whether no proposition is what the claim says. */
        boolean open(StoryClaim claim) {
            return !covered.contains(claim);
        }

        /** The propositions that the first claim of another touches. */
        Stream<Draft> of(Draft draft) {
            return byClaim.getOrDefault(draft.touches().get(0).claim(), List.of()).stream();
        }
    }

    private static List<Draft> identified(List<Draft> drafts) {
        Set<String> taken = new HashSet<>();
        List<Draft> identified = new ArrayList<>();
        for (Draft draft : drafts) {
            Draft named = draft;
            for (int nth = 1; !taken.add(named.id()); nth++) {
                named = draft.numbered(nth);
            }
            identified.add(named);
        }
        return identified;
    }

    // A condition for what others put as settled is worth a proposition of its own.
    private static boolean opposes(Draft draft, Kept kept) {
        return draft.reading().actuality() == Actuality.CONDITION
                && kept.predicates.contains(draft.reading().predicate());
    }

    // Events that befell another number of people are not one event, or not known to be. Those whose number has a
    // proposition of its own are told there.
    private List<Draft> events(List<StoryClaim> claims, List<Count> counts, List<Draft> ofNumbers) {
        FrameFinder finder = new FrameFinder(participants);
        Map<StoryClaim, List<Count>> byClaim =
                counts.stream().filter(Count::casualty).collect(Collectors.groupingBy(Count::claim));
        Set<Count> told = ofNumbers.stream().flatMap(d -> d.counts().stream()).collect(Collectors.toSet());
        Map<String, List<Frame>> kinds = claims.stream()
                .flatMap(claim -> finder.in(claim).stream())
                .filter(frame -> !frame.predicate().name().equals(CountedPeople.GATHERED))
                .filter(frame -> number(frame, byClaim).filter(told::contains).isEmpty())
                .collect(Collectors.groupingBy(
                        frame -> frame.predicate().name() + " " + frame.actuality() + " "
                                + number(frame, byClaim).map(Count::key).orElse(""),
                        TreeMap::new,
                        Collectors.toList()));
        List<Draft> drafts = new ArrayList<>();
        for (List<Frame> kind : kinds.values()) {
            for (List<Frame> cluster : FrameClusters.of(kind, statements)) {
                Frame first = cluster.get(0);
                drafts.add(Draft.of(
                        Reading.of(first.predicate().name(), first.actuality()),
                        cluster.stream().map(DraftFinder::touching).toList(),
                        Draft.united(cluster, Frame::participants)));
            }
        }
        return distinct(drafts.stream().sorted(ORDER).toList());
    }

    // One wording may tell of two kinds of event; it remains one proposition.
    private static List<Draft> distinct(List<Draft> drafts) {
        Set<String> seen = new HashSet<>();
        return drafts.stream()
                .filter(draft -> draft.touches().size() == 1
                        || seen.add(draft.touches().stream()
                                .map(touch -> touch.claim().id() + touch.stance())
                                .collect(Collectors.joining(" "))))
                .toList();
    }

    private static Touching touching(Frame frame) {
        return new Touching(frame.claim(), frame.stance(), frame.main(), frame.span(), frame.clause());
    }

    private List<Count> counted(List<StoryClaim> claims) {
        CountFinder finder = new CountFinder(participants);
        return claims.stream().flatMap(claim -> finder.in(claim).stream()).toList();
    }

    // A count matters where several claims give it, or where another number is given for the same.
    private static List<Draft> counts(List<Count> counts) {
        List<Draft> drafts = new ArrayList<>();
        for (List<List<Count>> same : CountClusters.of(counts)) {
            for (List<Count> number : same) {
                Draft draft = draft(number, of(same));
                if (same.size() > 1 || draft.touches().size() > 1) {
                    drafts.add(draft);
                }
            }
        }
        return drafts;
    }

    // Of what several numbers are given. Two numbers of one clause that nobody puts otherwise are one proposition.
    private static Set<String> disagreed(List<Draft> ofNumbers) {
        Set<String> once = new HashSet<>();
        return ofNumbers.stream()
                .map(draft -> draft.reading().of())
                .filter(of -> !once.add(of))
                .collect(Collectors.toSet());
    }

    private static String of(List<List<Count>> same) {
        Count first = same.get(0).get(0);
        return first.claim().id() + " " + first.span().start();
    }

    private static Optional<Count> number(Frame frame, Map<StoryClaim, List<Count>> byClaim) {
        return byClaim.getOrDefault(frame.claim(), List.of()).stream()
                .filter(count -> count.doing().contains(frame.predicate().name())
                        && frame.clause().contains(count.span()))
                .min(Comparator.comparing(Count::part).thenComparing(Count::span));
    }

    private static Draft draft(List<Count> number, String of) {
        List<Touching> touches = number.stream()
                .map(count -> new Touching(count.claim(), count.stance(), says(count), count.span(), count.clause()))
                .toList();
        Count first = number.get(0);
        return Draft.of(
                        new Reading(
                                String.join("+", first.doing().stream().sorted().toList()),
                                first.actuality(),
                                first,
                                of),
                        touches,
                        Draft.united(number, Count::participants))
                .withCounts(number);
    }

    // A number is what is said where people are counted, or where its clause is all that is said.
    private static boolean says(Count count) {
        Span content = count.claim().claim().content().cover();
        return count.casualty()
                || !count.unit().equals("other")
                        && (count.doing().contains(CountReader.PRESENCE)
                                || count.clause().contains(content));
    }

    private Map<StoryClaim, List<Assertion>> assertions(List<StoryClaim> claims) {
        AssertionReader reader = new AssertionReader(participants);
        Map<StoryClaim, List<Assertion>> byClaim = new TreeMap<>();
        claims.forEach(claim -> byClaim.put(claim, reader.in(claim)));
        return byClaim;
    }

    // What several claims say in one of their clauses.
    private List<Draft> alike(Map<StoryClaim, List<Assertion>> byClaim) {
        List<Assertion> all = byClaim.values().stream().flatMap(List::stream).toList();
        return Paraphrases.united(AssertionClusters.of(all), judge).stream()
                .filter(group -> group.stream().map(Assertion::claim).distinct().count() > 1)
                .map(DraftFinder::draft)
                .toList();
    }

    private static Draft draft(List<Assertion> group) {
        // Put as somebody puts it who does not negate it, if anybody does.
        Assertion said = group.stream()
                .filter(assertion -> !assertion.negated())
                .findFirst()
                .orElse(group.get(0));
        return Draft.of(
                        Reading.of(null, said.actuality()),
                        group.stream()
                                .map(assertion -> touching(assertion, said))
                                .toList(),
                        Draft.united(group, Assertion::terms))
                .withAssertions(group.stream().limit(TOLD).toList());
    }

    private static Touching touching(Assertion assertion, Assertion said) {
        boolean beside = !assertion.main() && Negations.presupposes(Words.of(assertion.text()));
        Touching touching = new Touching(
                assertion.claim(),
                beside ? Stance.ASSERTS : assertion.claim().stance(),
                assertion.main(),
                assertion.span(),
                assertion.span());
        return assertion.opposes(said) ? touching.turned() : touching;
    }

    // What shares nothing with another claim is a proposition of its own, put as its claim puts it; whoever takes
    // a stand towards that claim's words touches it, too.
    private Draft whole(List<StoryClaim> same) {
        StoryClaim claim = same.get(0);
        Span all = claim.claim().content().cover();
        Map<String, Double> who =
                participants.in(claim, Words.of(claim.text(), claim.claim().content()));
        return Draft.of(
                Reading.of(null, Actualities.ofClaim(claim)),
                same.stream()
                        .map(one -> new Touching(one, one.stance(), true, all, all))
                        .toList(),
                who);
    }

    // The clauses behind a proposition: those that its words stand in.
    private static List<Assertion> told(Draft draft, Map<StoryClaim, List<Assertion>> byClaim) {
        return draft.touches().stream()
                .filter(Touching::main)
                .flatMap(touch -> byClaim.getOrDefault(touch.claim(), List.of()).stream()
                        .filter(assertion -> assertion.span().overlaps(touch.span())))
                .limit(TOLD)
                .toList();
    }
}
