package io.crosscheck.extraction.quantity;

import java.util.Set;

import io.crosscheck.extraction.text.Lexicon;

/**
 * Recognises figures that name or number something and count nothing: "Flight 370", "F-16", "555-0134", "3-1", "12 Kelp
 * Street".
 */
final class Codes {

    private static final Set<String> STREETS = Set.of(
            "street",
            "road",
            "avenue",
            "lane",
            "square",
            "boulevard",
            "drive",
            "st.",
            "ave.",
            "rd.",
            "blvd.",
            "plaza",
            "terrace",
            "highway",
            "court");
    private static final Set<String> ERAS = Set.of("B.C.", "BC", "BCE", "B.C.E.", "A.D.", "AD", "CE", "AH");
    private static final int LONG_IDENTIFIER = 9;
    private static final int LONGEST_STREET = 4;
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2050;

    private final Set<String> labels = Lexicon.load("quantity/labels").asSet();

    /** One past the last token of the code that begins with the figures at {@code i}; {@code i} if they are none. */
    int end(TimedRow text, int i) {
        if (text.text(i).indexOf(':') > 0) {
            return i + 1;
        }
        if (text.isClose(i) && i > 0 && isJoint(text, i - 1)) {
            return i + 1;
        }
        int end = i + 1;
        int numbers = 1;
        boolean code = hasLeadingZero(text.text(i)) || text.is(i - 1, "#") || text.is(i - 1, "+");
        while (text.has(end)) {
            int next = text.isFigure(end) ? end : isSeparator(text, end) && text.isFigure(end + 1) ? end + 1 : 0;
            if (next == 0 || text.isTimed(next)) {
                break;
            }
            code |= hasLeadingZero(text.text(next)) || text.is(end, "/") || text.isFigure(end);
            numbers++;
            end = next + 1;
        }
        return code
                        || numbers > 2
                        || isEra(text, i)
                        || isIdentifier(text, i)
                        || isStreet(text, i + 1)
                        || isLabelled(text, i)
                ? end
                : i;
    }

    /** "F-16", "Covid-19", "pre-2014": what the figures are joined to is part of a name. */
    private static boolean isJoint(TimedRow text, int i) {
        return (text.isDash(i) || text.text(i).equals("/") && text.isClose(i))
                && text.has(i - 1)
                && Character.isLetterOrDigit(text.text(i - 1).charAt(0))
                && !text.is(i - 1, "magnitude");
    }

    private static boolean isSeparator(TimedRow text, int i) {
        return (text.isDash(i) || text.is(i, "/") && text.isClose(i)) && text.isClose(i + 1);
    }

    private static boolean hasLeadingZero(String word) {
        return word.length() > 1 && word.charAt(0) == '0' && Character.isDigit(word.charAt(1));
    }

    /** "200 B.C.", "A.D. 250". */
    private static boolean isEra(TimedRow text, int i) {
        return ERAS.contains(text.text(i + 1)) || ERAS.contains(text.text(i - 1));
    }

    /** A long run of figures, or one in brackets. */
    private static boolean isIdentifier(TimedRow text, int i) {
        return text.text(i).length() >= LONG_IDENTIFIER && text.text(i).indexOf(',') < 0
                || text.is(i - 1, "[") && text.is(i + 1, "]");
    }

    private static boolean isStreet(TimedRow text, int i) {
        for (int k = i; k < i + LONGEST_STREET && text.isCapital(k); k++) {
            if (k > i && STREETS.contains(text.lower(k))) {
                return true;
            }
        }
        return false;
    }

    /** Behind "Flight", "page", "No.". */
    boolean isLabelled(TimedRow text, int i) {
        if (text.is(i - 1, "number")) {
            return true;
        }
        int label = text.is(i - 1, ".") ? i - 2 : i - 1;
        return labels.contains(text.lower(label))
                && (text.isCapital(label) && label > 0
                        || !text.isPlural(i + 1) && !text.in(i + 1, Set.of("%", "percent")))
                && (text.isFigure(i) || text.isCapital(i) && text.isCapital(label));
    }

    /** What only a unit would make a count: it looks like a year. */
    boolean isDoubtful(TimedRow text, int i) {
        return text.isFigure(i) && isYear(text.text(i));
    }

    /** Right behind a name: "Apollo 11", "a Boeing 737 jet". */
    boolean isNamed(TimedRow text, int i) {
        return text.isFigure(i) && text.pos(i - 1).equals("PROPN") && text.isCapital(i - 1);
    }

    private static boolean isYear(String word) {
        if (word.length() != 4 || !word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int year = Integer.parseInt(word);
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
