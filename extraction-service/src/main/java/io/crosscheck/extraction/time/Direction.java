package io.crosscheck.extraction.time;

import java.util.Set;

import io.crosscheck.extraction.text.TokenRow;

/** Whether a clause looks ahead or back, as far as its words tell. */
enum Direction {
    AHEAD,
    BACK,
    UNKNOWN;

    private static final Set<String> AHEAD_WORDS = Set.of(
            "will",
            "would",
            "'ll",
            "\u2019ll",
            "next",
            "shall",
            "until",
            "till",
            "due",
            "scheduled",
            "expected",
            "planned",
            "slated",
            "plans",
            "upcoming",
            "deadline",
            "begins",
            "starts",
            "opens",
            "resumes",
            "expires",
            "meets",
            "if",
            "should");
    private static final Set<String> BACK_WORDS = Set.of("was", "were", "had", "did", "has", "have", "been", "since");
    private static final Set<String> BE = Set.of("is", "are", "set", "be", "about");

    /** How far from a time a "will" is looked for. */
    private static final int REACH = 8;

    /**
     * The direction of the time at tokens {@code i} to {@code last}. A past verb between the "will" and the time claims
     * the time for itself: "will leave, he said Monday". Where nothing stands before the time, what follows it decides.
     */
    static Direction of(TokenRow words, int i, int last) {
        boolean verbs = false;
        for (int k = i - 1; k >= 0 && k >= i - REACH; k--) {
            Direction found = at(words, k);
            if (found != UNKNOWN || words.is(k, ",")) {
                return found;
            }
            verbs |= isVerb(words, k);
        }
        return verbs || i > REACH ? UNKNOWN : after(words, last);
    }

    private static Direction after(TokenRow words, int last) {
        for (int k = last + 1; k < words.size() && k <= last + REACH; k++) {
            Direction found = at(words, k);
            if (found != UNKNOWN) {
                return found;
            }
        }
        return UNKNOWN;
    }

    private static Direction at(TokenRow words, int k) {
        if (words.is(k, "until") && words.is(k - 1, "had")) {
            return BACK;
        }
        if (words.in(k, AHEAD_WORDS) || words.is(k, "to") && words.in(k - 1, BE)) {
            return AHEAD;
        }
        if (words.in(k, BACK_WORDS)) {
            return BACK;
        }
        String word = words.lower(k);
        boolean participle = words.pos(k).equals("ADJ")
                && word.endsWith("ed")
                && words.pos(k - 1).matches("NOUN|PROPN|PRON");
        boolean past = (words.pos(k).equals("VERB") || participle)
                && !word.equals(words.lemma(k))
                && !word.endsWith("ing")
                && !word.endsWith("s");
        if (!past) {
            return UNKNOWN;
        }
        boolean passive = words.in(k - 1, BE) || words.in(k - 2, BE);
        boolean supposed = words.is(k - 1, "if") || words.is(k - 2, "if") || words.is(k - 3, "if");
        return passive && words.is(k + 1, "to") || supposed ? AHEAD : passive ? UNKNOWN : BACK;
    }

    private static boolean isVerb(TokenRow words, int k) {
        return words.pos(k).equals("VERB") || words.pos(k).equals("AUX");
    }
}
