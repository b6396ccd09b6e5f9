package io.crosscheck.linking.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.crosscheck.extraction.text.Lexicon;

/** What is done to something, whatever the verb: who "delivers" tanks "supplies" them. */
public final class Deeds {

    private static final Map<String, String> DEEDS = deeds();

    /** The kind of deed that a word tells of, if the list knows it. */
    public static Optional<String> of(Word word) {
        return word.capitalised() ? Optional.empty() : Optional.ofNullable(DEEDS.get(word.lower()));
    }

    private static Map<String, String> deeds() {
        Map<String, String> deeds = new HashMap<>();
        for (String line : Lexicon.load("linking/deeds").entries().toList()) {
            String[] entry = line.split(":\\s*", 2);
            for (String word : entry[1].split(" ")) {
                deeds.putIfAbsent(word, entry[0]);
            }
        }
        return deeds;
    }

    private Deeds() {}
}
