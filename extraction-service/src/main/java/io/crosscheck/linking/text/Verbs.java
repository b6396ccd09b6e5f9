package io.crosscheck.linking.text;

import java.util.Set;

/** Tells verbs by their form alone, as far as that goes. */
public final class Verbs {

    private static final Set<String> FINITE = Set.of(
            "is", "are", "was", "were", "has", "have", "had", "will", "would", "can", "could", "did", "does", "do",
            "may", "might", "must", "should");

    private static final Set<String> SUBORDINATORS = Set.of(
            "if", "unless", "until", "because", "after", "before", "while", "which", "who", "that", "as", "over");

    /** Whether another clause begins with a word. */
    public static boolean subordinates(Word word) {
        return SUBORDINATORS.contains(word.lower());
    }

    /** Whether a word is an auxiliary or has the form of a past tense; participles look alike. */
    public static boolean finite(Word word) {
        String lower = word.lower();
        return !word.capitalised()
                && (FINITE.contains(lower)
                        || BaseForms.past(word)
                        || (lower.endsWith("ed") && lower.length() > 4 && !lower.endsWith("eed")));
    }

    /** Whether a word is an auxiliary with a tense. */
    public static boolean auxiliary(Word word) {
        return FINITE.contains(word.lower());
    }

    /** Whether a word has the form of a past tense and is no auxiliary. */
    public static boolean full(Word word) {
        return finite(word) && !FINITE.contains(word.lower());
    }

    private Verbs() {}
}
