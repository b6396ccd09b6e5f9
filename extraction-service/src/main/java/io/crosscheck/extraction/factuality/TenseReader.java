package io.crosscheck.extraction.factuality;

import java.util.Set;

import io.crosscheck.extraction.annotation.Tense;

/** Whether a content speaks of what is to come. */
final class TenseReader {

    private static final Set<String> WILL = Set.of("will", "'ll", "shall", "wo", "would", "'d");
    private static final Set<String> AHEAD = Set.of(
            "going",
            "about",
            "set",
            "due",
            "expected",
            "scheduled",
            "poised",
            "bound",
            "likely",
            "unlikely",
            "plan",
            "plans",
            "planning",
            "planned",
            "preparing",
            "prepares",
            "prepare",
            "intends",
            "intend",
            "intended",
            "vows",
            "vowed",
            "wants",
            "want",
            "wanted",
            "hopes",
            "hope",
            "hoped",
            "hoping",
            "aims",
            "aim",
            "threatens",
            "threatened",
            "promised",
            "promises");

    private TenseReader() {}

    static Sign<Tense> read(Clause clause, Telling telling, boolean requested) {
        int to = clause.infinitive();
        if (to >= 0 && clause.perfect(to)) {
            return new Sign<>(
                    Tense.NON_FUTURE, "perfect-infinitive", clause.span(to).cover(clause.span(to + 1)));
        }
        if (requested) {
            return new Sign<>(Tense.FUTURE, "requested", telling.span());
        }
        if (to >= 0) {
            return infinitive(clause, to, telling);
        }
        boolean aimed = telling.behaviour() == Behaviour.COMMIT
                || telling.behaviour() == Behaviour.DESIRE
                || telling.behaviour() == Behaviour.EXPECT;
        boolean gerund = clause.verb() == 0 && clause.word(0).endsWith("ing");
        if (clause.verb() < 0 || aimed && gerund) {
            return aimed ? new Sign<>(Tense.FUTURE, "aimed-at", telling.span()) : Sign.none(Tense.NON_FUTURE);
        }
        return finite(clause);
    }

    /** "threatened to close" and the headline "Council to close bridge" look ahead, "claims to own" does not. */
    private static Sign<Tense> infinitive(Clause clause, int to, Telling telling) {
        boolean stated =
                switch (telling.behaviour()) {
                    case BELIEVE, HEARSAY, FEAR, RECKON, DENY -> true;
                    case SAY -> to == 0 && telling != Telling.OWN_VOICE;
                    default -> false;
                };
        return new Sign<>(stated ? Tense.NON_FUTURE : Tense.FUTURE, "infinitive", clause.span(to));
    }

    private static Sign<Tense> finite(Clause clause) {
        int will = clause.inGroup(WILL);
        if (will >= 0 && !hadBeen(clause, will)) {
            return new Sign<>(Tense.FUTURE, "will", clause.span(will));
        }
        int ahead = clause.inGroup(AHEAD);
        boolean act = clause.verbal(ahead + 2) || clause.pos(ahead + 2).equals("ADV");
        if (ahead >= 0 && clause.word(ahead + 1).equals("to") && act && !clause.perfect(ahead + 1)) {
            return new Sign<>(Tense.FUTURE, "aimed-at", clause.span(ahead));
        }
        int plans = plans(clause);
        return plans < 0 ? Sign.none(Tense.NON_FUTURE) : new Sign<>(Tense.FUTURE, "aimed-at", clause.span(plans));
    }

    /** "would have closed", "'d been": behind, whatever became of it. */
    static boolean hadBeen(Clause clause, int will) {
        int next = will + 1;
        while (clause.pos(next).equals("ADV")
                || clause.word(next).equals("n't")
                || clause.word(next).equals("not")) {
            next++;
        }
        return clause.word(next).equals("have")
                        && !clause.word(will).equals("will")
                        && !clause.word(next + 1).equals("to")
                || clause.word(will).equals("'d") && clause.word(next).equals("been");
    }

    /** The noun of "has no plans to", or -1. */
    static int plans(Clause clause) {
        for (int i = clause.verbEnd(); i < clause.verbEnd() + 3 && clause.verb() >= 0; i++) {
            boolean noun = Set.of("plan", "plans", "intention", "intentions").contains(clause.word(i));
            if (noun && Set.of("to", "of", "for").contains(clause.word(i + 1))) {
                return i;
            }
        }
        return -1;
    }
}
