package io.crosscheck.extraction.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.extraction.text.Token;

/** Reads one number from digits, words or both: "5,000", "3.5m", "twenty-one", "two hundred thousand", "dozens". */
final class NumberReader {

    /** No number that a text means has more digits. */
    private static final int LONGEST = 18;

    private final Map<String, BigDecimal> words = numbers("quantity/number-words");
    private final Map<String, BigDecimal> scales = numbers("quantity/scales");

    /**
     * A number read.
     *
     * @param end index one past its last token
     * @param vague whether it names an order of magnitude only ("thousands"): then {@code value} is the least meant
     */
    record Read(BigDecimal value, int end, boolean vague) {}

    private static Map<String, BigDecimal> numbers(String lexicon) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        Lexicon.load(lexicon).asMap().forEach((word, value) -> numbers.put(word, new BigDecimal(value)));
        return numbers;
    }

    /** The number that begins at token {@code i}, or null. */
    Read read(List<Token> tokens, int i) {
        Read vague = vague(tokens, i);
        if (vague != null) {
            return vague;
        }
        Token first = tokens.get(i);
        if (first.is("a") || first.is("an") || first.is("half")) {
            return article(tokens, i);
        }
        BigDecimal digits = digits(first.text());
        if (digits != null) {
            return scaled(tokens, i + 1, digits);
        }
        return words.containsKey(lower(first)) ? spelled(tokens, i) : null;
    }

    /** "dozens", "tens of thousands". */
    private Read vague(List<Token> tokens, int i) {
        BigDecimal factor = plural(tokens.get(i));
        if (factor == null) {
            return null;
        }
        int end = i + 1;
        if (end + 1 < tokens.size() && tokens.get(end).is("of") && plural(tokens.get(end + 1)) != null) {
            factor = factor.multiply(plural(tokens.get(end + 1)));
            end += 2;
        }
        return new Read(factor.multiply(BigDecimal.valueOf(2)), end, true);
    }

    private BigDecimal plural(Token token) {
        String word = lower(token);
        if (word.equals("tens")) {
            return BigDecimal.TEN;
        }
        boolean plural = word.length() > 5 && word.endsWith("s");
        return plural ? scales.get(word.substring(0, word.length() - 1)) : null;
    }

    /** "a dozen", "half a million". */
    private Read article(List<Token> tokens, int i) {
        boolean half = tokens.get(i).is("half");
        int at = half ? i + 1 : i;
        if (half
                && at < tokens.size()
                && (tokens.get(at).is("a") || tokens.get(at).is("an"))) {
            at++;
        } else if (!half) {
            at++;
        }
        BigDecimal scale =
                at < tokens.size() && tokens.get(at).text().length() > 3 ? scales.get(lower(tokens.get(at))) : null;
        if (scale == null) {
            return null;
        }
        return new Read(half ? scale.divide(BigDecimal.valueOf(2)) : scale, at + 1, false);
    }

    private Read scaled(List<Token> tokens, int next, BigDecimal value) {
        int at = next;
        if (at + 1 < tokens.size() && tokens.get(at).is("-") && isScaleWord(tokens.get(at + 1))) {
            at++;
        }
        if (at < tokens.size() && (isScaleWord(tokens.get(at)) || isScaleLetter(tokens, at))) {
            return new Read(value.multiply(scales.get(lower(tokens.get(at)))), at + 1, false);
        }
        return new Read(value, next, false);
    }

    private boolean isScaleWord(Token token) {
        return token.text().length() > 3 && !token.is("score") && scales.containsKey(lower(token));
    }

    private boolean isScaleLetter(List<Token> tokens, int i) {
        String word = lower(tokens.get(i));
        return (word.equals("bn") || word.equals("mn") || word.equals("tn") || word.equals("bln") || word.equals("mln"))
                && i > 0;
    }

    /** "two hundred and five thousand": groups add up, scales multiply. */
    private Read spelled(List<Token> tokens, int i) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        int at = i;
        int end = i;
        while (at < tokens.size() && at - i < 16) {
            String word = lower(tokens.get(at));
            if (words.containsKey(word)) {
                group = group.add(words.get(word));
            } else if (word.equals("hundred")) {
                group = group.multiply(scales.get(word));
            } else if (isScaleWord(tokens.get(at))) {
                total = total.add(group.multiply(scales.get(word)));
                group = BigDecimal.ZERO;
            } else if (!(word.equals("and") || word.equals("-")) || !goesOn(tokens, at)) {
                break;
            }
            at++;
            end = word.equals("and") || word.equals("-") ? end : at;
        }
        return new Read(total.add(group), end, false);
    }

    /** "twenty-one" and "hundred and five" go on; "two and three" does not. */
    private boolean goesOn(List<Token> tokens, int i) {
        if (i + 1 >= tokens.size() || !words.containsKey(lower(tokens.get(i + 1)))) {
            return false;
        }
        String before = lower(tokens.get(i - 1));
        return tokens.get(i).is("-") ? before.endsWith("ty") : scales.containsKey(before);
    }

    /** The value of "5,000", "3.5", "3.5m"; null where it is none, such as a time or a date. */
    private BigDecimal digits(String word) {
        int end = word.length();
        while (end > 0 && Character.isLetter(word.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || end > LONGEST + 6) {
            return null;
        }
        String number = word.substring(0, end).replace(",", "");
        BigDecimal scale = end == word.length()
                ? BigDecimal.ONE
                : scales.get(word.substring(end).toLowerCase(Locale.ROOT));
        return scale == null || !isPlain(number) ? null : new BigDecimal(number).multiply(scale);
    }

    private static boolean isPlain(String number) {
        int points = 0;
        for (int i = 0; i < number.length(); i++) {
            char c = number.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return !number.isEmpty()
                && points <= 1
                && number.length() <= LONGEST
                && number.charAt(0) != '.'
                && !number.endsWith(".");
    }

    private static String lower(Token token) {
        return token.text().length() > 20 ? token.text() : token.text().toLowerCase(Locale.ROOT);
    }
}
