package io.crosscheck.linking.text;

import java.util.HashMap;
import java.util.Map;

import io.crosscheck.extraction.text.Lexicon;

/** Words that exclude each other, as two sides of one thing: "unarmed" is "armed", negated. */
public final class Opposites {

    private static final Map<String, Side> SIDES = sides();

    /**
     * A word as a side of an opposition.
     *
     * @param axis names the opposition
     * @param negative whether it is the opposition's second side
     * @param verb whether it counts wherever it stands
     */
    public record Side(String axis, boolean negative, boolean verb) {}

    /** The side a word stands on; null where the list knows none. */
    public static Side of(Word word) {
        return SIDES.get(word.lower());
    }

    private static Map<String, Side> sides() {
        Map<String, Side> sides = new HashMap<>();
        for (String line : Lexicon.load("linking/opposites").entries().toList()) {
            boolean verb = line.startsWith("v ");
            String[] pair = line.replaceFirst("^v ", "").split("\\s*\\|\\s*");
            String axis = "~" + pair[0].split(" ")[0];
            for (int i = 0; i < pair.length; i++) {
                for (String word : pair[i].split(" ")) {
                    sides.putIfAbsent(word, new Side(axis, i > 0, verb));
                }
            }
        }
        return sides;
    }

    private Opposites() {}
}
