package io.crosscheck.extraction.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.annotation.TimeExpression;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/**
 * Finds amounts, their bounds and what they count. What is part of a time, numbers something ("Flight 370") or tells a
 * score is no quantity.
 */
public final class QuantityFinder {

    /** The unit of a number that counts nothing the text names. */
    public static final String NUMBER = "number";

    private static final String YEAR = "year";
    private static final BigDecimal OLDEST = BigDecimal.valueOf(115);
    private static final Set<String> BEFORE_ONE =
            Set.of("the", "this", "that", "no", "any", "every", "each", "another", "which");
    private static final Set<String> NOT_ONE = Set.of("another", "thing", "side", "point", "way", "day");

    private final NumberReader numbers = new NumberReader();
    private final FractionReader fractions = new FractionReader(numbers);
    private final OrdinalReader ordinals = new OrdinalReader();
    private final Hedges hedges = new Hedges();
    private final Units units = new Units();
    private final Codes codes = new Codes();
    private final Ranges ranges = new Ranges(numbers, units);

    /**
     * In text order; no two overlap.
     *
     * @param times of the same text, in text order
     */
    public List<Quantity> find(List<Sentence> sentences, List<TimeExpression> times) {
        List<Quantity> quantities = new ArrayList<>();
        int time = 0;
        for (Sentence sentence : sentences) {
            List<Token> tokens = sentence.tokens();
            boolean[] timed = new boolean[tokens.size()];
            for (int i = 0; i < timed.length; i++) {
                while (time < times.size()
                        && times.get(time).end() <= tokens.get(i).start()) {
                    time++;
                }
                timed[i] = time < times.size()
                        && times.get(time).start() < tokens.get(i).end();
            }
            read(new TimedRow(tokens, timed), quantities);
        }
        return quantities;
    }

    private void read(TimedRow text, List<Quantity> out) {
        int free = 0;
        int i = 0;
        while (i < text.size()) {
            int code = text.isTimed(i) ? i + 1 : text.isFigure(i) ? codes.end(text, i) : i;
            int end = code > i ? code : quantity(text, i, free, out);
            if (end <= i) {
                Quantity ordinal = ordinals.read(text, i);
                if (ordinal != null) {
                    out.add(ordinal);
                }
                end = i + 1;
            } else if (code == i) {
                free = end;
            }
            i = end;
        }
    }

    /** Adds the quantity whose (first) number is at {@code i}, if any; answers where to read on, or {@code i}. */
    private int quantity(TimedRow text, int i, int free, List<Quantity> out) {
        Hedges.Before hedge = hedges.before(text, i, free);
        NumberReader.Read share = fractions.read(text, i, hedge.any());
        if (share != null) {
            return add(text, i, hedge, share, new Units.Unit(Units.PERCENT, share.end(), share.end()), out);
        }
        NumberReader.Read number = numbers.read(text, i);
        if (number == null || codes.isLabelled(text, i)) {
            return i;
        }
        int start = units.signStart(text, i, free);
        hedge = hedges.before(text, start, free);
        Ranges.Pair pair = ranges.pair(text, start, i, number, hedge.between());
        if (pair == null && hedge.between()) {
            hedge = new Hedges.Before(start, false, false, false, false);
        }
        if (pair != null && !pair.change()) {
            return range(text, start, i, hedge, number, pair, out);
        }
        int after = hedges.after(text, number.end()).end();
        Units.Unit unit = units.unit(text, start, i, after);
        if (unit == null && isAge(text, i, number)) {
            unit = new Units.Unit(YEAR, number.end(), number.end());
        }
        if (start == i && codes.isNamed(text, i) && !isCounted(text, after, unit)) {
            return number.end();
        }
        if (unit == null ? codes.isDoubtful(text, i) || isPronoun(text, i, number) : isIdiom(text, i, number, unit)) {
            return number.end();
        }
        if (pair != null && unit == null) {
            Units.Unit shared = units.unit(text, pair.at(), pair.at(), pair.end());
            unit = shared == null ? null : new Units.Unit(shared.name(), number.end(), number.end());
        }
        return add(text, i, signed(text, start, hedge, free), number, unit, out);
    }

