package io.crosscheck.extraction.quantity;

import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.extraction.text.Token;

/** What a number counts or measures. */
final class Units {

    static final String PERCENT = "percent";

    private static final String MAGNITUDE = "magnitude";
    private static final int FARTHEST_NOUN = 7;
    private static final int LONGEST_CURRENCY = 3;
    private static final Set<String> PERCENTS = Set.of("%", "percent", "pct", "pc");
    /** Nouns whose plural stands before another noun. */
    private static final Set<String> ATTRIBUTIVE =
            Set.of("sports", "arms", "savings", "sales", "customs", "weapons", "goods");

    private static final Set<String> QUOTES = Set.of("\"", "\u201C", "\u201D", "\u2018", "'");
    private static final Set<String> COUNTRIES = Set.of("U.S.", "US", "UK", "U.K.");

    private static final String POUND = "pound";
    private static final int NEAR = 6;

    private final Map<String, String> currencies =
            Lexicon.load("quantity/currencies").asMap();
    private final Map<String, String> measures =
            Lexicon.load("quantity/measures").asMap();
    private final Rates rates = new Rates(measures);

    /**
     * A unit.
     *
     * @param end one past the last token that belongs to the quantity itself: a currency or per cent word does, a
     *     counted noun does not
     * @param reach one past the last token that it was read from
     */
    record Unit(String name, int end, int reach) {}

    /** Whether a noun names a measure, which may stand in the singular behind any number. */
    boolean isMeasure(TimedRow text, int i) {
        return measures.containsKey(text.lower(i));
    }

    boolean isSign(TimedRow text, int i) {
        return text.has(i)
                && text.text(i).length() <= 2
                && currencies.containsKey(text.text(i))
                && !Character.isLetter(text.text(i).charAt(0));
    }

    /** Where the quantity starts whose number is at {@code i}: a currency sign before it, "US" before that. */
    int signStart(TimedRow text, int i, int free) {
        if (i - 1 < free || !isSign(text, i - 1) && !isCode(text, i - 1)) {
            return i;
        }
        boolean prefixed =
                i - 2 >= free && text.isClose(i - 1) && currencies.containsKey(text.text(i - 2) + text.text(i - 1));
        return prefixed ? i - 2 : i - 1;
    }

    private boolean isCode(TimedRow text, int i) {
        String word = text.text(i);
        return !word.isEmpty()
                && Character.isUpperCase(word.charAt(0))
                && word.length() <= 4
                && currencies.containsKey(word);
    }

    /** The unit of the number {@code [i, end)} whose signs begin at {@code start}; null where none is named. */
    Unit unit(TimedRow text, int start, int i, int end) {
        if (text.is(i - 1, MAGNITUDE) || text.is(i - 1, "of") && text.is(i - 2, MAGNITUDE)) {
            return new Unit(MAGNITUDE, end, end);
        }
        Unit own = start < i ? new Unit(signs(text, start, i), end, end) : word(text, end);
        return own == null ? null : rates.of(text, own);
    }

    private String signs(TimedRow text, int start, int i) {
        StringBuilder sign = new StringBuilder();
        for (int k = start; k < i; k++) {
            sign.append(text.text(k));
        }
        return currencies.get(sign.toString());
    }

    private Unit word(TimedRow text, int end) {
        if (text.in(end, PERCENTS)) {
            return new Unit(PERCENT, end + 1, end + 1);
        }
        if (text.is(end, "per") && text.is(end + 1, "cent") || text.isDash(end) && text.is(end + 1, PERCENT)) {
            return new Unit(PERCENT, end + 2, end + 2);
        }
        Unit currency = currency(text, text.is(end, "of") || text.isDash(end) ? end + 1 : end);
        return currency != null ? currency : counted(text, end);
    }

    /** "euros", "U.S. dollars", "Egyptian pounds". */
    private Unit currency(TimedRow text, int at) {
        for (int length = LONGEST_CURRENCY; length >= 1; length--) {
            String words = text.has(at + length - 1) ? text.phrase(at, at + length) : "";
            String code = currencies.get(words);
            if (code != null
                    && Character.isLetter(words.charAt(0))
                    && !words.equals("rs")
                    && !(words.startsWith(POUND) && isWeight(text, at))) {
                return new Unit(code, at + length, at + length);
            }
        }
        boolean foreign = COUNTRIES.contains(text.text(at)) || text.pos(at).equals("ADJ") && text.isCapital(at);
        return foreign && text.has(at + 1) && !text.isTimed(at + 1) && text.isNoun(at + 1)
                ? currency(text, at + 1)
                : null;
    }

    // "A 500-pound bomb", "500 pounds of explosives", "weighs 130 pounds": no money.
    private static boolean isWeight(TimedRow text, int at) {
        if (text.isDash(at - 1) || text.is(at + 1, "of")) {
            return true;
        }
        for (int i = Math.max(0, at - NEAR); i < at + NEAR && text.has(i); i++) {
            if (text.lower(i).startsWith("weigh")) {
                return true;
            }
        }
        return false;
    }

