package io.crosscheck.linking.proposition;

import java.util.List;
import java.util.Set;

import io.crosscheck.linking.text.Word;

/** Tells words that negate what is said from those that only describe something in it. */
final class Negations {

    private static final Set<String> WITH_INFINITIVE = Set.of(
            "failed", "fails", "fail", "refused", "refuses", "refuse", "declined", "declines", "decline", "unable");
    private static final Set<String> DETERMINERS = Set.of("the", "a", "an", "this", "these", "those", "of", "former");
    private static final Set<String> OPEN = Set.of("unclear", "unknown", "unsure", "uncertain");
    private static final Set<String> KNOWING = Set.of("sure", "certain", "clear", "known", "know");
    private static final int REACH = 3;
    private static final Set<String> BESIDE =
            Set.of("after", "before", "following", "when", "since", "amid", "while", "during", "despite");
    private static final Set<String> PLENTY = Set.of("shortage", "lack", "doubt", "matter", "wonder", "surprise");
    /** Who does not do so leaves what it is as it is. */
    private static final Set<String> ACCEPTING =
            Set.of("accept", "accepted", "recognise", "recognize", "recognised", "recognized", "respect", "obey");

    private static final int NEAR = 2;

    /**
     * False for "a failed candidate", "the not yet answered question", "no shortage of voters" and "would not accept
     * the ban"; the word at the index negates something.
     */
    static boolean ofClause(List<Word> words, int i) {
        String word = words.get(i).lower();
        if (word.equals("no")) {
            return i + 1 == words.size() || !PLENTY.contains(words.get(i + 1).lower());
        }
        if (WITH_INFINITIVE.contains(word)) {
            return words.subList(i + 1, Math.min(words.size(), i + 1 + NEAR)).stream()
                    .anyMatch(next -> next.lower().equals("to"));
        }
        boolean attitude = words.subList(i + 1, Math.min(words.size(), i + 1 + NEAR)).stream()
                .anyMatch(next -> ACCEPTING.contains(next.lower()));
        return !attitude
                && (!word.equals("not")
                        || i == 0
                        || !DETERMINERS.contains(words.get(i - 1).lower()));
    }

    /** Whether it is left open what is so: "is not sure what caused it", "it is unclear whether". */
    static boolean open(List<Word> words) {
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).lower();
            boolean negates = word.equals("not") || word.endsWith("n't") || word.equals("never");
            if (OPEN.contains(word)
                    || negates
                            && words.subList(i + 1, Math.min(words.size(), i + 1 + REACH)).stream()
                                    .anyMatch(next -> KNOWING.contains(next.lower()))) {
                return true;
            }
        }
        return false;
    }

    /** Whether words that begin so tell of what went on beside it, which stands even where the rest is denied. */
    static boolean presupposes(List<Word> clause) {
        return !clause.isEmpty() && BESIDE.contains(clause.get(0).lower());
    }

    private Negations() {}
}
