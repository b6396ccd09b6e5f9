package io.crosscheck.linking.text;

import java.util.HashMap;
import java.util.Map;

import io.crosscheck.extraction.text.Lexicon;

/** Brings irregular verbs back to one stem: "hid" and "hide" meet. */
public final class BaseForms {

    private static final Map<String, String> STEMS = stems();

    /** The stem of a word's base form. */
    public static String of(Word word) {
        return STEMS.getOrDefault(word.lower(), word.stem());
    }

    /** Whether a word is a listed past form or participle, as far as its form alone tells. */
    public static boolean past(Word word) {
        return STEMS.containsKey(word.lower());
    }

    private static Map<String, String> stems() {
        Map<String, String> stems = new HashMap<>();
        for (String line : Lexicon.load("linking/irregular-verbs").entries().toList()) {
            String[] entry = line.split(":\\s*", 2);
            for (String form : entry[1].split(" ")) {
                stems.put(form, Words.stem(entry[0]));
            }
        }
        return stems;
    }

    private BaseForms() {}
}
