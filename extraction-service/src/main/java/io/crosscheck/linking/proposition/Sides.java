package io.crosscheck.linking.proposition;

import java.util.List;
import java.util.Set;

import io.crosscheck.linking.text.Word;

/** Tells from word order who does something and to whom it is done. */
final class Sides {

    private static final Set<String> BE =
            Set.of("was", "were", "been", "being", "is", "are", "be", "get", "gets", "got", "getting");
    private static final Set<String> PREPOSITIONS = Set.of(
            "in",
            "at",
            "on",
            "by",
            "during",
            "near",
            "when",
            "along",
            "inside",
            "outside",
            "from",
            "for",
            "with",
            "and",
            "early",
            "late",
            "yesterday",
            "today",
            "over",
            "since");
    // These have no object: whom they befall stands before them.
    private static final Set<String> WITHOUT_OBJECT = Set.of(
            "die", "dies", "died", "dying", "dead", "perish", "perished", "survived", "survivor", "survivors", "alive");

    private static final Set<String> NOUNS = Set.of(
            "death",
            "deaths",
            "killings",
            "murders",
            "slayings",
            "assassination",
            "assassinations",
            "fatality",
            "fatalities");
    private static final Set<String> NOUNS_OR_VERBS = Set.of("killing", "slaying", "murder", "shooting");
    private static final Set<String> DETERMINERS =
            Set.of("the", "a", "an", "this", "that", "his", "her", "its", "their", "our", "my", "another", "fatal");
    private static final Set<String> PERSONAL = Set.of("he", "she", "him", "her", "they", "them");
    private static final int NEAR = 2;
    private static final int PHRASE = 4;

    /** The words for whom or what it was done to. */
    static List<Word> patient(List<Word> words, Predicates.Hit hit) {
        if (noun(words, hit) && !right(words, hit)) {
            return words.subList(Math.max(0, hit.first() - NEAR), hit.first());
        }
        if (right(words, hit)) {
            return after(words, hit);
        }
        return words.subList(0, objectRelative(words, hit) ? subject(words, hit) : hit.first());
    }

    // "The reporter | Brandt murdered": who did it stands right before the verb, whom it befell before that.
    private static boolean objectRelative(List<Word> words, Predicates.Hit hit) {
        int subject = subject(words, hit);
        return hit.last() + 1 == words.size()
                && words.get(hit.last()).lower().endsWith("ed")
                && !WITHOUT_OBJECT.contains(words.get(hit.last()).lower())
                && !passive(words, hit)
                && subject > 0
                && subject < hit.first()
                && !DETERMINERS.contains(words.get(subject - 1).lower());
    }

    private static int subject(List<Word> words, Predicates.Hit hit) {
        int subject = hit.first();
        while (subject > 0 && words.get(subject - 1).capitalised()) {
            subject--;
        }
        return subject;
    }

    /** The words for who did it. */
    static List<Word> agent(List<Word> words, Predicates.Hit hit) {
        boolean passive = passive(words, hit);
        boolean of = hit.last() + 1 < words.size()
                && Set.of("of", "by").contains(words.get(hit.last() + 1).lower());
        return passive || of ? after(words, hit) : before(words, hit);
    }

    /**
     * Whether a verb says that somebody does it to somebody: whoever dies or survives does not, and a deed is not a
     * doing.
     */
    static boolean done(List<Word> words, Predicates.Hit hit) {
        return !WITHOUT_OBJECT.contains(words.get(hit.last()).lower())
                && !NOUNS.contains(words.get(hit.last()).lower())
                && !(determined(words, hit) && !words.get(hit.last()).lower().endsWith("ed"));
    }

    /** Whether it befell "him" or "her", whoever that is. */
    static boolean ofSomebody(List<Word> words, Predicates.Hit hit) {
        return hit.predicate().role() == Predicate.Role.PATIENT
                && patient(words, hit).stream().anyMatch(word -> personal(word));
    }

    static boolean personal(Word word) {
        return PERSONAL.contains(word.lower());
    }

    // "The killing sparked protests": who was killed stands right before it, or behind "of", or nowhere.
    private static boolean noun(List<Word> words, Predicates.Hit hit) {
        String word = words.get(hit.last()).lower();
        return NOUNS.contains(word) || NOUNS_OR_VERBS.contains(word) && determined(words, hit);
    }

    private static boolean determined(List<Word> words, Predicates.Hit hit) {
        return words.subList(Math.max(0, hit.first() - PHRASE), hit.first()).stream()
                .anyMatch(w -> DETERMINERS.contains(w.lower()));
    }

    private static boolean right(List<Word> words, Predicates.Hit hit) {
        if (hit.last() + 1 >= words.size()) {
            return false;
        }
        String next = words.get(hit.last() + 1).lower();
        if (next.equals("of")) {
            return true;
        }
        return !passive(words, hit)
                && !WITHOUT_OBJECT.contains(words.get(hit.last()).lower())
                && !PREPOSITIONS.contains(next);
    }

    private static boolean passive(List<Word> words, Predicates.Hit hit) {
        for (int i = hit.first() - 1; i >= Math.max(0, hit.first() - 3); i--) {
            if (BE.contains(words.get(i).lower())) {
                // "were killing" is active.
                return !words.get(hit.first()).lower().endsWith("ing");
            }
        }
        return false;
    }

    private static List<Word> before(List<Word> words, Predicates.Hit hit) {
        return words.subList(0, hit.first());
    }

    private static List<Word> after(List<Word> words, Predicates.Hit hit) {
        return words.subList(hit.last() + 1, words.size());
    }

    private Sides() {}
}
