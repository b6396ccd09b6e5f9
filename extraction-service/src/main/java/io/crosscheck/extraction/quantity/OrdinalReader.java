package io.crosscheck.extraction.quantity;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.annotation.Quantity;

/** Reads places in a row: "third", "15th", "the second term", "twenty-first". */
final class OrdinalReader {

    static final String ORDINAL = "ordinal";

    private static final Set<String> ENDINGS = Set.of("st", "nd", "rd", "th");
    private static final Set<String> MODIFIERS = Set.of(
            "the", "a", "an", "his", "her", "its", "their", "our", "my", "your", "this", "that", "'s", "\u2019s");
    /** With "first", "second" or "third" before them these are names of something, no places in a row. */
    private static final Set<String> FIXED = Set.of(
            "half",
            "quarter",
            "lady",
            "ladies",
            "name",
            "names",
            "aid",
            "hand",
            "class",
            "person",
            "world",
            "party",
            "parties",
            "degree",
            "thing",
            "thoughts",
            "thought",
            "nature",
            "responder",
            "responders",
            "guess",
            "of");

    private final Map<String, BigDecimal> words = NumberReader.numbers("quantity/ordinals");

    /** The ordinal at token {@code i}, or null. */
    Quantity read(TimedRow text, int i) {
        String word = text.text(i);
        boolean named = text.isCapital(i + 1) && !text.pos(i + 1).equals("ADJ") || text.isTimed(i);
        BigDecimal value = named || word.length() > 11 ? null : value(text, i, word);
        if (value == null) {
            return null;
        }
        boolean tens = text.isDash(i - 1) && text.lower(i - 2).endsWith("ty");
        return tens
                ? null
                : new Quantity(text.token(i).start(), text.token(i).end(), value, null, null, ORDINAL, false);
    }

    private BigDecimal value(TimedRow text, int i, String word) {
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        if (digits > 0) {
            return digits <= 4 && ENDINGS.contains(word.substring(digits))
                    ? new BigDecimal(word.substring(0, digits))
                    : null;
        }
        int next = text.isDash(i + 1) ? i + 2 : i + 1;
        BigDecimal value = words.get(word);
        if (value == null || text.in(next, FIXED)) {
            return null;
        }
        boolean early = value.intValue() <= 2;
        boolean counts = text.in(i - 1, MODIFIERS)
                && (text.isNoun(next) || text.pos(next).equals("ADJ"))
                && !text.is(next, "few");
        return early && !counts ? null : value;
    }
}
