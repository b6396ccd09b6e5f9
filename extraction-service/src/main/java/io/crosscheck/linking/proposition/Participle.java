package io.crosscheck.linking.proposition;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.linking.text.Verbs;
import io.crosscheck.linking.text.Word;

/**
 * What a clause says on the way of somebody or something in it: "The mission, invited by the government to fight
 * pirates, will leave".
 *
 * @param words whom or what it is said of, and what is said
 * @param said the second part of them
 */
record Participle(List<Word> words, List<Word> said) {

    private static final Set<String> BEHIND = Set.of("by", "in", "to", "with", "at", "from", "as", "for", "on");
    private static final int LEAST = 4;
    private static final int HEAD = 5;

    /** Those of a clause, in order. */
    static List<Participle> in(List<Word> clause, String text) {
        List<Participle> found = new ArrayList<>();
        for (int i = 1; i + LEAST <= clause.size(); i++) {
            boolean begins = comma(text, clause, i)
                    && Verbs.finite(clause.get(i))
                    && BEHIND.contains(clause.get(i + 1).lower());
            if (begins) {
                int end = i + 1;
                while (end < clause.size() && !comma(text, clause, end)) {
                    end++;
                }
                int head = head(clause, i);
                if (end - i >= LEAST && head < i) {
                    found.add(new Participle(clause.subList(head, end), clause.subList(i, end)));
                }
                i = end - 1;
            }
        }
        return found;
    }

    /** A clause without what is said on the way. */
    static List<Word> without(List<Participle> participles, List<Word> clause) {
        if (participles.isEmpty()) {
            return clause;
        }
        List<Word> rest = new ArrayList<>(clause);
        participles.forEach(participle -> rest.removeAll(participle.said()));
        return rest;
    }

    // The noun phrase before the comma, as far as its words tell.
    private static int head(List<Word> clause, int comma) {
        int head = comma;
        while (head > 0
                && comma - head < HEAD
                && !BEHIND.contains(clause.get(head - 1).lower())
                && !clause.get(head - 1).lower().equals("of")
                && !Verbs.finite(clause.get(head - 1))) {
            head--;
        }
        return head;
    }

    private static boolean comma(String text, List<Word> words, int i) {
        return text.substring(words.get(i - 1).end(), words.get(i).start()).indexOf(',') >= 0;
    }
}
