package io.crosscheck.query.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.crosscheck.query.check.CheckAnswer.Direction;
import io.crosscheck.query.check.CheckAnswer.Effect;
import io.crosscheck.query.check.CheckAnswer.Item;
import io.crosscheck.query.check.CheckAnswer.Relation;
import io.crosscheck.query.check.CheckAnswer.Verdict;
import io.crosscheck.query.claim.Stance;
import io.crosscheck.query.proposition.PropositionView;
import io.crosscheck.query.proposition.Status;

/** Makes of how claims stand to a sentence how propositions do, and of that a verdict. */
final class Weighing {

    private Weighing() {}

    /**
     * How a proposition stands to the sentence.
     *
     * @param via see {@link Item#via}
     */
    record Link(
            String proposition,
            Relation relation,
            String kind,
            Direction direction,
            Stance stance,
            String explanation,
            double confidence,
            List<String> decidedBy,
            String via) {

        Item item(PropositionView view) {
            return new Item(
                    effect(this, view.status()),
                    relation,
                    kind,
                    direction,
                    relation == Relation.SAME ? stance : null,
                    explanation,
                    confidence,
                    decidedBy,
                    via,
                    view);
        }
    }

    /** One link a proposition: being the same goes before any relation, then what is surest. */
    static List<Link> links(Collection<Comparison.Finding> findings, Collection<Candidates.Touch> touches) {
        Map<String, Link> links = new LinkedHashMap<>();
        for (Comparison.Finding finding : findings) {
            for (Comparison.Touch found : finding.claims()) {
                stored(finding, found, touches)
                        .flatMap(stored -> link(finding, found, stored))
                        .ifPresent(link -> links.merge(link.proposition(), link, Weighing::surer));
            }
        }
        return List.copyOf(links.values());
    }

    // A claim may touch several propositions: the one meant is worded most like what the finding is about.
    private static Optional<Candidates.Touch> stored(
            Comparison.Finding finding, Comparison.Touch found, Collection<Candidates.Touch> touches) {
        return touches.stream()
                .filter(touch -> touch.claim().equals(found.id()))
                .max(Comparator.comparingDouble((Candidates.Touch touch) -> alike(touch.text(), finding.about()))
                        .thenComparing(Candidates.Touch::proposition));
    }

    private static Optional<Link> link(Comparison.Finding finding, Comparison.Touch found, Candidates.Touch stored) {
        Stance stance =
                finding.type() == Relation.SAME ? towards(finding.stance(), found.stance(), stored.stance()) : null;
        boolean about = finding.type() == Relation.SAME
                ? stance != null
                // a relation is one of what the sentence asserts to what the claim asserts
                : finding.stance() == Stance.ASSERTS
                        && found.stance() == Stance.ASSERTS
                        && stored.stance() == Stance.ASSERTS;
        return about
                ? Optional.of(new Link(
                        stored.proposition(),
                        finding.type(),
                        finding.kind(),
                        direction(finding.direction()),
                        stance,
                        finding.explanation(),
                        finding.confidence(),
                        finding.decidedBy(),
                        null))
                : Optional.empty();
    }

    // The sentence sides with the claim or against it, and so with or against what the claim takes a stance to.
    private static Stance towards(Stance sentence, Stance claim, Stance stored) {
        if (!decided(sentence) || !decided(claim) || !decided(stored)) {
            return null;
        }
        Stance contrary = stored == Stance.ASSERTS ? Stance.DENIES : Stance.ASSERTS;
        return sentence == claim ? stored : contrary;
    }

    private static boolean decided(Stance stance) {
        return stance == Stance.ASSERTS || stance == Stance.DENIES;
    }

    private static Direction direction(String direction) {
        return switch (direction == null ? "" : direction) {
            case "TO_CLAIMS" -> Direction.TO_PROPOSITION;
            case "FROM_CLAIMS" -> Direction.FROM_PROPOSITION;
            default -> Direction.MUTUAL;
        };
    }

