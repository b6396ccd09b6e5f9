package io.crosscheck.extraction.quantity;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.crosscheck.extraction.text.Token;

/** What a number counts or measures. */
final class Units {

    private static final int FARTHEST_NOUN = 7;

    private final Map<String, String> currencies;

    /** @param currencies sign or word to ISO 4217 code */
    Units(Map<String, String> currencies) {
        this.currencies = currencies;
    }

    /**
     * A unit.
     *
     * @param end one past the last token that belongs to the quantity itself: a currency or per cent word does, a
     *     counted noun does not
     */
    record Unit(String name, int end) {}

    boolean isSign(Token token) {
        return token.text().length() <= 2
                && currencies.containsKey(token.text())
                && !Character.isLetter(token.text().charAt(0));
    }

    /** Where the quantity starts whose number is at {@code i}: a currency sign before it, "US" before that. */
    int signStart(List<Token> tokens, int i, int free) {
        if (i - 1 < free || !isSign(tokens.get(i - 1)) && !isCode(tokens.get(i - 1))) {
            return i;
        }
        boolean prefixed = i - 2 >= free
                && tokens.get(i - 2).end() == tokens.get(i - 1).start()
                && currencies.containsKey(
                        tokens.get(i - 2).text() + tokens.get(i - 1).text());
        return prefixed ? i - 2 : i - 1;
    }

    private boolean isCode(Token token) {
        String word = token.text();
        return Character.isUpperCase(word.charAt(0)) && word.length() <= 3 && currencies.containsKey(word);
    }

    /** The unit of the number {@code [i, end)} whose signs begin at {@code start}; null where none is named. */
    Unit unit(List<Token> tokens, int start, int i, int end) {
        if (start < i) {
            StringBuilder sign = new StringBuilder();
            tokens.subList(start, i).forEach(token -> sign.append(token.text()));
            return new Unit(currencies.get(sign.toString()), end);
        }
        if (end >= tokens.size()) {
            return null;
        }
        Token next = tokens.get(end);
        if (next.is("%") || next.is("percent") || next.is("pct")) {
            return new Unit("percent", end + 1);
        }
        boolean more = end + 1 < tokens.size();
        if (more
                && (next.is("per") && tokens.get(end + 1).is("cent")
                        || next.is("percentage") && tokens.get(end + 1).lemma().equals("point"))) {
            return new Unit("percent", end + 2);
        }
        int word = next.is("of") ? end + 1 : end;
        if (word + 1 < tokens.size()
                && (tokens.get(word).is("U.S.") || tokens.get(word).is("US"))) {
            word = currency(tokens.get(word + 1)) == null ? word : word + 1;
        }
        String currency = word < tokens.size() ? currency(tokens.get(word)) : null;
        return currency != null ? new Unit(currency, word + 1) : noun(tokens, end);
    }

    private String currency(Token token) {
        return token.text().length() > 10 ? null : currencies.get(token.text().toLowerCase(Locale.ROOT));
    }

    /** The head of the noun phrase that the number begins. */
    private static Unit noun(List<Token> tokens, int end) {
        int at = end;
        if (tokens.get(at).is("of")) {
            at++;
            while (at < tokens.size()
                    && (tokens.get(at).pos().equals("DET") || tokens.get(at).is("its"))) {
                at++;
            }
        }
        int limit = Math.min(tokens.size(), at + FARTHEST_NOUN);
        while (at < limit) {
            Token token = tokens.get(at);
            boolean plural = token.text().endsWith("s") && !token.lemma().endsWith("s");
            boolean last = plural
                    || at + 1 >= tokens.size()
                    || !tokens.get(at + 1).pos().equals("NOUN");
            if (token.is("other") || token.is("others")) {
                if (token.is("others") || last) {
                    return new Unit("other", end);
                }
            } else if (token.pos().equals("NOUN") && last) {
                return new Unit(token.lemma(), end);
            } else if (!modifies(token)) {
                return null;
            }
            at++;
        }
        return null;
    }

    private static boolean modifies(Token token) {
        return switch (token.pos()) {
            case "ADJ", "PROPN", "NOUN", "NUM" -> true;
            default -> token.is("-")
                    || token.is("more")
                    || token.is("other")
                    || token.is("'s")
                    || token.is("\u2019s")
                    || token.pos().equals("VERB")
                            && (token.text().endsWith("ed") || token.text().endsWith("ing"));
        };
    }
}
