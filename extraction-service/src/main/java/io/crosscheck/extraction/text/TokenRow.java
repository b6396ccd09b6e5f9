package io.crosscheck.extraction.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;

/** The tokens of a sentence, asked by index; an index outside of it has the word "". */
public class TokenRow {

    /** No word that is looked up is longer. */
    private static final int LONGEST = 20;

    private static final String DASHES = "-\u2010\u2011\u2013\u2014";

    private final List<Token> tokens;

    public TokenRow(List<Token> tokens) {
        this.tokens = tokens;
    }

    public int size() {
        return tokens.size();
    }

    public boolean has(int i) {
        return i >= 0 && i < tokens.size();
    }

    public Token token(int i) {
        return tokens.get(i);
    }

    /** In lower case; "" for words too long to be looked up. */
    public String lower(int i) {
        return has(i) && tokens.get(i).text().length() <= LONGEST
                ? tokens.get(i).text().toLowerCase(Locale.ROOT)
                : "";
    }

    /** As it stands. */
    public String text(int i) {
        return has(i) ? tokens.get(i).text() : "";
    }

    public String pos(int i) {
        return has(i) ? tokens.get(i).pos() : "";
    }

    public String lemma(int i) {
        return has(i) ? tokens.get(i).lemma() : "";
    }

    public boolean is(int i, String word) {
        return has(i) && tokens.get(i).is(word);
    }

    public boolean in(int i, Set<String> words) {
        return words.contains(lower(i));
    }

    public boolean isCapital(int i) {
        return has(i) && Character.isUpperCase(tokens.get(i).text().codePointAt(0));
    }

    /** Whether it begins with a figure. */
    public boolean isFigure(int i) {
        return has(i)
                && tokens.get(i).text().charAt(0) >= '0'
                && tokens.get(i).text().charAt(0) <= '9';
    }

    /** Whether it follows the token before it without a blank. */
    public boolean isClose(int i) {
        return has(i) && i > 0 && tokens.get(i).start() == tokens.get(i - 1).end();
    }

    /** A hyphen or dash close to the token before it. */
    public boolean isDash(int i) {
        return isClose(i) && text(i).length() == 1 && DASHES.contains(text(i));
    }

    /** A hyphen, dash or slash close to the token before it. */
    public boolean isJoint(int i) {
        return isDash(i) || isClose(i) && text(i).equals("/");
    }

    public boolean isNoun(int i) {
        return pos(i).equals("NOUN");
    }

    public boolean isPlural(int i) {
        return isNoun(i) && !lower(i).equals(tokens.get(i).lemma());
    }

    /** The tokens {@code [from, to)} in lower case, one blank between two. */
    public String phrase(int from, int to) {
        StringBuilder phrase = new StringBuilder();
        for (int i = from; i < to; i++) {
            phrase.append(i > from ? " " : "").append(lower(i));
        }
        return phrase.toString();
    }

    /** Of the tokens {@code from} to {@code last}, both taken in. */
    public Span span(int from, int last) {
        return new Span(tokens.get(from).start(), tokens.get(last).end());
    }
}
