package io.crosscheck.extraction.quantity;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.text.Lexicon;

/**
 * Reads one number from digits, words or both: "5,000", "3.5m", "twenty-one", "two hundred thousand", "dozens", "two
 * and a half", "several hundred".
 */
final class NumberReader {

    /** How exactly a number is given. */
    enum Precision {
        EXACT,
        ABOUT,
        /** An order of magnitude only ("thousands"): the value is the least that is meant. */
        AT_LEAST
    }

    /**
     * A number read.
     *
     * @param end index one past its last token
     * @param scale what the figure was multiplied by ("million"), or 1
     */
    record Read(BigDecimal value, int end, BigDecimal scale, Precision precision) {

        static Read exact(BigDecimal value, int end) {
            return new Read(value, end, BigDecimal.ONE, Precision.EXACT);
        }
    }

    /** No number that a text means has more digits. */
    private static final int LONGEST = 18;

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final Set<String> SHORT_SCALES = Set.of("bn", "mn", "tn", "bln", "mln", "bil", "mil");

    private final Map<String, BigDecimal> words = numbers("quantity/number-words");
    private final Map<String, BigDecimal> scales = numbers("quantity/scales");

    static Map<String, BigDecimal> numbers(String lexicon) {
        Map<String, BigDecimal> numbers = new HashMap<>();
        Lexicon.load(lexicon).asMap().forEach((word, value) -> numbers.put(word, new BigDecimal(value)));
        return numbers;
    }

    /** The number that begins at token {@code i}, or null. */
    Read read(TimedRow text, int i) {
        Read vague = vague(text, i);
        if (vague != null) {
            return vague;
        }
        if (text.is(i, "half")) {
            return half(text, i);
        }
        if (text.is(i, "a") || text.is(i, "an") || text.is(i, "several")) {
            return article(text, i);
        }
        BigDecimal digits = digits(text.text(i));
        if (digits != null) {
            return scaled(text, i + 1, digits);
        }
        return words.containsKey(text.lower(i)) ? spelled(text, i) : null;
    }

    /** "dozens", "tens of thousands". */
    private Read vague(TimedRow text, int i) {
        BigDecimal factor = plural(text, i);
        if (factor == null) {
            return null;
        }
        int end = i + 1;
        if (text.is(end, "of") && plural(text, end + 1) != null) {
            factor = factor.multiply(plural(text, end + 1));
            end += 2;
        }
        return new Read(factor.multiply(TWO), end, BigDecimal.ONE, Precision.AT_LEAST);
    }

    private BigDecimal plural(TimedRow text, int i) {
        String word = text.lower(i);
        if (word.equals("tens")) {
            return BigDecimal.TEN;
        }
        boolean plural = word.length() > 5 && word.endsWith("s");
        boolean tally = word.equals("scores") && !text.is(i + 1, "of");
        return plural && !tally ? scales.get(word.substring(0, word.length() - 1)) : null;
    }

    /** "half a million", "half-dozen", "half a mile". */
    private Read half(TimedRow text, int i) {
        int at = text.is(i + 1, "a") || text.is(i + 1, "an") || text.isDash(i + 1) ? i + 2 : i + 1;
        if (isScaleWord(text, at)) {
            return Read.exact(scales.get(text.lower(at)).multiply(HALF), at + 1);
        }
        return at == i + 2 && text.isNoun(at) ? Read.exact(HALF, i + 1) : null;
    }

    /** "a dozen", "a few hundred", "a couple of". */
    private Read article(TimedRow text, int i) {
        int at = text.is(i, "several") ? i : i + 1;
        if (text.is(at, "half")) {
            Read half = half(text, at);
            return half == null || half.end() == at + 1 ? null : half;
        }
        if (text.is(at, "couple")) {
            return couple(text, at + 1);
        }
        boolean some = text.is(at, "several") || text.is(at, "few") || text.is(at, "good");
        at = some ? at + 1 : at;
        if (!isScaleWord(text, at)) {
            return null;
        }
        BigDecimal scale = scales.get(text.lower(at));
        boolean further = text.lower(at).equals("hundred") && isScaleWord(text, at + 1);
        BigDecimal value = further ? scale.multiply(scales.get(text.lower(at + 1))) : scale;
        int end = further ? at + 2 : at + 1;
        return some
                ? new Read(value.multiply(TWO), end, value, Precision.AT_LEAST)
                : new Read(value, end, value, Precision.EXACT);
    }

