package io.crosscheck.linking.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import io.crosscheck.extraction.annotation.Claim;
import io.crosscheck.extraction.annotation.Modality;
import io.crosscheck.extraction.annotation.Polarity;
import io.crosscheck.extraction.annotation.Stance;
import io.crosscheck.linking.check.Finding.Direction;
import io.crosscheck.linking.comparison.Comparison;
import io.crosscheck.linking.comparison.PairJudge;
import io.crosscheck.linking.comparison.TextPair;
import io.crosscheck.linking.relation.Relation;
import io.crosscheck.linking.text.Words;

/**
 * Compares a sentence with one claim by the trained pair model, within bounds that are explicit: both put something
 * forward as a fact, they share a good part of their words, and numbers are never left to the model.
 */
public final class SecondReader {

    private static final String PAIR_MODEL = "pair model";
    private static final String POLARITY = "polarity";

    private static final double SURE = 0.9;
    private static final double ALIKE = 0.6;
    private static final double SHARED = 0.5;
    private static final double WORTH = 0.75;
    /** Shorter words say little about what a claim is about. */
    private static final int LONG_ENOUGH = 3;

    private final PairJudge judge;

    public SecondReader(PairJudge judge) {
        this.judge = judge;
    }

    /** How the sentence's claim stands to a claim of the store; empty where nothing can be said with certainty. */
    Optional<Finding> compare(Claim own, Claim other) {
        if (!comparable(own, other)) {
            return Optional.empty();
        }
        TextPair pair = new TextPair(own.content().text(), other.content().text());
        Comparison comparison = judge.compare(List.of(pair)).get(pair);
        if (comparison == null || comparison.similarity() < ALIKE) {
            return Optional.empty();
        }
        double entails = comparison.forward().entails();
        double entailed = comparison.backward().entails();
        double contradicts = Math.max(
                comparison.forward().contradicts(), comparison.backward().contradicts());
        if (contradicts >= SURE) {
            return Optional.of(contradiction(own, other, contradicts));
        }
        if (own.polarity() != other.polarity() || !sameNumbers(own, other)) {
            return Optional.empty();
        }
        if (entails >= SURE && entailed >= SURE) {
            return Optional.of(finding(
                    Finding.Type.SAME, Direction.MUTUAL, "they say the same", Math.min(entails, entailed), other));
        }
        if (entailed >= SURE) {
            return Optional.of(finding(
                    Finding.Type.SUPPORTS,
                    Direction.FROM_CLAIMS,
                    "whoever makes this claim says the sentence as well",
                    entailed,
                    other));
        }
        return entails >= SURE
                ? Optional.of(finding(
                        Finding.Type.REFINES,
                        Direction.TO_CLAIMS,
                        "the sentence says this as well, and more",
                        entails,
                        other))
                : Optional.empty();
    }

    private static boolean comparable(Claim own, Claim other) {
        return own.stance() == Stance.ASSERTS
                && other.stance() == Stance.ASSERTS
                && own.modality() == Modality.NONE
                && other.modality() == Modality.NONE
                && own.tense() == other.tense()
                && sharedWords(own, other) >= SHARED;
    }

    // Of the words of the shorter, those that are in the longer.
    private static double sharedWords(Claim own, Claim other) {
        Set<String> one = words(own);
        Set<String> two = words(other);
        int shorter = Math.min(one.size(), two.size());
        one.retainAll(two);
        return shorter == 0 ? 0 : (double) one.size() / shorter;
    }

    private static Set<String> words(Claim claim) {
        Set<String> words = new TreeSet<>();
        Words.of(claim.content().text()).stream()
                .filter(word -> word.text().length() >= LONG_ENOUGH)
                .forEach(word -> words.add(word.stem()));
        return words;
    }

    private static boolean sameNumbers(Claim own, Claim other) {
        return Numbers.of(own).equals(Numbers.of(other));
    }

    private static Finding contradiction(Claim own, Claim other, double probability) {
        boolean polarity = (own.polarity() == Polarity.POSITIVE) != (other.polarity() == Polarity.POSITIVE);
        return new Finding(
                Finding.Type.CONTRADICTS,
                polarity ? Relation.Kind.POLARITY : Relation.Kind.ATTRIBUTE,
                Direction.MUTUAL,
                polarity ? "one says what the other says is not so" : "read side by side, they cannot both be true",
                probability * WORTH,
                polarity ? List.of(POLARITY, PAIR_MODEL) : List.of(PAIR_MODEL),
                Stance.ASSERTS,
                other.content().text(),
                List.of(new Finding.Touch(other.id(), Stance.ASSERTS)));
    }

    private static Finding finding(
            Finding.Type type, Direction direction, String explanation, double probability, Claim other) {
        return new Finding(
                type,
                null,
                direction,
                explanation,
                probability * WORTH,
                List.of(PAIR_MODEL),
                Stance.ASSERTS,
                other.content().text(),
                List.of(new Finding.Touch(other.id(), Stance.ASSERTS)));
    }
}