    /** Both numbers as one, where they are a range; a score or a vote ("3-1", "52 to 48") is passed over. */
    private int range(
            TimedRow text,
            int start,
            int i,
            Hedges.Before hedge,
            NumberReader.Read number,
            Ranges.Pair pair,
            List<Quantity> out) {
        Units.Unit unit =
                start < i ? units.unit(text, start, i, pair.end()) : units.unit(text, pair.at(), pair.at(), pair.end());
        if (unit == null && isAge(text, i, number)) {
            unit = new Units.Unit(YEAR, pair.end(), pair.end());
        }
        if (!pair.rises() || unit == null && !hedge.any()) {
            return pair.end();
        }
        BigDecimal low = plain(pair.low());
        BigDecimal high = plain(pair.high());
        int end = unit == null ? pair.end() : Math.max(pair.end(), unit.end());
        out.add(new Quantity(
                text.token(hedge.start()).start(),
                text.token(end - 1).end(),
                plain(low.add(high).divide(BigDecimal.valueOf(2))),
                low,
                high,
                unit == null ? NUMBER : unit.name(),
                hedge.about() || hedges.after(text, end).about()));
        return unit == null ? end : Math.max(end, readOn(end, unit));
    }

    private int add(
            TimedRow text, int i, Hedges.Before hedge, NumberReader.Read number, Units.Unit unit, List<Quantity> out) {
        Hedges.After close = hedges.after(text, number.end());
        int end = unit == null ? close.end() : Math.max(close.end(), unit.end());
        Hedges.After after = close.end() > number.end() ? close : hedges.after(text, end);
        boolean negative = text.is(i - 1, "minus") && hedge.start() < i;
        BigDecimal value = plain(negative ? number.value().negate() : number.value());
        boolean vague = number.precision() == NumberReader.Precision.AT_LEAST;
        out.add(new Quantity(
                text.token(hedge.start()).start(),
                text.token(after.end() - 1).end(),
                value,
                hedge.low() || vague || after.low() ? value : null,
                hedge.high() || after.high() ? value : null,
                unit == null ? NUMBER : unit.name(),
                hedge.about() || after.about() || number.precision() != NumberReader.Precision.EXACT));
        return unit == null ? after.end() : Math.max(after.end(), readOn(after.end(), unit));
    }

    /** Numbers within a unit ("per 100,000 people") are not read again; those before a counted noun are. */
    private static int readOn(int end, Units.Unit unit) {
        return unit.name().contains(" per ") ? Math.max(end, unit.reach()) : end;
    }

    /** With the "minus" before it. */
    private Hedges.Before signed(TimedRow text, int start, Hedges.Before hedge, int free) {
        if (hedge.start() < start || start - 1 < free || !text.is(start - 1, "minus")) {
            return hedge;
        }
        Hedges.Before before = hedges.before(text, start - 1, free);
        return new Hedges.Before(before.start(), before.about(), before.low(), before.high(), false);
    }

    /** "Bo Lund, 34, said", "Bo Lund (34)", "aged 34". */
    private static boolean isAge(TimedRow text, int i, NumberReader.Read number) {
        if (number.value().compareTo(OLDEST) > 0 || text.text(i).indexOf('.') >= 0) {
            return false;
        }
        boolean set = text.is(i - 1, ",") && (text.is(number.end(), ",") || text.is(number.end(), "."));
        boolean bracketed = text.is(i - 1, "(") && (text.is(number.end(), ")") || text.is(number.end(), ","));
        boolean told = text.is(i - 1, "of") && text.is(i - 2, "age") || text.is(i - 2, "of") && text.is(i - 3, "age");
        boolean person = text.isCapital(i - 2) && text.pos(i - 2).equals("PROPN");
        return told
                || text.is(i - 1, "aged")
                || text.is(i - 1, "age")
                || (set || bracketed) && person && text.isFigure(i);
    }

    /** Whether what the figures stand before can be counted or measured by them: not the jet of "Boeing 737 jet". */
    private boolean isCounted(TimedRow text, int end, Units.Unit unit) {
        return unit != null
                && (unit.end() > end
                        || text.isDash(end)
                        || text.isPlural(unit.reach() - 1)
                        || !text.isNoun(unit.reach() - 1)
                        || units.isMeasure(text, unit.reach() - 1));
    }

    /** "one" that stands for somebody: "one of them", "no one". */
    private static boolean isPronoun(TimedRow text, int i, NumberReader.Read number) {
        return number.value().compareTo(BigDecimal.ONE) == 0 && !text.isFigure(i);
    }

    private static boolean isIdiom(TimedRow text, int i, NumberReader.Read number, Units.Unit unit) {
        return isPronoun(text, i, number)
                && text.is(i, "one")
                && (text.is(number.end(), "of")
                        || text.in(i - 1, BEFORE_ONE)
                        || text.isDash(number.end()) && text.is(number.end() + 1, "sided")
                        || NOT_ONE.contains(unit.name()) && !text.isDash(number.end()));
    }

    /** Without trailing zeros behind the point, and never in powers of ten. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
