package io.crosscheck.extraction.factuality;

import java.util.Locale;
import java.util.Set;

/** Reads from a cue, and from what governs it, where the source stands. Thread-safe. */
final class TellingReader {

    private static final Set<String> ONLY = Set.of("only", "just", "merely", "simply", "solely");
    private static final Set<String> MAYBE = Set.of("may", "might");
    private static final Set<String> IF = Set.of("if", "unless", "whether");
    private static final Set<String> SAID_OF = Set.of("said", "reported", "rumored", "rumoured", "alleged", "claimed");

    private final Behaviours behaviours = Behaviours.standard();

    /** @param by null for the text's own voice */
    Telling read(Attributing by) {
        return by == null ? Telling.OWN_VOICE : new Reading(new CueGroup(by, behaviours)).telling();
    }

    /** One cue, read from the word nearest the content outwards. */
    private final class Reading {

        private final CueGroup group;
        private Behaviour head;
        private Behaviour.Position position;
        private String rule = Decision.NO_SIGN;
        private int first;
        private int last;

        Reading(CueGroup group) {
            this.group = group;
        }

        Telling telling() {
            readHead();
            for (int i = last - 1; i >= group.from(); i--) {
                outwards(i);
            }
            for (int opener : group.openers()) {
                if (IF.contains(group.word(opener))) {
                    unsaid(opener, "conditional-cue");
                } else {
                    negate(opener, "negated-subject");
                }
            }
            Behaviour done = head == Behaviour.REFUSE ? Behaviour.COMMIT : head;
            return new Telling(
                    done,
                    position,
                    rule,
                    rule.equals(Decision.NO_SIGN) ? null : group.span(Math.min(first, group.cueFrom()), group.to()));
        }

        /** The last listed word of the cue, or its last word. */
        private void readHead() {
            head = Behaviour.SAY;
            first = group.to();
            last = group.to();
            for (int i = group.to() - 1; i >= group.from() && last == group.to(); i--) {
                Behaviours.Match match = behaviours.at(group.tokens(), i);
                if (match != null && i + match.words() <= group.to() && !ahead(match, i)) {
                    head = match.behaviour();
                    last = i;
                    mark(i, "cue-" + head.name().toLowerCase(Locale.ROOT));
                }
            }
            boolean saidOf = last == group.to()
                    && group.passive()
                    && SAID_OF.contains(group.word(group.to() - 1))
                    && group.word(group.to()).equals("to");
            if (saidOf) {
                head = Behaviour.HEARSAY;
                mark(group.from(), "said-of-somebody");
            }
            position = head.plain();
            int end = group.to() - 1;
            if (end > last && CueGroup.NOT.contains(group.word(end))) {
                position = Behaviour.REFUSE.plain();
                rule = "trailing-not";
            }
        }

        private void outwards(int i) {
            if (head == Behaviour.EVIDENCE && CueGroup.LITTLE.contains(group.word(i))) {
                negate(i, "little-evidence");
                return;
            }
            if (CueGroup.NOT.contains(group.word(i))) {
                if (!ONLY.contains(group.word(i + 1))) {
                    negate(i, "negated-cue");
                }
                return;
            }
            if (MAYBE.contains(group.word(i))) {
                unsaid(i, "modal-cue");
                return;
            }
            Behaviours.Match match = behaviours.at(group.tokens(), i);
            if (match != null && match.behaviour() == Behaviour.HEARSAY) {
                unsaid(i, "hearsay");
            } else if (match != null && ahead(match, i)) {
                unsaid(i, "yet-to-be-said");
            } else if (match != null) {
                Behaviour.Position governed = match.behaviour().over(position);
                if (!governed.equals(position)) {
                    position = governed;
                    mark(i, "governed-cue");
                }
            }
        }

        /** Whether an entry governs a saying that is still to come: "is expected to | announce". */
        private boolean ahead(Behaviours.Match match, int i) {
            int next = i + match.words();
            boolean awaits =
                    switch (match.behaviour()) {
                        case EXPECT, DESIRE, COMMIT, AGREE -> true;
                        default -> false;
                    };
            return awaits && next + 1 < group.to() && group.word(next).equals("to");
        }

        private void negate(int i, String why) {
            boolean stillPlain = position.equals(head.plain());
            Behaviour.Position negated = stillPlain ? head.negated() : Behaviour.WITHHOLD.plain();
            if (!negated.equals(position)) {
                position = negated;
                mark(i, why);
            }
        }

        /** It may or might be said, or only if: so far nobody has. */
        private void unsaid(int i, String why) {
            position = new Behaviour.Position(
                    position.stance(), Behaviour.HEARSAY.plain().certainty());
            mark(i, why);
        }

        private void mark(int i, String why) {
            first = Math.min(first, i);
            rule = why;
        }
    }
}
