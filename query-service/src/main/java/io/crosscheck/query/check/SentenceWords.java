package io.crosscheck.query.check;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a sentence that tell most what it is about: numbers and names before others, long before short. */
final class SentenceWords {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.,'’-][\\p{L}\\p{N}]+)*");

    private SentenceWords() {}

    /**
     * Distinct words, the most telling first.
     *
     * @param most so many at most
     */
    static List<String> of(String sentence, int most) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(sentence);
        while (word.find()) {
            words.add(word.group());
        }
        return words.stream()
                .sorted(Comparator.comparing((String w) -> weight(w)).reversed())
                .limit(most)
                .toList();
    }

    /** Words in lower case, for telling how alike two texts are. */
    static Set<String> set(String text) {
        Set<String> words = new LinkedHashSet<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(word.group().toLowerCase(Locale.ROOT));
        }
        return words;
    }

    private static int weight(String word) {
        boolean telling = Character.isDigit(word.charAt(0)) || Character.isUpperCase(word.charAt(0));
        return (telling ? 100 : 0) + Math.min(word.length(), 12);
    }
}