    /** The measure or counted noun behind the number, perhaps joined to it by a hyphen ("12-foot wall"). */
    private Unit counted(TimedRow text, int end) {
        boolean joined = text.isDash(end) && text.isClose(end + 1);
        int at = joined ? end + 1 : end;
        Unit measure = measure(text, at, end);
        if (measure != null) {
            return text.is(measure.reach(), "points") || text.is(measure.reach(), "point") ? null : measure;
        }
        if (joined && text.is(at, "second")) {
            return new Unit("second", end, at + 1);
        }
        if (joined && text.isNoun(at)) {
            return new Unit(text.token(at).lemma(), end, at + 1);
        }
        if (joined && !text.is(at, "strong") && !text.is(at, "plus") && !text.is(at, "odd")) {
            return null;
        }
        return noun(text, joined ? at + 1 : at, end);
    }

    /** Percentage and basis points belong to the quantity as per cent does; other measures, like nouns, do not. */
    private Unit measure(TimedRow text, int at, int end) {
        for (int length = 2; length >= 1; length--) {
            String name = text.has(at + length - 1) ? measures.get(text.phrase(at, at + length)) : null;
            if (name != null) {
                boolean own = name.endsWith(" point") || name.equals("cent") || name.equals("penny");
                return new Unit(name, own ? at + length : end, at + length);
            }
        }
        return null;
    }

    /** The head of the noun phrase that goes on at {@code from}. */
    private Unit noun(TimedRow text, int from, int end) {
        int at = from;
        if (text.is(at, "a") || text.is(at, "an")) {
            at++;
        }
        if (text.is(at, "of")) {
            at++;
            while (text.pos(at).equals("DET") || text.is(at, "its") || text.is(at, "their")) {
                at++;
            }
        }
        int limit = Math.min(text.size(), at + FARTHEST_NOUN);
        int first = at;
        boolean one = text.is(end - 1, "one");
        while (at < limit) {
            Token token = text.token(at);
            boolean attributive = ATTRIBUTIVE.contains(text.lower(at)) && text.isNoun(at + 1);
            boolean last = text.isPlural(at) && !attributive || !goesOn(text, at + 1) || one && text.isPlural(at + 1);
            if (text.is(at, "other") || text.is(at, "others")) {
                if (text.is(at, "others") || last && !(text.has(at + 1) && modifies(text, at + 1))) {
                    return new Unit("other", end, at + 1);
                }
            } else if (text.isNoun(at) && last) {
                String name = measures.get(text.lower(at));
                return new Unit(name == null ? token.lemma() : name, end, at + 1);
            } else if (!modifies(text, at)) {
                return at > first ? people(text, at - 1, end) : null;
            }
            at = isCompound(text, at) ? at + 3 : at + 1;
        }
        return at > first && at == text.size() ? people(text, at - 1, end) : null;
    }

    /**
     * "two Democrats", "96 NGOs": names count too, in the plural, and so does what is taken for an adjective: "six
     * civilians".
     */
    private static Unit people(TimedRow text, int last, int end) {
        int at = QUOTES.contains(text.text(last)) ? last - 1 : last;
        String word = text.text(at);
        boolean adjective = text.pos(at).equals("ADJ") && !word.endsWith("us") && !word.endsWith("is");
        boolean plural =
                (text.isCapital(at) || adjective) && word.length() > 3 && word.endsWith("s") && !word.endsWith("ss");
        return plural ? new Unit(text.lower(at).substring(0, word.length() - 1), end, at + 1) : null;
    }

    private static boolean goesOn(TimedRow text, int i) {
        return text.isNoun(i)
                || text.isFigure(i) && !text.isTimed(i)
                || text.isDash(i) && text.isClose(i + 1) && text.has(i + 1);
    }

    /** "four-year" in "two four-year terms". */
    private static boolean isCompound(TimedRow text, int i) {
        return text.pos(i).equals("NUM") && text.isDash(i + 1) && text.isClose(i + 2) && text.isNoun(i + 2);
    }

    private static boolean modifies(TimedRow text, int i) {
        Token token = text.token(i);
        return switch (token.pos()) {
            case "ADJ", "PROPN", "NOUN", "NUM" -> !text.isTimed(i);
            default -> text.isDash(i)
                    || text.isDash(i - 1) && text.isDash(i + 1)
                    || QUOTES.contains(token.text())
                    || token.pos().equals("ADV") && text.pos(i + 1).equals("ADJ")
                    || token.is("more")
                    || token.is("other")
                    || token.is("'s")
                    || token.is("\u2019s")
                    || text.isCapital(i) && token.pos().equals("VERB")
                    || token.pos().equals("VERB")
                            && (token.text().endsWith("ed") || token.text().endsWith("ing"));
        };
    }
}
