package io.crosscheck.extraction.time;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Token;

/** The tokens of a sentence, asked by index; an index outside of it has the word "". */
record Words(List<Token> tokens) {

    /** No word of a time is longer. */
    private static final int LONGEST = 12;

    int size() {
        return tokens.size();
    }

    Token token(int i) {
        return tokens.get(i);
    }

    boolean has(int i) {
        return i >= 0 && i < tokens.size();
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

    String lemma(int i) {
        return has(i) ? tokens.get(i).lemma() : "";
    }

    boolean is(int i, String word) {
        return has(i) && tokens.get(i).is(word);
    }

    boolean in(int i, Set<String> words) {
        return words.contains(lower(i));
    }

    /** Whether a dash or slash stands here, close to the token before it. */
    boolean isDash(int i) {
        return has(i)
                && i > 0
                && text(i).length() == 1
                && "-\u2013\u2014/".contains(text(i))
                && tokens.get(i).start() == tokens.get(i - 1).end();
    }

    /** Of the tokens {@code from} to {@code last}, both taken in. */
    Span span(int from, int last) {
        return new Span(tokens.get(from).start(), tokens.get(last).end());
    }
}
