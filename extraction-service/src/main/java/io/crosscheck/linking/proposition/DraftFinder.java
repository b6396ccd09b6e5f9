package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.proposition.Draft.Reading;
import io.crosscheck.linking.proposition.Draft.Touching;
import io.crosscheck.linking.reading.Participants;
import io.crosscheck.linking.reading.StoryClaim;

/**
 * Finds what a story's claims assert in common: first events of a known kind with the same participants, then counts of
 * the same, last, for claims that neither says anything of, contents in much the same words. A claim that shares nothing is a
 * proposition of its own.
 */
public final class DraftFinder {

    private static final Comparator<Draft> ORDER = Comparator.comparing(
                    (Draft d) -> d.touches().get(0).claim())
            .thenComparing(d -> d.reading().key());

    private final Participants participants;
    private final Map<String, String> statements;

    /**
     * A finder for one story.
     *
     * @param statements id of the utterance that a claim reports
     */
    public DraftFinder(Participants participants, Map<String, String> statements) {
        this.participants = participants;
        this.statements = statements;
    }

    /**
     * The propositions of a story.
     *
     * @param claims in their order
     */
    public List<Draft> find(List<StoryClaim> claims) {
        List<Draft> drafts = new ArrayList<>();
        Set<StoryClaim> covered = new HashSet<>();
        List<Draft> single = new ArrayList<>();
        List<Count> counts = counted(claims);
        List<Draft> ofNumbers = counts(counts);
        for (Draft draft : events(claims, counts, ofNumbers)) {
            if (draft.touches().size() > 1) {
                keep(draft, drafts, covered);
            } else {
                single.add(draft);
            }
        }
        ofNumbers.forEach(draft -> keep(draft, drafts, covered));
        for (Draft draft : single) {
            Touching touch = draft.touches().get(0);
            if (touch.main() && !covered.contains(touch.claim())) {
                keep(draft, drafts, covered);
            }
        }
        List<StoryClaim> open =
                claims.stream().filter(c -> !covered.contains(c)).toList();
        drafts.addAll(contents(open));
        return identified(drafts.stream().sorted(ORDER).toList());
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

    private static void keep(Draft draft, List<Draft> drafts, Set<StoryClaim> covered) {
        drafts.add(draft);
        draft.touches().stream().filter(Touching::main).forEach(touch -> covered.add(touch.claim()));
    }

    // Events that befell another number of people are not one event, or not known to be; those whose number has a
    // proposition
    // of its own are told there.
    private List<Draft> events(List<StoryClaim> claims, List<Count> counts, List<Draft> ofNumbers) {
        FrameFinder finder = new FrameFinder(participants);
        Map<StoryClaim, List<Count>> byClaim = counts.stream()
                .filter(count -> count.unit().equals(CountFinder.CASUALTY))
                .collect(Collectors.groupingBy(Count::claim));
        Set<Count> told = ofNumbers.stream().flatMap(d -> d.counts().stream()).collect(Collectors.toSet());
        Map<String, List<Frame>> kinds = claims.stream()
                .flatMap(claim -> finder.in(claim).stream())
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
                .map(count -> new Touching(
                        count.claim(),
                        count.claim().claim().stance(),
                        count.unit().equals(CountFinder.CASUALTY)
                                || (!count.unit().equals("other")
                                        && count.doing().contains(CountFinder.PRESENCE)),
                        count.span(),
                        count.clause()))
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

    private List<Draft> contents(List<StoryClaim> claims) {
        return ContentClusters.of(claims, participants).stream()
                .map(this::draft)
                .toList();
    }

    private Draft draft(ContentClusters.Group group) {
        boolean negative = group.first().negative();
        List<Touching> touches = group.members().stream()
                .map(content -> {
                    Span all = content.claim().claim().content().cover();
                    Stance stance = content.claim().claim().stance();
                    Touching touch = new Touching(content.claim(), stance, true, all, all);
                    return content.negative() == negative ? touch : touch.turned();
                })
                .toList();
        Map<String, Double> united = Draft.united(group.members(), ContentClusters.Content::weights);
        return Draft.of(Reading.of(null, Actuality.FACT), touches, united);
    }
}
