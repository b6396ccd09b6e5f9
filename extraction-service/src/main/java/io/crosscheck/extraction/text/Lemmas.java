package io.crosscheck.extraction.text;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Base forms by rule: a list of irregular forms, a list of common verbs that settles where an {@code e} was dropped or
 * a consonant doubled, and suffix rules for the rest.
 */
final class Lemmas {

    private static final String VOWELS = "aeiou";

    private final Map<String, String> irregular;
    private final Set<String> verbs;

    /**
     * @param irregular form to base form
     * @param verbs base forms of common regular verbs
     */
    Lemmas(Map<String, String> irregular, Set<String> verbs) {
        this.irregular = irregular;
        this.verbs = verbs;
    }

    String lemma(String word, String pos) {
        if (word.length() > 40) {
            return word.toLowerCase(Locale.ROOT);
        }
        String lower = word.toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        return switch (pos) {
            case "VERB", "AUX" -> irregular.containsKey(lower) ? irregular.get(lower) : verb(lower);
            case "NOUN" -> irregular.containsKey("n:" + lower) ? irregular.get("n:" + lower) : noun(lower);
            default -> lower;
        };
    }

    private String verb(String word) {
        if (verbs.contains(word)) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("s") && !word.endsWith("ss") && word.length() > 3) {
            return singular(word);
        }
        if (word.endsWith("ied") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        if (word.endsWith("ed") && word.length() > 4) {
            return base(word.substring(0, word.length() - 2));
        }
        if (word.endsWith("ing") && word.length() > 5) {
            return base(word.substring(0, word.length() - 3));
        }
        return word;
    }

    /** The base form of which {@code stem} is left once -ed or -ing is off. */
    private String base(String stem) {
        int n = stem.length();
        boolean doubled = n > 2 && stem.charAt(n - 1) == stem.charAt(n - 2);
        String single = doubled ? stem.substring(0, n - 1) : stem;
        if (verbs.contains(stem)) {
            return stem;
        }
        if (verbs.contains(stem + "e")) {
            return stem + "e";
        }
        if (doubled && (verbs.contains(single) || "lsfz".indexOf(stem.charAt(n - 1)) < 0)) {
            return single;
        }
        return dropsE(stem) ? stem + "e" : stem;
    }

    private static boolean dropsE(String stem) {
        int n = stem.length();
        if (n < 3) {
            return true;
        }
        char last = stem.charAt(n - 1);
        char before = stem.charAt(n - 2);
        if ("vzu".indexOf(last) >= 0 || stem.endsWith("iz") || last == 'c') {
            return true;
        }
        if (last == 's') {
            return before != 's';
        }
        if (last == 'g') {
            return before != 'n' || stem.endsWith("ang");
        }
        if (last == 't') {
            return before == 'a' && VOWELS.indexOf(stem.charAt(n - 3)) < 0;
        }
        return last == 'l' && VOWELS.indexOf(before) < 0 && before != 'l' && before != 'r';
    }

    private static String noun(String word) {
        if (word.length() < 4
                || !word.endsWith("s")
                || word.endsWith("ss")
                || word.endsWith("us")
                || word.endsWith("is")) {
            return word;
        }
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return singular(word);
    }

    private static String singular(String word) {
        for (String ending : new String[] {"sses", "shes", "ches", "xes", "zzes", "oes"}) {
            if (word.endsWith(ending)) {
                return word.substring(0, word.length() - 2);
            }
        }
        return word.substring(0, word.length() - 1);
    }
}