    private static Link surer(Link one, Link other) {
        if ((one.relation() == Relation.SAME) != (other.relation() == Relation.SAME)) {
            return one.relation() == Relation.SAME ? one : other;
        }
        return other.confidence() > one.confidence() ? other : one;
    }

    private static double alike(String one, String other) {
        Set<String> first = SentenceWords.set(one == null ? "" : one);
        Set<String> second = SentenceWords.set(other == null ? "" : other);
        Set<String> all = new HashSet<>(first);
        all.addAll(second);
        first.retainAll(second);
        return all.isEmpty() ? 0 : (double) first.size() / all.size();
    }

    /**
     * What stands in a relation to propositions that are the same as the sentence, and was not found by itself. Where
     * the sentence is against the proposition, its relations say nothing about the sentence.
     */
    static List<Link> beyond(List<Item> items) {
        Set<String> known = new HashSet<>();
        items.forEach(item -> known.add(item.proposition().id()));
        List<Link> links = new ArrayList<>();
        for (Item item : items) {
            if (item.relation() == Relation.SAME && item.stance() == Stance.ASSERTS) {
                for (PropositionView.RelationView relation : item.proposition().relations()) {
                    if (known.add(relation.other())) {
                        links.add(new Link(
                                relation.other(),
                                Relation.valueOf(relation.type()),
                                relation.kind(),
                                switch (relation.direction()) {
                                    case TO_OTHER -> Direction.TO_PROPOSITION;
                                    case FROM_OTHER -> Direction.FROM_PROPOSITION;
                                    case MUTUAL -> Direction.MUTUAL;
                                },
                                null,
                                relation.explanation(),
                                relation.confidence(),
                                relation.decidedBy(),
                                item.proposition().id()));
                    }
                }
            }
        }
        return links;
    }

    /** What a proposition with this status does to the sentence. */
    static Effect effect(Link link, Status status) {
        boolean asserted = status.support() != Status.Support.NONE;
        boolean denied = status.dispute() == Status.Dispute.DENIED || status.dispute() == Status.Dispute.CONTESTED;
        return switch (link.relation()) {
            case SAME -> link.stance() == Stance.ASSERTS ? effect(asserted, denied) : effect(denied, asserted);
            case SUPPORTS -> asserted ? Effect.SUPPORTS : Effect.RELATES;
                // what says more says this as well
            case REFINES -> asserted && link.direction() == Direction.FROM_PROPOSITION
                    ? Effect.SUPPORTS
                    : Effect.RELATES;
            case CONTRADICTS -> asserted ? Effect.CONTRADICTS : Effect.RELATES;
            case CORRECTS -> asserted && link.direction() == Direction.FROM_PROPOSITION
                    ? Effect.CONTRADICTS
                    : Effect.RELATES;
            case DIFFERS, TENSION -> Effect.RELATES;
        };
    }

    private static Effect effect(boolean supported, boolean contradicted) {
        if (supported) {
            return contradicted ? Effect.DISPUTES : Effect.SUPPORTS;
        }
        return contradicted ? Effect.CONTRADICTS : Effect.RELATES;
    }

    /** What all items come to. */
    static Verdict verdict(Collection<Item> items) {
        boolean supported =
                items.stream().anyMatch(i -> i.effect() == Effect.SUPPORTS || i.effect() == Effect.DISPUTES);
        boolean contradicted =
                items.stream().anyMatch(i -> i.effect() == Effect.CONTRADICTS || i.effect() == Effect.DISPUTES);
        if (supported) {
            return contradicted ? Verdict.DISPUTED : Verdict.SUPPORTED;
        }
        if (contradicted) {
            return Verdict.CONTRADICTED;
        }
        return items.isEmpty() ? Verdict.NOTHING_KNOWN : Verdict.RELATED;
    }

    /** Same before related, and what contradicts first. */
    static final Comparator<Item> ORDER = Comparator.comparing((Item item) -> item.relation() != Relation.SAME)
            .thenComparing(Item::effect)
            .thenComparing(Comparator.comparing(Item::confidence).reversed())
            .thenComparing(item -> item.proposition().id());
}
