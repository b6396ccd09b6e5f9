package io.crosscheck.evaluation.corpus;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Where spaces stand in a tokenised sentence.
 *
 * @param before for each token whether a space stands before it
 * @param quoting whether a quotation in straight marks is still open at the end of the sentence
 */
record Spacing(boolean[] before, boolean quoting) {

    /** The quotation mark that does not say whether it opens or closes. */
    static final String STRAIGHT = "\"";

    static Spacing of(List<String> tokens, boolean splitHyphens, boolean quoting) {
        boolean[] before = new Reader(tokens, splitHyphens, quoting).read();
        boolean odd = tokens.stream().filter(STRAIGHT::equals).count() % 2 == 1;
        return new Spacing(before, quoting != odd);
    }

    /** Goes through a sentence once, knowing which quotations are open. */
    private static final class Reader {

        private static final Set<String> CLOSERS = Set.of(
                ".", ",", ";", ":", "!", "?", "%", ")", "]", "}", "\u201D", "\u2026", "\u00B0", "\u2122", "...", "..",
                "!!", "??", "\u2032", "\u2033");
        private static final Set<String> OPENERS = Set.of(
                "(", "[", "{", "\u201C", "\u2018", "$", "\u00A3", "\u20AC", "\u20A1", "\u20B5", "\u00A5", "#", "@",
                "US$", "A$", "HK$", "S$", "C$", "NZ$");
        private static final Set<String> CURRENCY_PREFIXES = Set.of("US", "HK", "A", "S", "C", "NZ", "NT", "GH");
        private static final Pattern CLITIC =
                Pattern.compile("['\u2019](?:s|S|re|ve|ll|d|m|RE|VE|LL|D|M)|n['\u2019]t|N['\u2019]T");
        private static final Set<String> AFTER_APOSTROPHE = Set.of("s", "t", "re", "ve", "ll", "d", "m");
        private static final Set<String> NAME_PREFIXES = Set.of("O", "D", "L", "N", "d", "l");
        private static final Set<String> MONTHS = Set.of(
                "january",
                "february",
                "march",
                "april",
                "may",
                "june",
                "july",
                "august",
                "september",
                "october",
                "november",
                "december",
                "jan",
                "feb",
                "mar",
                "apr",
                "jun",
                "jul",
                "aug",
                "sep",
                "sept",
                "oct",
                "nov",
                "dec");

        private final List<String> tokens;
        private final boolean splitHyphens;
        private boolean inDouble;
        private boolean inSingle;
        /** Whether the token at hand has a space before it, and whether the next one is joined to it. */
        private boolean space;

        private boolean joinNext;

        Reader(List<String> tokens, boolean splitHyphens, boolean quoting) {
            this.tokens = tokens;
            this.splitHyphens = splitHyphens;
            int first = tokens.indexOf(STRAIGHT);
            this.inDouble = first >= 0 && (quoting && closes(first, true) || closes(first, false));
        }

        boolean[] read() {
            boolean[] before = new boolean[tokens.size()];
            boolean joined = true;
            for (int i = 0; i < tokens.size(); i++) {
                space = !joined;
                joinNext = false;
                place(i);
                before[i] = space && i > 0;
                joined = joinNext;
            }
            return before;
        }

        private void place(int i) {
            String token = tokens.get(i);
            String previous = at(i - 1);
            String next = at(i + 1);
            boolean within = endsInWord(previous) && startsWord(next);
            if (CLOSERS.contains(token) || CLITIC.matcher(token).matches()) {
                space = false;
                joinNext = (token.equals(".") || token.equals(":")) && endsInDigit(previous) && startsWithDigit(next);
            } else if (OPENERS.contains(token)) {
                boolean sign = token.equals("$") || token.equals("\u20B5");
                space &= !(sign && CURRENCY_PREFIXES.contains(previous));
                joinNext = true;
                inSingle |= token.equals("\u2018");
            } else if (token.equals(STRAIGHT)) {
                space &= !inDouble;
                joinNext = !inDouble;
                inDouble = !inDouble;
            } else if (token.equals("'") || token.equals("\u2019") || token.equals("`")) {
                placeApostrophe(i, token, previous, next);
            } else if (within
                    && (token.equals("/")
                            || token.equals("-")
                                    && splitHyphens
                                    && !MONTHS.contains(previous.toLowerCase(Locale.ROOT)))) {
                join();
            }
        }

        /** An apostrophe within a word, at the end of a plural, or a single quotation mark. */
        private void placeApostrophe(int i, String token, String previous, String next) {
            boolean within = endsInWord(previous) && startsWord(next);
            if (!previous.isEmpty() && AFTER_APOSTROPHE.contains(next.toLowerCase(Locale.ROOT))) {
                join();
            } else if (inSingle) {
                space = false;
                inSingle = false;
            } else if (within && insideName(previous, next)) {
                join();
            } else if (token.equals("\u2019")
                    || token.equals("'") && (endsInS(previous) && !opensSingle(i) || !closedLater(i))) {
                space = false;
            } else {
                joinNext = true;
                inSingle = true;
            }
        }

        private void join() {
            space = false;
            joinNext = true;
        }

        /** Whether the first straight mark of the sentence closes a quotation that began before it. */
        private boolean closes(int i, boolean quoting) {
            String next = at(i + 1);
            boolean lowerNext = !next.isEmpty() && Character.isLowerCase(next.codePointAt(0));
            if (i == 0) {
                return quoting && (next.isEmpty() || lowerNext);
            }
            String previous = at(i - 1);
            if (",.!?\u2026".indexOf(previous.charAt(previous.length() - 1)) < 0) {
                return false;
            }
            boolean odd = tokens.stream().filter(STRAIGHT::equals).count() % 2 == 1;
            return quoting || lowerNext && odd;
        }

        /** O'Higgins, Baha'i, Abu'l. */
        private static boolean insideName(String previous, String next) {
            return NAME_PREFIXES.contains(previous) || Character.isLowerCase(next.codePointAt(0)) && !endsInS(previous);
        }

        /** After an s: a capital follows, and a closing mark comes soon. */
        private boolean opensSingle(int i) {
            String next = at(i + 1);
            return !next.isEmpty()
                    && Character.isUpperCase(next.codePointAt(0))
                    && tokens.subList(Math.min(i + 2, tokens.size()), Math.min(i + 12, tokens.size()))
                            .contains("'");
        }

        private boolean closedLater(int i) {
            return tokens.subList(i + 1, tokens.size()).stream().anyMatch(token -> token.endsWith("'"));
        }

        private String at(int i) {
            return i < 0 || i >= tokens.size() ? "" : tokens.get(i);
        }

        private static boolean endsInS(String token) {
            return token.endsWith("s") || token.endsWith("S");
        }

        private static boolean endsInWord(String token) {
            return !token.isEmpty() && Character.isLetterOrDigit(token.codePointBefore(token.length()));
        }

        private static boolean startsWord(String token) {
            return !token.isEmpty() && Character.isLetterOrDigit(token.codePointAt(0));
        }

        private static boolean endsInDigit(String token) {
            return !token.isEmpty() && Character.isDigit(token.codePointBefore(token.length()));
        }

        private static boolean startsWithDigit(String token) {
            return !token.isEmpty() && Character.isDigit(token.codePointAt(0));
        }
    }
}
