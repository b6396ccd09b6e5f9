package io.crosscheck.linking.status;

/**
 * All that a status depends on. Only counted claims enter.
 *
 * @param origins lower bound of the origins that assert it and have not withdrawn
 * @param denial who denies it
 * @param contradicted whether it is in contradiction with a proposition that somebody asserts
 * @param tension whether somebody declines to speak to it, or it is in tension with a proposition that somebody asserts
 * @param withdrawal what became of claims that no newer revision carries
 */
public record Evidence(int origins, Denial denial, boolean contradicted, boolean tension, Withdrawal withdrawal) {

    /** Who denies it. */
    public enum Denial {
        NONE,
        /** The very source that asserts it, before. */
        SAME_BEFORE,
        /** The very source that asserted it, later: it has gone back on it. */
        SAME_SINCE,
        /** Somebody else. */
        OTHERS
    }

    /** What became of those who asserted it once. */
    public enum Withdrawal {
        NONE,
        /** Taken out of the text. */
        REMOVED,
        /** Taken out of the text, in which something else stands for it. */
        REPLACED
    }
}
