package io.crosscheck.extraction.factuality;

import io.crosscheck.extraction.annotation.Certainty;
import io.crosscheck.extraction.annotation.Stance;

/** What a verb or noun does with the content it governs, and what becomes of that under negation. */
enum Behaviour {
    SAY(Stance.ASSERTS, Certainty.CERTAIN),
    DENY(Stance.DENIES, Certainty.CERTAIN),
    WITHHOLD(Stance.WITHHOLDS, Certainty.UNCERTAIN),
    /** To hide something is to withhold it; not to hide it is to say it. */
    HIDE(Stance.WITHHOLDS, Certainty.UNCERTAIN),
    /** To disown a deed to come. */
    REFUSE(Stance.DENIES, Certainty.CERTAIN),
    ASK(Stance.ASKS, Certainty.UNCERTAIN),
    REQUEST(Stance.ASSERTS, Certainty.CERTAIN),
    /** A request before an infinitive, a saying elsewhere: "told them to leave", "told them that". */
    TELL(Stance.ASSERTS, Certainty.CERTAIN),
    COMMIT(Stance.ASSERTS, Certainty.CERTAIN),
    /** A commitment before an infinitive, a saying elsewhere. */
    AGREE(Stance.ASSERTS, Certainty.CERTAIN),
    DESIRE(Stance.ASSERTS, Certainty.CERTAIN),
    BELIEVE(Stance.ASSERTS, Certainty.PROBABLE),
    EXPECT(Stance.ASSERTS, Certainty.PROBABLE),
    RECKON(Stance.ASSERTS, Certainty.PROBABLE),
    HOPE(Stance.ASSERTS, Certainty.POSSIBLE),
    FEAR(Stance.ASSERTS, Certainty.POSSIBLE),
    HINT(Stance.ASSERTS, Certainty.POSSIBLE),
    DOUBT(Stance.DENIES, Certainty.PROBABLE),
    EVIDENCE(Stance.ASSERTS, Certainty.CERTAIN),
    HEARSAY(Stance.ASSERTS, Certainty.UNCERTAIN);

    private final Stance stance;
    private final Certainty certainty;

    Behaviour(Stance stance, Certainty certainty) {
        this.stance = stance;
        this.certainty = certainty;
    }

    Position plain() {
        return new Position(stance, certainty);
    }

    /**
     * Under negation. A negated belief is read as a belief in the contrary ("negation raising"); a negated denial or
     * saying leaves the matter open.
     */
    Position negated() {
        return switch (this) {
            case BELIEVE, EXPECT, FEAR, EVIDENCE -> new Position(Stance.DENIES, Certainty.PROBABLE);
            case DESIRE -> DENY.plain();
            case DOUBT, HIDE -> SAY.plain();
            default -> WITHHOLD.plain();
        };
    }

    /** Over what another verb does: "denied having said", "refused to deny". */
    Position over(Position inner) {
        return switch (this) {
            case WITHHOLD, HIDE -> plain();
            case DENY -> inner.stance() == Stance.ASSERTS ? plain() : WITHHOLD.plain();
            default -> inner;
        };
    }

    /** Where a source stands. */
    record Position(Stance stance, Certainty certainty) {}
}
