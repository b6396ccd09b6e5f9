package io.crosscheck.evaluation.text;

import java.util.Locale;
import java.util.Set;

/** Personal, possessive and reflexive pronouns. */
public final class PersonalPronouns {

    private static final Set<String> WORDS = Set.of(
            "i",
            "you",
            "he",
            "she",
            "it",
            "we",
            "they",
            "me",
            "him",
            "her",
            "us",
            "them",
            "my",
            "your",
            "his",
            "its",
            "our",
            "their",
            "mine",
            "yours",
            "hers",
            "ours",
            "theirs",
            "myself",
            "yourself",
            "himself",
            "herself",
            "itself",
            "ourselves",
            "themselves");

    private PersonalPronouns() {}

    /** Whether the words are one such pronoun, in any case. */
    public static boolean contains(String words) {
        return WORDS.contains(words.toLowerCase(Locale.ROOT));
    }
}
