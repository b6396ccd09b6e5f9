package io.crosscheck.extraction.attribution;

import io.crosscheck.extraction.annotation.Stance;

/** What a source does with what it puts forward. */
public enum CueClass {
    SAY,
    TELL,
    WRITE,
    CONFIRM,
    DENY,
    REJECT,
    WITHHOLD,
    REQUEST,
    ASK,
    COMMIT,
    JUDGE,
    CITE,
    BELIEVE,
    SEEM,
    DESIRE,
    SHOW,
    PERCEIVE,
    /** "according to", "per". */
    ACCORDING,
    /** "reportedly", "allegedly": somebody says so, nobody is named. */
    HEARSAY,
    /** A colon or dash that sets a speaker off. */
    SIGN,
    /** The line under a post that names its author. */
    SIGNATURE,
    /** "he did", after somebody else did not. */
    ELLIPSIS;

    public Stance stance() {
        return switch (this) {
            case DENY, REJECT -> Stance.DENIES;
            case WITHHOLD -> Stance.WITHHOLDS;
            case ASK -> Stance.ASKS;
            default -> Stance.ASSERTS;
        };
    }

    /** Whether it tells of words rather than of a state of mind or of a finding. */
    boolean spoken() {
        return switch (this) {
            case SAY, TELL, WRITE, CONFIRM, DENY, REQUEST, ASK, ACCORDING, SIGN, SIGNATURE -> true;
            default -> false;
        };
    }
}
