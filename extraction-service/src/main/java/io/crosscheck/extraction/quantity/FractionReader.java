package io.crosscheck.extraction.quantity;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Set;

/**
 * Reads shares of a whole that are told without per cent: "half of", "two-thirds", "a quarter of", "one in five", "4
 * out of 10". They are given in per cent, so that they compare.
 */
final class FractionReader {

    private static final Set<String> WHOLES =
            Set.of("3", "4", "5", "6", "7", "8", "9", "10", "20", "50", "100", "1,000");
    private static final Set<String> WHOLE_WORDS =
            Set.of("three", "four", "five", "six", "seven", "eight", "nine", "ten", "twenty");
    private static final Set<String> DETERMINERS =
            Set.of("of", "the", "its", "his", "her", "their", "our", "my", "your", "this", "that", "these", "those");
    private static final Set<String> GAMES = Set.of(
            "game",
            "match",
            "day",
            "hour",
            "minute",
            "week",
            "month",
            "year",
            "season",
            "start",
            "appearance",
            "attempt",
            "inning",
            "second");
    private static final Set<String> OTHER_HALVES = Set.of(
            "first", "second", "other", "latter", "better", "former", "in", "top", "bottom", "opening", "final", "one");

    private final NumberReader numbers;
    private final Map<String, BigDecimal> parts = NumberReader.numbers("quantity/fractions");

    FractionReader(NumberReader numbers) {
        this.numbers = numbers;
    }

    /**
     * The share, in per cent, that begins at token {@code i}; or null.
     *
     * @param hedged whether it stands behind "about" or "more than", as in "about half said"
     */
    NumberReader.Read read(TimedRow text, int i, boolean hedged) {
        if (text.is(i, "half")) {
            boolean share = text.in(i + 1, DETERMINERS) || hedged && !text.is(i + 1, "a") && !text.is(i + 1, "an");
            return share && !text.in(i - 1, OTHER_HALVES) && !text.isDash(i + 1) ? share(1, 2, i + 1) : null;
        }
        NumberReader.Read part = part(text, i);
        return part != null ? part : ratio(text, i);
    }

    /** "two-thirds", "a third of". */
    private NumberReader.Read part(TimedRow text, int i) {
        boolean article = text.is(i, "a") || text.is(i, "one");
        BigDecimal count = article ? BigDecimal.ONE : small(text, i);
        boolean joined = text.isDash(i + 1);
        int at = joined ? i + 2 : i + 1;
        BigDecimal into = parts.get(text.lower(at));
        if (count == null || into == null || count.compareTo(into) >= 0) {
            return null;
        }
        boolean several = text.lower(at).endsWith("s");
        boolean of = text.is(at + 1, "of");
        boolean counts = several ? !article : of || joined && !text.isNoun(at + 1);
        return counts ? share(count.intValue(), into.intValue(), at + 1) : null;
    }

    /** "one in five", "4 out of 10", "nine of every ten". */
    private NumberReader.Read ratio(TimedRow text, int i) {
        BigDecimal count = small(text, i);
        if (count == null || text.isTimed(i)) {
            return null;
        }
        int at = i + 1;
        if (text.isDash(at) && text.is(at + 1, "in") && text.isDash(at + 2)) {
            at += 2;
        } else if (text.is(at, "out") && text.is(at + 1, "of") || text.is(at, "of") && text.is(at + 1, "every")) {
            at += 1;
        } else if (!text.is(at, "in")) {
            return null;
        }
        int whole = text.is(at + 1, "every") ? at + 2 : at + 1;
        boolean round = text.in(whole, WHOLES) || text.in(whole, WHOLE_WORDS);
        boolean other = text.isDash(whole + 1)
                || text.has(whole + 1) && GAMES.contains(text.token(whole + 1).lemma())
                || text.is(whole + 1, "%")
                || text.is(whole + 1, "percent");
        BigDecimal of = round && !other && !text.isTimed(whole)
                ? numbers.read(text, whole).value()
                : null;
        return of == null || count.compareTo(of) >= 0 ? null : share(count.intValue(), of.intValue(), whole + 1);
    }

    /** 1 to 99 at a single token. */
    private BigDecimal small(TimedRow text, int i) {
        NumberReader.Read read = text.isFigure(i) || text.pos(i).equals("NUM") || text.isCapital(i) || i == 0
                ? numbers.read(text, i)
                : null;
        boolean whole = read != null
                && read.end() == i + 1
                && read.value().compareTo(BigDecimal.valueOf(100)) < 0
                && read.value().stripTrailingZeros().scale() <= 0
                && read.value().signum() > 0;
        return whole ? read.value() : null;
    }

    private static NumberReader.Read share(int count, int into, int end) {
        BigDecimal percent = BigDecimal.valueOf(100L * count).divide(BigDecimal.valueOf(into), 2, RoundingMode.HALF_UP);
        return NumberReader.Read.exact(percent, end);
    }
}
