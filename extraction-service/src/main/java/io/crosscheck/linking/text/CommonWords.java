package io.crosscheck.linking.text;

import java.util.HashMap;
import java.util.Map;

import io.crosscheck.extraction.text.Lexicon;

/**
 * How common words are in the news at large. The weight of a word depends on this list and nothing else, so that what
 * two documents share weighs the same whatever else has come in.
 */
public final class CommonWords {

    private static final double ARTICLES = 1000;
    private static final double UNLISTED = 1.5;
    private static final CommonWords SHIPPED = new CommonWords();

    private final Map<String, Double> perThousand = new HashMap<>();

    private CommonWords() {
        for (String line : Lexicon.load("linking/common-words").entries().toList()) {
            String[] entry = line.split(" ");
            perThousand.merge(Words.stem(entry[0]), Double.parseDouble(entry[1]), Math::max);
        }
    }

    public static CommonWords shipped() {
        return SHIPPED;
    }

    /**
     * Inverse document frequency (natural logarithm) of a stem: near 0 for "the", 6.5 for a word that is not listed.
     */
    public double weight(String stem) {
        return Math.log(ARTICLES / perThousand.getOrDefault(stem, UNLISTED));
    }
}
