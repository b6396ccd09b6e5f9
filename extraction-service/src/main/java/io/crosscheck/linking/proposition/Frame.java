package io.crosscheck.linking.proposition;

import java.util.Map;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.reading.StoryClaim;
import io.crosscheck.linking.text.Words;

/**
 * An event that a claim's content tells of.
 *
 * @param negated whether the content says that it is not so
 * @param main whether it is what the content says, rather than something it mentions on the way
 * @param participants by whom and what it is told apart, with weights; empty where the words leave that open
 * @param span the words that tell of it
 * @param clause the clause they stand in
 * @param slots the particulars that the clause gives
 * @param pointed whether a word points back at what it is about: "it is fake", "this is not what happens"
 */
record Frame(
        StoryClaim claim,
        Predicate predicate,
        Actuality actuality,
        boolean negated,
        boolean main,
        Map<String, Double> participants,
        Span span,
        Span clause,
        Slots slots,
        boolean pointed) {

    Frame {
        participants = Map.copyOf(participants);
    }

    Frame denied() {
        return new Frame(claim, predicate, actuality, !negated, main, participants, span, clause, slots, true);
    }

    Frame own() {
        return new Frame(claim, predicate, actuality, negated, true, participants, span, clause, slots, pointed);
    }

    /** The claim's stance towards the event's being so. */
    Stance stance() {
        boolean beside = !main && Negations.presupposes(Words.of(clause.in(claim.text())));
        Stance stance = beside ? Stance.ASSERTS : claim.stance();
        if (!negated || stance == Stance.WITHHOLDS || stance == Stance.ASKS) {
            return stance;
        }
        return stance == Stance.ASSERTS ? Stance.DENIES : Stance.ASSERTS;
    }
}
