package io.crosscheck.query.search;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.crosscheck.query.claim.Span;

/**
 * Where in a text words may stand that are searched for: everywhere they do, and where others begin alike.
 *
 * @param beginnings of the words
 */
record PossibleWords(List<String> beginnings) {

    private static final Pattern LEXEME = Pattern.compile("'((?:[^']|'')+)'");

    /** Letters at a stem's end that its words need not have: "sky" is that of "skies", "die" that of "dying". */
    private static final int UNSURE = 2;

    /** @param query as PostgreSQL writes a {@code tsquery}: {@code 'turn' & 'back'} */
    static PossibleWords of(String query) {
        return new PossibleWords(LEXEME.matcher(query)
                .results()
                .map(PossibleWords::beginning)
                .distinct()
                .toList());
    }

    private static String beginning(MatchResult lexeme) {
        String stem = lexeme.group(1).replace("''", "'").replace("\\\\", "\\");
        return stem.substring(0, Math.max(1, stem.length() - UNSURE));
    }

    /** Stretches without blanks that may hold such words, in the order of the text. */
    List<Span> in(String text) {
        List<Span> stretches = new ArrayList<>();
        for (int i = 0; i < text.length(); i++) {
            if (mayBegin(text, i)) {
                int start = i;
                while (start > 0 && !Character.isWhitespace(text.charAt(start - 1))) {
                    start--;
                }
                while (i < text.length() && !Character.isWhitespace(text.charAt(i))) {
                    i++;
                }
                stretches.add(new Span(start, i));
            }
        }
        return stretches;
    }

    private boolean mayBegin(String text, int at) {
        if (at > 0 && Character.isLetter(text.charAt(at - 1)) && Character.isLetter(text.charAt(at))) {
            return false;
        }
        for (String beginning : beginnings) {
            if (text.regionMatches(true, at, beginning, 0, beginning.length())) {
                return true;
            }
        }
        return false;
    }
}
