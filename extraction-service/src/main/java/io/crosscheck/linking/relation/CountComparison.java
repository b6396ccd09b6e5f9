package io.crosscheck.linking.relation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import io.crosscheck.linking.proposition.Count;
import io.crosscheck.linking.relation.Relation.Kind;
import io.crosscheck.linking.relation.Relation.Type;

/** Compares two counts of the same. */
final class CountComparison {

    private static final BigDecimal ROUNDING = new BigDecimal("0.05");
    private static final BigDecimal HEDGED = new BigDecimal("0.10");
    private static final BigDecimal SMALL = new BigDecimal(100);

    /** "The toll has risen to 52": there was a smaller number before. */
    private static final Pattern RISEN = Pattern.compile(
            "(?is)\\b(?:ris(?:es?|en|ing)|rose|climb(?:s|ed|ing)?|jump(?:s|ed)?|gr(?:ows?|ew|own)|increased?|mounted|swell(?:s|ed)?"
                    + "|(?:went|gone) up) to (?:at least |about |some |nearly |more than )?$");

    /** How the second stands to the first; empty where they say the same or nothing can be said. */
    static Optional<Finding> of(Count one, Count other) {
        if (one.exact() && other.exact() && (risenFrom(one, other) || risenFrom(other, one))) {
            return Optional.of(Finding.of(
                    Type.DIFFERS,
                    "%s and %s: the number had risen, and the smaller one is from before"
                            .formatted(
                                    number(one.low().min(other.low())),
                                    number(one.low().max(other.low()))),
                    0.8,
                    Finding.QUANTITIES));
        }
        if (one.exact() && other.exact()) {
            return exact(one, other);
        }
        if (one.vague() && other.vague()) {
            return Optional.empty();
        }
        boolean otherIsPrecise = precision(other) > precision(one);
        Count precise = otherIsPrecise ? other : one;
        Count loose = otherIsPrecise ? one : other;
        return within(precise, loose)
                ? Optional.of(Finding.of(
                                Type.REFINES,
                                "\"%s\" is a closer figure for \"%s\"".formatted(precise.text(), loose.text()),
                                0.8,
                                Finding.QUANTITIES)
                        .turned(otherIsPrecise))
                : beyond(one, other);
    }

    private static boolean risenFrom(Count later, Count earlier) {
        Instant then = earlier.claim().document().publishedAt();
        Instant now = later.claim().document().publishedAt();
        String before = later.claim()
                .text()
                .substring(later.clause().start(), later.span().start());
        return later.low().compareTo(earlier.low()) > 0
                && then != null
                && now != null
                && then.atOffset(ZoneOffset.UTC)
                        .toLocalDate()
                        .isBefore(now.atOffset(ZoneOffset.UTC).toLocalDate())
                && RISEN.matcher(before).find();
    }

    private static Optional<Finding> exact(Count one, Count other) {
        BigDecimal low = one.low().min(other.low());
        BigDecimal high = one.low().max(other.low());
        if (low.compareTo(high) == 0 || high.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal apart = high.subtract(low).divide(high, MathContext.DECIMAL32);
        BigDecimal percent = apart.movePointRight(2).round(new MathContext(apart.doubleValue() < 0.1 ? 1 : 2));
        String both = "%s and %s %s are %s%% apart"
                .formatted(number(low), number(high), noun(one, other), percent.toPlainString());
        Optional<String> rounding = rounding(low, high);
        if (rounding.isPresent()) {
            return Optional.of(Finding.of(Type.DIFFERS, both + ": " + rounding.get(), 0.9, Finding.QUANTITIES));
        }
        boolean hedged = one.approximate() || other.approximate();
        if (hedged && apart.compareTo(HEDGED) <= 0) {
            return Optional.of(
                    Finding.of(Type.DIFFERS, both + ", and one is given as approximate", 0.8, Finding.QUANTITIES));
        }
        return Optional.of(
                Finding.contradiction(Kind.QUANTITY, both + ", more than rounding explains", 0.75, Finding.QUANTITIES));
    }

    // The rounder number is what the other gives when rounded alike.
    private static Optional<String> rounding(BigDecimal low, BigDecimal high) {
        for (BigDecimal[] pair : new BigDecimal[][] {{low, high}, {high, low}}) {
            int zeros = zeros(pair[0]);
            if (zeros >= 1 && zeros > zeros(pair[1])) {
                BigDecimal unit = BigDecimal.ONE.movePointRight(zeros);
                BigDecimal rounded =
                        pair[1].divide(unit, 0, RoundingMode.HALF_UP).multiply(unit);
                BigDecimal apart = high.subtract(low).divide(high, MathContext.DECIMAL32);
                // who means "about 40" with 36 before his eyes says so
                BigDecimal most = low.compareTo(SMALL) < 0 ? ROUNDING : HEDGED;
                if (rounded.compareTo(pair[0]) == 0 && apart.compareTo(most) <= 0) {
                    return Optional.of(
                            "%s is %s rounded to %s".formatted(number(pair[0]), number(pair[1]), units(zeros)));
                }
            }
        }
        BigDecimal apart = high.subtract(low).divide(high, MathContext.DECIMAL32);
        return apart.compareTo(ROUNDING) <= 0 && zeros(low) >= 2 && zeros(high) >= 2
                ? Optional.of("both are rounded")
                : Optional.empty();
    }

    private static Optional<Finding> beyond(Count one, Count other) {
        boolean bounded = one.low() != null && other.low() != null;
        boolean apart = (one.high() != null && other.low() != null && one.high().compareTo(other.low()) < 0)
                || (other.high() != null && one.low() != null && other.high().compareTo(one.low()) < 0);
        if (!apart || one.vague() || other.vague() || !bounded) {
            return Optional.empty();
        }
        return Optional.of(Finding.contradiction(
                Kind.QUANTITY,
                "\"%s\" and \"%s\" exclude each other".formatted(one.text(), other.text()),
                0.7,
                Finding.QUANTITIES));
    }

    private static boolean within(Count precise, Count loose) {
        boolean above =
                loose.low() == null || (precise.low() != null && precise.low().compareTo(loose.low()) >= 0);
        boolean below = loose.high() == null
                || (precise.high() != null && precise.high().compareTo(loose.high()) <= 0);
        return above && below;
    }

    private static int precision(Count count) {
        if (count.exact()) {
            return 3;
        }
        return count.vague() ? 0 : count.low() != null && count.high() != null ? 2 : 1;
    }

    private static int zeros(BigDecimal number) {
        return Math.max(0, -number.stripTrailingZeros().scale());
    }

    private static String units(int zeros) {
        return switch (zeros) {
            case 1 -> "tens";
            case 2 -> "hundreds";
            case 3 -> "thousands";
            default -> "10^" + zeros;
        };
    }

    private static String number(BigDecimal number) {
        BigDecimal plain = number.stripTrailingZeros();
        return plain.scale() <= 0 ? String.format(Locale.ROOT, "%,.0f", plain) : plain.toPlainString();
    }

    private static String noun(Count one, Count other) {
        return one.noun().equals(other.noun()) ? one.noun() : one.noun() + " (" + other.noun() + ")";
    }

    private CountComparison() {}
}
