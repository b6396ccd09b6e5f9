package io.crosscheck.extraction.factuality;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.extraction.text.Token;

/** The shipped list of what verbs and nouns do with a content. */
final class Behaviours {

    private static final int LONGEST_PHRASE = 4;

    /** An entry as it stands in a sentence: {@code words} tokens long. */
    record Match(Behaviour behaviour, int words) {}

    private final Map<String, Behaviour> byPhrase = new HashMap<>();

    private Behaviours() {
        Lexicon.load("factuality/behaviours")
                .asMap()
                .forEach((phrase, behaviour) -> byPhrase.put(phrase, Behaviour.valueOf(behaviour)));
    }

    static Behaviours standard() {
        return new Behaviours();
    }

    /** The longest entry that begins at a token, or null. */
    Match at(List<Token> tokens, int i) {
        for (int words = Math.min(LONGEST_PHRASE, tokens.size() - i); words > 0; words--) {
            for (String base : bases(tokens.get(i))) {
                Behaviour behaviour = byPhrase.get(phrase(base, tokens, i, words));
                if (behaviour != null) {
                    return new Match(behaviour, words);
                }
            }
        }
        return null;
    }

    private static String phrase(String base, List<Token> tokens, int i, int words) {
        StringBuilder phrase = new StringBuilder(base);
        for (int k = i + 1; k < i + words; k++) {
            phrase.append(' ').append(tokens.get(k).text().toLowerCase(Locale.ROOT));
        }
        return phrase.toString();
    }

    /** The lemma, and what the word may be a form of where its part of speech was mistaken. */
    private static Set<String> bases(Token token) {
        String word = token.text().toLowerCase(Locale.ROOT);
        Set<String> bases = new LinkedHashSet<>(List.of(token.lemma(), word));
        for (String ending : List.of("s", "es", "d", "ed", "ing")) {
            if (word.endsWith(ending) && word.length() > ending.length() + 2) {
                String stem = word.substring(0, word.length() - ending.length());
                bases.add(stem);
                bases.add(stem + "e");
                bases.add(stem.substring(0, stem.length() - 1));
                if (stem.endsWith("i")) {
                    bases.add(stem.substring(0, stem.length() - 1) + "y");
                }
                if (stem.endsWith("ie")) {
                    bases.add(stem.substring(0, stem.length() - 2) + "y");
                }
            }
        }
        return bases;
    }
}
