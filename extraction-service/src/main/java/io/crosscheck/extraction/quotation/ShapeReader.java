package io.crosscheck.extraction.quotation;

import io.crosscheck.extraction.annotation.Span;

/** Tells from the words themselves whether a quotation is speech, a fragment or a title. */
final class ShapeReader {

    private static final int LONG_ENOUGH_FOR_SPEECH = 6;
    private static final int LONGEST_TITLE = 8;
    private static final int LOOK_AT = 400;

    private ShapeReader() {}

    static Shape of(String text, Span inner) {
        String head = text.substring(inner.start(), Math.min(inner.end(), inner.start() + LOOK_AT));
        String[] words = head.split("\\s+");
        boolean terminal = ".!?,\u2026;".indexOf(text.charAt(inner.end() - 1)) >= 0;
        boolean sentenceEnd = ".!?\u2026".indexOf(text.charAt(inner.end() - 1)) >= 0;
        boolean capital = startsUpper(words[0]);
        if (capital && words.length > 1 && words.length <= LONGEST_TITLE && !sentenceEnd && mostlyCapitalised(words)) {
            return Shape.TITLE;
        }
        if (capital && (words.length >= LONG_ENOUGH_FOR_SPEECH || terminal && words.length > 1 || sentenceEnd)) {
            return Shape.SPEECH;
        }
        boolean severalSentences = head.indexOf(". ") > 0 && words.length >= LONG_ENOUGH_FOR_SPEECH;
        return severalSentences ? Shape.SPEECH : Shape.FRAGMENT;
    }

    private static boolean startsUpper(String word) {
        for (int i = 0; i < word.length(); i++) {
            if (Character.isLetterOrDigit(word.charAt(i))) {
                return Character.isUpperCase(word.charAt(i)) || Character.isDigit(word.charAt(i));
            }
        }
        return false;
    }

    private static boolean mostlyCapitalised(String[] words) {
        int upper = 0;
        for (String word : words) {
            if (startsUpper(word) || word.length() <= 3) {
                upper++;
            }
        }
        return upper == words.length;
    }
}
