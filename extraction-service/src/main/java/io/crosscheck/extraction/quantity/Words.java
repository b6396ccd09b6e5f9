package io.crosscheck.extraction.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.text.Token;

/**
 * The tokens of a sentence, asked by index; an index outside of it has the word "".
 *
 * @param timed which of them lie in a time expression
 */
record Words(List<Token> tokens, boolean[] timed) {

    /** No word that is looked up is longer. */
    private static final int LONGEST = 20;

    int size() {
        return tokens.size();
    }

    boolean has(int i) {
        return i >= 0 && i < tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    /** In lower case. */
    String lower(int i) {
        return has(i) && tokens.get(i).text().length() <= LONGEST
                ? tokens.get(i).text().toLowerCase(Locale.ROOT)
                : "";
    }

    /** As it stands. */
    String text(int i) {
        return has(i) ? tokens.get(i).text() : "";
    }

    String pos(int i) {
        return has(i) ? tokens.get(i).pos() : "";
    }

    boolean is(int i, String word) {
        return has(i) && tokens.get(i).is(word);
    }

    boolean in(int i, Set<String> words) {
        return words.contains(lower(i));
    }

    boolean isTimed(int i) {
        return has(i) && timed[i];
    }

    boolean isCapital(int i) {
        return has(i) && Character.isUpperCase(tokens.get(i).text().codePointAt(0));
    }

    /** Whether it begins with a figure. */
    boolean isFigure(int i) {
        return has(i)
                && tokens.get(i).text().charAt(0) >= '0'
                && tokens.get(i).text().charAt(0) <= '9';
    }

    /** Whether it follows the token before it without a blank. */
    boolean isClose(int i) {
        return has(i) && i > 0 && tokens.get(i).start() == tokens.get(i - 1).end();
    }

    /** A hyphen or dash close to the token before it. */
    boolean isDash(int i) {
        return isClose(i) && text(i).length() == 1 && "-\u2010\u2011\u2013\u2014".contains(text(i));
    }

    boolean isNoun(int i) {
        return pos(i).equals("NOUN");
    }

    boolean isPlural(int i) {
        return isNoun(i) && !lower(i).equals(tokens.get(i).lemma());
    }

    /** The tokens {@code [from, to)} in lower case, one blank between two. */
    String phrase(int from, int to) {
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            phrase.append(i > from ? " " : "").append(lower(i));
        }
        return phrase.toString();
    }
}
