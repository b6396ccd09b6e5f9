package io.crosscheck.linking.proposition;

import java.util.List;
import java.util.Set;

import io.crosscheck.linking.text.Word;

/** Tells words that negate what is said from those that only describe something in it. */
final class Negations {

    private static final Set<String> WITH_INFINITIVE = Set.of(
            "failed", "fails", "fail", "refused", "refuses", "refuse", "declined", "declines", "decline", "unable");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "these", "those", "of", "former");
    private static final int NEAR = 2;

    /** False for "a failed candidate" and "the not yet answered question"; the word at the index negates something. */
    static boolean ofClause(List<Word> words, int i) {
        String word = words.get(i).lower();
        if (WITH_INFINITIVE.contains(word)) {
            return words.subList(i + 1, Math.min(words.size(), i + 1 + NEAR)).stream()
                    .anyMatch(next -> next.lower().equals("to"));
        }
        return !word.equals("not")
                || i == 0
                || !DETERMINERS.contains(words.get(i - 1).lower());
    }

    private Negations() {}
}
