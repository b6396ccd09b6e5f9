package io.crosscheck.linking.text;

import java.util.HashMap;
import java.util.Map;

import io.crosscheck.extraction.text.Lexicon;

/**
 * What a word stands for when reports of one happening are compared: its country, the kind of thing it names, else
 * its stem.
 */
public final class Kinds {

    private static final Map<String, String> NOUNS = nouns();

    /** The kind of a word: {@code troop} for "soldiers", {@code =united states} for "American". */
    public static String of(Word word) {
        String country = Aliases.countries().canonical(word.text()).orElse(null);
        if (country != null && word.capitalised()) {
            return "=" + country;
        }
        return NOUNS.getOrDefault(word.lower(), word.stem());
    }

    /** Whether the list knows what kind of thing a word names. */
    public static boolean listed(Word word) {
        return NOUNS.containsKey(word.lower());
    }

    /** Whether a kind stands for a country or its people. */
    public static boolean country(String kind) {
        return kind.startsWith("=");
    }

    private static Map<String, String> nouns() {
        Map<String, String> nouns = new HashMap<>();
        for (String line : Lexicon.load("linking/nouns").entries().toList()) {
            String[] entry = line.split(":\\s*", 2);
            for (String word : entry[1].split("\\s+")) {
                nouns.put(word, entry[0]);
            }
        }
        return nouns;
    }

    private Kinds() {}
}