    private Read couple(TimedRow text, int i) {
        int at = text.is(i, "of") ? i + 1 : i;
        if (isScaleWord(text, at)) {
            return new Read(TWO.multiply(scales.get(text.lower(at))), at + 1, BigDecimal.ONE, Precision.ABOUT);
        }
        boolean them = text.is(at, "the") || text.pos(at).equals("PRON");
        return at > i && !them ? new Read(TWO, at, BigDecimal.ONE, Precision.ABOUT) : null;
    }

    private Read scaled(TimedRow text, int next, BigDecimal value) {
        int at = halfEnd(text, next);
        BigDecimal number = at > next ? value.add(HALF) : value;
        int scale = text.isDash(at) && isScaleWord(text, at + 1) ? at + 1 : at;
        if (isScaleWord(text, scale) || text.in(scale, SHORT_SCALES)) {
            BigDecimal factor = scales.get(text.lower(scale));
            boolean further = isScaleWord(text, scale + 1);
            factor = further ? factor.multiply(scales.get(text.lower(scale + 1))) : factor;
            return new Read(number.multiply(factor), further ? scale + 2 : scale + 1, factor, Precision.EXACT);
        }
        return Read.exact(number, at);
    }

    /** One past "and a half" or "-and-a-half" at {@code i}; {@code i} if it does not stand there. */
    private static int halfEnd(TimedRow text, int i) {
        int at = i;
        for (String word : List.of("and", "a", "half")) {
            at = text.isDash(at) ? at + 1 : at;
            if (!text.is(at, word)) {
                return i;
            }
            at++;
        }
        return at;
    }

    private boolean isScaleWord(TimedRow text, int i) {
        return text.text(i).length() > 3 && !text.is(i, "score") && scales.containsKey(text.lower(i));
    }

    /** "two hundred and five thousand": groups add up, scales multiply. */
    private Read spelled(TimedRow text, int i) {
        BigDecimal total = BigDecimal.ZERO;
        BigDecimal group = BigDecimal.ZERO;
        BigDecimal scale = BigDecimal.ONE;
        int at = i;
        int end = i;
        while (at < text.size() && at - i < 16) {
            String word = text.lower(at);
            if (words.containsKey(word) && (at == i || goesOn(text, at - 1) || text.isDash(at - 1))) {
                group = group.add(words.get(word));
            } else if (word.equals("hundred") && at > i) {
                group = group.multiply(scales.get(word));
            } else if (isScaleWord(text, at)) {
                scale = scales.get(word);
                total = total.add(group.multiply(scale));
                group = BigDecimal.ZERO;
            } else if (halfEnd(text, at) > at) {
                return scaled(text, at, group.add(total));
            } else if (!(word.equals("and") || text.isDash(at)) || !joins(text, at)) {
                break;
            }
            at++;
            end = word.equals("and") || text.isDash(at - 1) ? end : at;
        }
        return new Read(total.add(group), end, scale, Precision.EXACT);
    }

    /** Whether a further number word may follow token {@code i}: "hundred five", but not "two four". */
    private boolean goesOn(TimedRow text, int i) {
        String word = text.lower(i);
        return isScaleWord(text, i) || word.equals("and") || word.endsWith("ty") && words.containsKey(word);
    }

    /** "twenty-one", "hundred and five" and "ninety - million" go on; "two and three" does not. */
    private boolean joins(TimedRow text, int i) {
        if (text.isDash(i) && isScaleWord(text, i + 1)) {
            return true;
        }
        if (!words.containsKey(text.lower(i + 1))) {
            return false;
        }
        String before = text.lower(i - 1);
        return text.isDash(i) ? before.endsWith("ty") : scales.containsKey(before);
    }

    /** The value of "5,000", "3.5", "3.5m", "1½"; null where it is none, such as a time or a date. */
    BigDecimal digits(String word) {
        int end = word.length();
        while (end > 0 && Character.isLetter(word.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || end > LONGEST + 6) {
            return null;
        }
        boolean half = word.charAt(end - 1) == '\u00BD';
        String number = word.substring(0, half ? end - 1 : end).replace(",", "");
        BigDecimal scale = end == word.length()
                ? BigDecimal.ONE
                : scales.get(word.substring(end).toLowerCase(Locale.ROOT));
        if (scale == null || !isPlain(number) && !(half && number.isEmpty())) {
            return null;
        }
        BigDecimal value = number.isEmpty() ? BigDecimal.ZERO : new BigDecimal(number);
        return (half ? value.add(HALF) : value).multiply(scale);
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
                && !number.endsWith(".")
                && !(number.length() > 1 && number.charAt(0) == '0' && number.charAt(1) != '.');
    }
}
