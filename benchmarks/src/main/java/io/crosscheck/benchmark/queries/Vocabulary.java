package io.crosscheck.benchmark.queries;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Made-up words and names, as skewed as those of a language. */
final class Vocabulary {

    private static final String[] BEGINNINGS = {
        "b", "br", "d", "dr", "f", "g", "gr", "h", "k", "l", "m", "n", "p", "pl", "r", "s", "st", "t", "tr", "v", "w"
    };
    private static final String[] MIDDLES = {"a", "e", "i", "o", "u", "ea", "ai", "ou"};
    private static final String[] ENDS = {"", "n", "r", "l", "s", "t", "nd", "rk", "m", "ck"};

    private final List<String> words;
    private final Zipf frequency;

    Vocabulary(int size, long seed) {
        Random random = new Random(seed);
        Set<String> made = new LinkedHashSet<>();
        while (made.size() < size) {
            StringBuilder word = new StringBuilder();
            for (int syllables = 1 + random.nextInt(3); syllables >= 0; syllables--) {
                word.append(pick(BEGINNINGS, random)).append(pick(MIDDLES, random));
            }
            made.add(word.append(pick(ENDS, random)).toString());
        }
        words = new ArrayList<>(made);
        frequency = new Zipf(size, 1.0);
    }

    String word(Random random) {
        return words.get(frequency.draw(random));
    }

    /** A word as one is called by: the same for the same number. */
    String name(int number) {
        String word = words.get(Math.floorMod(number * 7919, words.size()));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** Words, the first with a capital. */
    String sentence(int length, Random random) {
        StringBuilder sentence = new StringBuilder();
        for (int i = 0; i < length; i++) {
            sentence.append(i == 0 ? "" : " ").append(word(random));
        }
        sentence.setCharAt(0, Character.toUpperCase(sentence.charAt(0)));
        return sentence.toString();
    }

    private static String pick(String[] pieces, Random random) {
        return pieces[random.nextInt(pieces.length)];
    }
}
