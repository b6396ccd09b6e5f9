package io.crosscheck.extraction.quantity;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import io.crosscheck.extraction.annotation.Quantity;
import io.crosscheck.extraction.text.Lexicon;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/**
 * Finds amounts, their bounds and what they count. Dates, times of day, years and numbers within names are no
 * quantities.
 */
public final class QuantityFinder {

    /** The unit of a number that counts nothing the text names. */
    public static final String NUMBER = "number";

    private static final Set<String> MONTHS = Set.of(
            "jan",
            "feb",
            "mar",
            "apr",
            "may",
            "jun",
            "jul",
            "aug",
            "sep",
            "sept",
            "oct",
            "nov",
            "dec",
            "january",
            "february",
            "march",
            "april",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> BEFORE_YEARS = Set.of(
            "in", "since", "of", "by", "until", "from", "during", "before", "after", "early", "late", "mid", "through",
            "to", "the");
    private static final Set<String> ORDINALS =
            Set.of("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth");
    private static final List<String> ORDINAL_ORDER =
            List.of("third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth");

    private final NumberReader numbers = new NumberReader();
    private final Map<String, String> hedges = Lexicon.load("quantity/hedges").asMap();
    private final Units units = new Units(Lexicon.load("quantity/currencies").asMap());

    /** In text order; no two overlap. */
    public List<Quantity> find(List<Sentence> sentences) {
        List<Quantity> quantities = new ArrayList<>();
        for (Sentence sentence : sentences) {
            read(sentence.tokens(), quantities);
        }
        return quantities;
    }

    private void read(List<Token> tokens, List<Quantity> out) {
        int free = 0;
        int i = 0;
        while (i < tokens.size()) {
            NumberReader.Read number = isDateOrTime(tokens, i) ? null : numbers.read(tokens, i);
            if (number == null) {
                Quantity ordinal = ordinal(tokens, i);
                if (ordinal != null) {
                    out.add(ordinal);
                }
                i++;
                continue;
            }
            int end = quantity(tokens, i, free, number, out);
            free = end;
            i = Math.max(end, i + 1);
        }
    }

    /** Adds the quantity whose (first) number is at {@code i}; answers one past its last token. */
    private int quantity(List<Token> tokens, int i, int free, NumberReader.Read number, List<Quantity> out) {
        int start = units.signStart(tokens, i, free);
        Hedge hedge = hedgeBefore(tokens, start, free);
        NumberReader.Read upper = upperBound(tokens, number.end(), hedge.between());
        int end = upper == null ? number.end() : upper.end();
        Units.Unit unit = units.unit(tokens, start, i, end);
        if (unit == null
                && number.value().compareTo(BigDecimal.ONE) == 0
                && !Character.isDigit(tokens.get(i).text().charAt(0))) {
            return number.end();
        }
        end = unit == null ? end : Math.max(end, unit.end());
        Trail trail = trail(tokens, end);
        BigDecimal value = plain(number.value());
        BigDecimal low = "low".equals(hedge.kind()) || number.vague() || trail.more() ? value : null;
        BigDecimal high = "high".equals(hedge.kind()) ? value : null;
        if (upper != null && upper.value().compareTo(value) > 0) {
            low = value;
            high = plain(upper.value());
            value = plain(low.add(high).divide(BigDecimal.valueOf(2)));
        }
        boolean approximate = "about".equals(hedge.kind()) || number.vague() || trail.so();
        out.add(new Quantity(
                tokens.get(hedge.start()).start(),
                tokens.get(trail.end() - 1).end(),
                value,
                low,
                high,
                unit == null ? NUMBER : unit.name(),
                approximate));
        return trail.end();
    }

    /** Without trailing zeros behind the point, and never in powers of ten. */
    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private record Hedge(int start, String kind, boolean between) {}

    /** The longest qualification that ends right before token {@code start}. */
    private Hedge hedgeBefore(List<Token> tokens, int start, int free) {
        if (start - 1 >= free && (tokens.get(start - 1).is("between"))) {
            return new Hedge(start - 1, "", true);
        }
        for (int length = 3; length >= 1; length--) {
            int from = start - length;
            if (from < free) {
                continue;
            }
            StringBuilder words = new StringBuilder();
            for (int k = from; k < start; k++) {
                words.append(k > from ? " " : "").append(tokens.get(k).text().toLowerCase(Locale.ROOT));
            }
            String kind = hedges.get(words.toString());
            if (kind != null) {
                boolean about = kind.equals("about");
                Hedge further = about ? new Hedge(from, kind, false) : hedgeBefore(tokens, from, free);
                return new Hedge(further.start() < from && !further.between() ? further.start() : from, kind, false);
            }
        }
        return new Hedge(start, "", false);
    }

    /** The second number of "8,000 to 10,000", "10-15", "between 10 and 20", or null. */
    private NumberReader.Read upperBound(List<Token> tokens, int i, boolean between) {
        if (i + 1 >= tokens.size()) {
            return null;
        }
        Token joint = tokens.get(i);
        boolean dash = joint.text().length() == 1
                && "-\u2013\u2014".contains(joint.text())
                && joint.start() == tokens.get(i - 1).end();
        if (!(between && joint.is("and") || joint.is("to") || dash)) {
            return null;
        }
        int at = i + 1;
        while (at < tokens.size() - 1 && units.isSign(tokens.get(at))) {
            at++;
        }
        boolean plain = Character.isLetterOrDigit(tokens.get(at).text().charAt(0))
                && !tokens.get(at).is("a")
                && !isDateOrTime(tokens, at);
        return plain ? numbers.read(tokens, at) : null;
    }

    private record Trail(int end, boolean more, boolean so) {}

    /** "or more", "or so". */
    private static Trail trail(List<Token> tokens, int i) {
        boolean or = i + 1 < tokens.size() && tokens.get(i).is("or");
        boolean more = or && tokens.get(i + 1).is("more");
        boolean so = or && tokens.get(i + 1).is("so");
        return new Trail(more || so ? i + 2 : i, more, so);
    }

    private static Quantity ordinal(List<Token> tokens, int i) {
        Token token = tokens.get(i);
        String word = token.text();
        boolean capitalNext = i + 1 < tokens.size()
                && Character.isUpperCase(tokens.get(i + 1).text().charAt(0));
        if (capitalNext || word.length() > 8 || i > 0 && MONTHS.contains(month(tokens.get(i - 1)))) {
            return null;
        }
        int digits = 0;
        while (digits < word.length() && word.charAt(digits) >= '0' && word.charAt(digits) <= '9') {
            digits++;
        }
        boolean suffixed =
                digits > 0 && digits <= 4 && Set.of("st", "nd", "rd", "th").contains(word.substring(digits));
        if (!suffixed && !ORDINALS.contains(word)) {
            return null;
        }
        BigDecimal value = suffixed
                ? new BigDecimal(word.substring(0, digits))
                : BigDecimal.valueOf(ORDINAL_ORDER.indexOf(word) + 3L);
        return new Quantity(token.start(), token.end(), value, null, null, "ordinal", false);
    }

    private static boolean isDateOrTime(List<Token> tokens, int i) {
        String word = tokens.get(i).text();
        if (!Character.isDigit(word.charAt(0))) {
            return false;
        }
        if (word.indexOf(':') > 0
                || word.indexOf('-') > 0
                || i > 0 && tokens.get(i - 1).is("#")) {
            return true;
        }
        String before = i > 0 ? month(tokens.get(i - 1)) : "";
        String after = i + 1 < tokens.size() ? month(tokens.get(i + 1)) : "";
        boolean month = word.length() <= 4 && (MONTHS.contains(before) || MONTHS.contains(after) && word.length() <= 2);
        boolean clock = after.equals("am") || after.equals("pm") || after.equals("gmt") || after.equals("utc");
        boolean dateYear =
                i > 2 && tokens.get(i - 1).is(",") && MONTHS.contains(month(tokens.get(i - 3))) && word.length() == 4;
        boolean numbered = before.equals("no") || before.equals("nos");
        return month || clock || dateYear || numbered || isYear(tokens, i, word);
    }

    private static boolean isYear(List<Token> tokens, int i, String word) {
        if (word.length() != 4
                || !word.chars().allMatch(Character::isDigit)
                || word.charAt(0) != '1' && word.charAt(0) != '2') {
            return false;
        }
        boolean placed = i > 0 && BEFORE_YEARS.contains(tokens.get(i - 1).text().toLowerCase(Locale.ROOT));
        int year = Integer.parseInt(word);
        return year >= 1700
                && year < 2100
                && (placed
                        || i == 0
                        || !Character.isLetter(tokens.get(i - 1).text().charAt(0)));
    }

    private static String month(Token token) {
        return token.text().length() > 10 ? "" : token.text().replace(".", "").toLowerCase(Locale.ROOT);
    }
}
