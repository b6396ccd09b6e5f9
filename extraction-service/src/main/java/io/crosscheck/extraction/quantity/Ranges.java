package io.crosscheck.extraction.quantity;

import java.math.BigDecimal;
import java.util.Set;

/** Reads the second number of "8,000 to 10,000", "10-15", "between $5 million and $7 million", "two or three". */
final class Ranges {

    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);
    private static final Set<String> RANGING = Set.of(
            "range",
            "ranges",
            "ranged",
            "ranging",
            "vary",
            "varies",
            "varied",
            "varying",
            "anywhere",
            "aged",
            "ages",
            "age",
            "estimates",
            "estimate",
            "estimated");
    private static final int REACH = 6;

    private final NumberReader numbers;
    private final Units units;

    Ranges(NumberReader numbers, Units units) {
        this.numbers = numbers;
        this.units = units;
    }

    /**
     * Two numbers joined.
     *
     * @param low the first, with the second's "million" where it has none of its own
     * @param high not less than the first if it is a range; of a score or a change it may be
     * @param at index of the second number
     * @param end one past the second number
     * @param plain whether nothing but the joint stands between them
     * @param change whether they say from where to where something went
     */
    record Pair(BigDecimal low, BigDecimal high, int at, int end, boolean plain, boolean change) {

        boolean rises() {
            return high.compareTo(low) > 0;
        }
    }

    /** The pair of the number at {@code i}, whose signs begin at {@code start}, and another one; or null. */
    Pair pair(TimedRow text, int start, int i, NumberReader.Read first, boolean between) {
        Units.Unit unit = units.unit(text, start, i, first.end());
        int joint = first.end();
        if (!isJoint(text, joint, between) && unit != null && unit.end() > joint) {
            joint = unit.end();
        }
        if (!isJoint(text, joint, between)) {
            return null;
        }
        int at = joint + 1;
        while (units.isSign(text, at) || text.isCapital(at) && units.isSign(text, at + 1) && text.isClose(at + 1)) {
            at++;
        }
        boolean figure = text.isFigure(at) || text.pos(at).equals("NUM");
        NumberReader.Read second = figure && !text.isTimed(at) ? numbers.read(text, at) : null;
        if (second == null || second.precision() != NumberReader.Precision.EXACT) {
            return null;
        }
        BigDecimal low = scaled(first, second);
        boolean or = text.is(joint, "or");
        boolean near = second.value().compareTo(low) > 0 && second.value().compareTo(low.multiply(TEN)) <= 0;
        if (or && !near) {
            return null;
        }
        return new Pair(
                low,
                second.value(),
                at,
                second.end(),
                joint == first.end(),
                text.is(joint, "to") && text.is(start - 1, "from") && !ranges(text, start));
    }

    private static boolean isJoint(TimedRow text, int i, boolean between) {
        return between && text.is(i, "and")
                || text.is(i, "to")
                || text.is(i, "or")
                || text.isDash(i) && text.isClose(i + 1);
    }

    /** "5 to 7 million" begins with five million. */
    private static BigDecimal scaled(NumberReader.Read first, NumberReader.Read second) {
        boolean shares = first.scale().compareTo(BigDecimal.ONE) == 0
                && first.value().compareTo(THOUSAND) < 0
                && second.scale().compareTo(BigDecimal.ONE) > 0
                && first.value().multiply(second.scale()).compareTo(second.value()) <= 0;
        return shares ? first.value().multiply(second.scale()) : first.value();
    }

    private static boolean ranges(TimedRow text, int start) {
        for (int k = start - 2; k >= 0 && k >= start - REACH; k--) {
            if (text.in(k, RANGING)) {
                return true;
            }
        }
        return false;
    }
}
