package io.crosscheck.extraction.naming;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.text.Characters;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/**
 * What capitals say in this document: which words it writes with a capital where nothing forces one, and which it
 * writes small.
 */
final class Capitals {

    private static final Set<String> SMALL_IN_TITLES =
            Set.of("the", "and", "for", "with", "from", "but", "nor", "into", "over", "that", "per", "via");

    private final Map<String, Integer> capitalised = new HashMap<>();
    private final Map<String, Integer> small = new HashMap<>();

    Capitals(List<Sentence> sentences) {
        for (Sentence sentence : sentences) {
            boolean titles = isTitleCase(sentence);
            List<Token> tokens = sentence.tokens();
            for (int i = 0; i < tokens.size(); i++) {
                String word = tokens.get(i).text();
                if (Character.isLowerCase(word.charAt(0))) {
                    small.merge(word, 1, Integer::sum);
                } else if (isCapitalised(word) && !titles && !isForced(tokens, i)) {
                    capitalised.merge(word.toLowerCase(Locale.ROOT), 1, Integer::sum);
                }
            }
        }
    }

    static boolean isCapitalised(String word) {
        int first = word.codePointAt(0);
        return Character.isUpperCase(first) || Character.isTitleCase(first);
    }

    /** Two capitals or more and no small letter. */
    static boolean isAllCapitals(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLowerCase(word.charAt(i))) {
                return false;
            }
            letters += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
        }
        return letters > 1;
    }

    /** Whether the place alone demands a capital: the first word of a sentence or quotation. */
    static boolean isForced(List<Token> tokens, int i) {
        int before = i - 1;
        while (before >= 0 && isSign(tokens.get(before))) {
            char sign = tokens.get(before).text().charAt(0);
            if (Characters.isDoubleQuote(sign) || sign == ':' || sign == '.' || sign == '\u2018') {
                return true;
            }
            if (!Characters.isOpeningBracket(sign) && !Characters.isDash(sign) && "\u2022*|>".indexOf(sign) < 0) {
                return false;
            }
            before--;
        }
        return before < 0;
    }

    private static boolean isSign(Token token) {
        return !Character.isLetterOrDigit(token.text().codePointAt(0));
    }

    /** Whether most longer words have a capital, as in headlines: then a capital says little. */
    static boolean isTitleCase(Sentence sentence) {
        int upper = 0;
        int lower = 0;
        for (Token token : sentence.tokens()) {
            String word = token.text();
            if (word.length() > 2 && Character.isLetter(word.charAt(0)) && !SMALL_IN_TITLES.contains(word)) {
                if (Character.isLowerCase(word.charAt(0))) {
                    lower++;
                } else {
                    upper++;
                }
            }
        }
        boolean stopped = sentence.tokens().get(sentence.tokens().size() - 1).is(".");
        return upper >= 3 && upper > 4 * lower && !(stopped && lower > 0);
    }

    /** Whether nearly all letters are capitals. */
    static boolean isShouted(Sentence sentence) {
        int shouted = 0;
        int words = 0;
        for (Token token : sentence.tokens()) {
            if (token.text().length() > 1 && Character.isLetter(token.text().charAt(0))) {
                words++;
                shouted += isAllCapitals(token.text()) ? 1 : 0;
            }
        }
        return words >= 2 && shouted > 0.7 * words;
    }

    /** How often the document capitalises the word where nothing forces it. */
    int unforced(String word) {
        return capitalised.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }

    boolean isWrittenSmall(String word) {
        return small.containsKey(word.toLowerCase(Locale.ROOT));
    }
}
