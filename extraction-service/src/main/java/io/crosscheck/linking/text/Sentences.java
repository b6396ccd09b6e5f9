package io.crosscheck.linking.text;

import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;

/**
 * Finds the sentence around a place in a document's text, roughly: abbreviations of one or two letters do not end one.
 */
public final class Sentences {

    private static final Set<String> ABBREVIATIONS = Set.of(
            "gen", "brig", "mr", "mrs", "ms", "dr", "lt", "col", "maj", "sgt", "sen", "rep", "gov", "st", "no", "adm",
            "capt", "prof", "jan", "feb", "aug", "sept", "oct", "nov", "dec", "vs", "inc", "corp", "ltd");

    /** Whether a full stop after a word, in lower case, does not end a sentence. */
    public static boolean abbreviation(String word) {
        return word.length() == 1 || ABBREVIATIONS.contains(word);
    }

    /**
     * From the first character of the sentence that holds the span's start to the end of the one that holds its end.
     */
    public static Span around(String text, Span span) {
        int start = span.start();
        while (start > 0 && !ends(text, start - 1)) {
            start--;
        }
        while (start < span.start() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = span.end();
        while (end < text.length() && !ends(text, end)) {
            end++;
        }
        return new Span(start, end);
    }

    private static boolean ends(String text, int i) {
        char c = text.charAt(i);
        return c == '\n'
                || ((c == '.' || c == '!' || c == '?')
                        && i + 2 < text.length()
                        && Character.isWhitespace(text.charAt(i + 1))
                        && i > 1
                        && Character.isLowerCase(text.charAt(i - 1))
                        && Character.isLowerCase(text.charAt(i - 2))
                        && !(c == '.' && abbreviation(wordBefore(text, i))));
    }

    private static String wordBefore(String text, int end) {
        int start = end;
        while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    private Sentences() {}
}
