package io.crosscheck.extraction.quantity;

import java.util.Map;
import java.util.Set;

/**
 * Reads what a quantity is measured against: "$15 an hour", "80 miles per hour", "130 km/h", "12 deaths per 100,000
 * people".
 */
final class Rates {

    private static final Set<String> ARTICLES = Set.of("a", "an", "each", "every");
    private static final Set<String> BASES = Set.of(
            "second",
            "minute",
            "hour",
            "day",
            "night",
            "week",
            "month",
            "quarter",
            "year",
            "person",
            "head",
            "barrel",
            "gallon",
            "litre",
            "liter",
            "kilogram",
            "kilo",
            "kg",
            "tonne",
            "ton",
            "pound",
            "share",
            "vote",
            "household",
            "family",
            "student",
            "piece",
            "ounce");
    /** Behind "a year" these make it a time. */
    private static final Set<String> TIMES =
            Set.of("ago", "later", "earlier", "after", "before", "from", "old", "or", "and");

    private final Map<String, String> measures;

    Rates(Map<String, String> measures) {
        this.measures = measures;
    }

    /** The unit with the rate behind it, or as it was. */
    Units.Unit of(TimedRow text, Units.Unit unit) {
        int at = unit.reach();
        if (text.is(at, "/") && text.isClose(at) && (text.is(at + 1, "h") || text.is(at + 1, "hr"))) {
            return per(unit, "hour", at + 2);
        }
        if (text.is(at, "/") && text.isClose(at) && text.is(at + 1, "s")) {
            return per(unit, "second", at + 2);
        }
        if (text.is(at, "per") && text.is(at + 1, "capita")) {
            return per(unit, "head", at + 2);
        }
        if (text.is(at, "per")) {
            return per(text, unit, at + 1);
        }
        boolean base = text.in(at, ARTICLES)
                && text.has(at + 1)
                && BASES.contains(text.token(at + 1).lemma());
        boolean time =
                text.isTimed(at + 1) || text.in(at + 2, TIMES) && !text.is(at + 2, "from") || text.is(at + 2, "now");
        return base && !time && !unit.name().equals("ordinal")
                ? per(unit, text.token(at + 1).lemma(), at + 2)
                : unit;
    }

    /** "per hour", "per square metre", "per 100,000 people". */
    private Units.Unit per(TimedRow text, Units.Unit unit, int at) {
        String count = "";
        int noun = at;
        if (text.isFigure(at) || text.is(at, "million") || text.is(at, "thousand")) {
            count = text.lower(at).replace(",", "") + " ";
            noun++;
            if (text.is(noun, "million")) {
                count += "million ";
                noun++;
            }
        }
        String two = text.has(noun + 1) ? measures.get(text.phrase(noun, noun + 2)) : null;
        if (two != null) {
            return per(unit, count + two, noun + 2);
        }
        if (!text.has(noun) || !text.isNoun(noun)) {
            return count.isEmpty() ? unit : per(unit, count.strip(), noun);
        }
        String one = measures.getOrDefault(text.lower(noun), text.token(noun).lemma());
        return per(unit, count + one, noun + 1);
    }

    private static Units.Unit per(Units.Unit unit, String base, int reach) {
        return new Units.Unit(unit.name() + " per " + base, unit.end(), reach);
    }
}
