package io.crosscheck.query.claim;

/** How a claim is put, as filters name it. */
public final class Speech {

    /** Whose words they are. */
    public enum Kind {
        DIRECT,
        INDIRECT,
        MIXED,
        NARRATED
    }

    /** How sure its source is. */
    public enum Certainty {
        CERTAIN,
        PROBABLE,
        POSSIBLE,
        UNCERTAIN
    }

    /** Whether it says that something is, or is not. */
    public enum Polarity {
        POSITIVE,
        NEGATIVE
    }

    /** Whether it is yet to come. */
    public enum Tense {
        FUTURE,
        NON_FUTURE
    }

    /** What else than a plain statement it is. */
    public enum Modality {
        NONE,
        ABILITY,
        OBLIGATION,
        INTENTION,
        CONDITION,
        REQUEST
    }

    private Speech() {}
}
