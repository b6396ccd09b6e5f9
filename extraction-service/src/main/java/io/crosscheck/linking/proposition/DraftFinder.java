package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
        for (Draft draft : events(claims)) {
            if (draft.touches().size() > 1) {
                keep(draft, drafts, covered);
            } else {
                single.add(draft);
            }
        }
        counts(claims).forEach(draft -> keep(draft, drafts, covered));
        for (Draft draft : single) {
            Touching touch = draft.touches().get(0);
            if (touch.main() && !covered.contains(touch.claim())) {
                keep(draft, drafts, covered);
            }
        }
        List<StoryClaim> open =
                claims.stream().filter(c -> !covered.contains(c)).toList();
        drafts.addAll(contents(open));
        return drafts.stream().sorted(ORDER).toList();
    }

    private static void keep(Draft draft, List<Draft> drafts, Set<StoryClaim> covered) {
        drafts.add(draft);
        draft.touches().stream().filter(Touching::main).forEach(touch -> covered.add(touch.claim()));
    }

    private List<Draft> events(List<StoryClaim> claims) {
        FrameFinder finder = new FrameFinder(participants);
        Map<String, List<Frame>> kinds = claims.stream()
                .flatMap(claim -> finder.in(claim).stream())
                .collect(Collectors.groupingBy(
                        frame -> frame.predicate().name() + " " + frame.actuality(),
                        TreeMap::new,
                        Collectors.toList()));
        List<Draft> drafts = new ArrayList<>();
        for (List<Frame> kind : kinds.values()) {
            for (List<Frame> cluster : FrameClusters.of(kind, statements)) {
                Frame first = cluster.get(0);
                drafts.add(Draft.of(
                        new Reading(first.predicate().name(), first.actuality(), null),
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

    // A count matters where several claims give it, or where another number is given for the same.
    private List<Draft> counts(List<StoryClaim> claims) {
        CountFinder finder = new CountFinder(participants);
        List<Count> counts =
                claims.stream().flatMap(claim -> finder.in(claim).stream()).toList();
        List<Draft> drafts = new ArrayList<>();
        for (List<List<Count>> same : CountClusters.of(counts)) {
            for (List<Count> number : same) {
                Draft draft = draft(number);
                if (same.size() > 1 || draft.touches().size() > 1) {
                    drafts.add(draft);
                }
            }
        }
        return drafts;
    }

    private static Draft draft(List<Count> number) {
        List<Touching> touches = number.stream()
                .map(count -> new Touching(
                        count.claim(),
                        count.claim().claim().stance(),
                        !count.unit().equals("other") && count.doing().contains(CountFinder.PRESENCE),
                        count.span(),
                        count.clause()))
                .toList();
        Count first = number.get(0);
        return Draft.of(
                        new Reading(
                                String.join("+", first.doing().stream().sorted().toList()), first.actuality(), first),
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
        return Draft.of(new Reading(null, Actuality.FACT, null), touches, united);
    }
}
