package io.crosscheck.extraction.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;

import static io.crosscheck.extraction.text.Characters.isApostrophe;
import static io.crosscheck.extraction.text.Characters.isBlank;
import static io.crosscheck.extraction.text.Characters.isWordPart;

/**
 * Cuts a stretch of text into words, numbers and signs the way the English Web Treebank does (the tagger was trained on
 * it): abbreviations keep their stop ("U.S.", "Gen.", "H."), the possessive and contracted forms are tokens of their
 * own ("'s", "n't", "'ll"), hyphens within words are tokens, except after a bound prefix ("co-operate"). Addresses,
 * handles and hashtags stay whole. One pass, linear in the length.
 */
final class Tokenizer {

    /** Stops within a word are looked at no further than this, which keeps the work linear. */
    private static final int LONGEST_DOTTED = 60;

    private static final Set<String> CLITICS = Set.of("s", "ll", "re", "ve", "d", "m");
    private static final Set<String> BOUND_PREFIXES =
            Set.of("co", "re", "pre", "non", "e", "de", "un", "sub", "semi", "bi", "mis", "over", "self-");
    private static final Set<String> TOP_LEVEL_DOMAINS = Set.of(
            "com", "org", "net", "gov", "edu", "co", "uk", "io", "int", "mil", "info", "tv", "ly", "de", "fr", "eu",
            "au", "ca", "in", "jp", "me", "be", "news", "gd", "mx", "br", "ru", "cn", "us");

    private final Set<String> abbreviations;

    /** @param abbreviations words that end in a stop, as written ("Gen.", "Inc.") */
    Tokenizer(Set<String> abbreviations) {
        this.abbreviations = abbreviations;
    }

    /** Tokens of {@code text[start, end)}; every character that is not blank lies in exactly one. */
    List<Span> tokens(String text, int start, int end) {
        List<Span> tokens = new ArrayList<>();
        int at = start;
        while (at < end) {
            if (isBlank(text.charAt(at))) {
                at++;
                continue;
            }
            int stop = address(text, at, end);
            if (stop > at) {
                tokens.add(new Span(at, stop));
            } else if (isWordPart(text.codePointAt(at))) {
                stop = word(text, at, end, tokens);
            } else {
                stop = sign(text, at, end);
                tokens.add(new Span(at, stop));
            }
            at = stop;
        }
        return tokens;
    }

    /** End of an address, handle or hashtag that starts here; {@code at} if none does. */
    private static int address(String text, int at, int end) {
        char c = text.charAt(at);
        boolean freshStart = at == 0 || !isWordPart(text.codePointBefore(at));
        if ((c == '@' || c == '#') && freshStart && at + 1 < end && isWordPart(text.codePointAt(at + 1))) {
            return wordEnd(text, at + 1, end);
        }
        boolean linked = text.startsWith("http://", at) || text.startsWith("https://", at);
        if (freshStart && (linked || text.startsWith("www.", at))) {
            int stop = at;
            while (stop < end && !isBlank(text.charAt(stop)) && "<>\"\u201D\u201C|".indexOf(text.charAt(stop)) < 0) {
                stop++;
            }
            while (stop > at && ".,;:!?)'\u2019]".indexOf(text.charAt(stop - 1)) >= 0) {
                stop--;
            }
            return stop;
        }
        return at;
    }

    private int word(String text, int start, int end, List<Span> out) {
        if (Character.isDigit(text.codePointAt(start))) {
            int stop = number(text, start, end);
            out.add(new Span(start, stop));
            return stop;
        }
        int stop = wordEnd(text, start, end);
        int dotted = dotted(text, start, stop, end);
        if (dotted > stop) {
            out.add(new Span(start, dotted));
            return dotted;
        }
        if (joinsPrefix(text, start, stop, end)) {
            stop = wordEnd(text, stop + 1, end);
        }
        if (stop + 1 < end && isApostrophe(text.charAt(stop)) && isWordPart(text.codePointAt(stop + 1))) {
            return apostrophe(text, start, stop, end, out);
        }
        out.add(new Span(start, stop));
        return stop;
    }

    private static boolean joinsPrefix(String text, int start, int stop, int end) {
        return stop + 1 < end
                && text.charAt(stop) == '-'
                && Character.isLowerCase(text.charAt(stop + 1))
                && BOUND_PREFIXES.contains(
                        text.substring(start, Math.min(stop, start + 8)).toLowerCase(Locale.ROOT));
    }

    /** "U.S.", "H.", "p.m.", "Gen.", "nytimes.com": the end with the stops that belong to it, else {@code stop}. */
    private int dotted(String text, int start, int stop, int end) {
        if (stop >= end || text.charAt(stop) != '.') {
            return stop;
        }
        int at = stop;
        int letters = 0;
        int pieces = 0;
        int pieceStart = start;
        while (at < end && text.charAt(at) == '.' && at - start < LONGEST_DOTTED) {
            letters = Math.max(letters, at - pieceStart);
            pieces++;
            pieceStart = at + 1;
            int next = wordEnd(text, pieceStart, end);
            if (next == pieceStart) {
                break;
            }
            at = next;
        }
        boolean endsInStop = pieceStart == at + 1;
        if (letters <= 1 && endsInStop) {
            boolean initial = pieces > 1 || Character.isUpperCase(text.charAt(start));
            return initial && !(pieces == 1 && text.charAt(start) == 'I' && !initialContext(text, stop, end))
                    ? at + 1
                    : stop;
        }
        if (pieces > 1 && endsInStop && abbreviations.contains(text.substring(start, at + 1))) {
            return at + 1;
        }
        if (!endsInStop && isDomain(text, pieceStart, at, start)) {
            return pathEnd(text, at, end);
        }
        return abbreviations.contains(text.substring(start, Math.min(stop + 1, start + 24))) ? stop + 1 : stop;
    }

    /** "I." is an initial only where a capitalised word follows on the same line. */
    private static boolean initialContext(String text, int stop, int end) {
        return stop + 2 < end && text.charAt(stop + 1) == ' ' && Character.isUpperCase(text.charAt(stop + 2));
    }

    private static boolean isDomain(String text, int lastPiece, int at, int start) {
        return at - lastPiece <= 4
                && at - start >= 4
                && TOP_LEVEL_DOMAINS.contains(text.substring(lastPiece, at).toLowerCase(Locale.ROOT))
                && Character.isLowerCase(text.charAt(lastPiece));
    }

    private static int pathEnd(String text, int at, int end) {
        if (at >= end || text.charAt(at) != '/') {
            return at;
        }
        int stop = at;
        while (stop < end && (isWordPart(text.codePointAt(stop)) || "/-_.?=&%#~+".indexOf(text.charAt(stop)) >= 0)) {
            stop += Character.charCount(text.codePointAt(stop));
        }
        while (text.charAt(stop - 1) == '.' || text.charAt(stop - 1) == '?') {
            stop--;
        }
        return stop;
    }

    /** Splits contractions and possessives; names such as "O'Neill" and "d'Or" stay whole. */
    private static int apostrophe(String text, int start, int mark, int end, List<Span> out) {
        int stop = wordEnd(text, mark + 1, end);
        String after = text.substring(mark + 1, Math.min(stop, mark + 9)).toLowerCase(Locale.ROOT);
        if (after.equals("t") && mark - start > 1 && Character.toLowerCase(text.charAt(mark - 1)) == 'n') {
            out.add(new Span(start, mark - 1));
            out.add(new Span(mark - 1, stop));
            return stop;
        }
        if (CLITICS.contains(after)) {
            out.add(new Span(start, mark));
            out.add(new Span(mark, stop));
            return stop;
        }
        if (mark - start <= 2) {
            out.add(new Span(start, stop));
            return stop;
        }
        out.add(new Span(start, mark));
        return mark;
    }

    private static int number(String text, int start, int end) {
        int at = wordEnd(text, start, end);
        if (isIsoDate(text, start, end)) {
            return start + 10;
        }
        while (at + 1 < end && ".,:".indexOf(text.charAt(at)) >= 0 && isDigit(text.charAt(at + 1))) {
            int next = wordEnd(text, at + 1, end);
            boolean joined = isDigit(text.charAt(at - 1)) && (text.charAt(at) != ',' || next - at - 1 >= 3);
            if (!joined) {
                break;
            }
            at = next;
        }
        return at;
    }

    private static boolean isIsoDate(String text, int start, int end) {
        if (end - start < 10 || text.charAt(start + 4) != '-' || text.charAt(start + 7) != '-') {
            return false;
        }
        for (int i = 0; i < 10; i++) {
            if (i != 4 && i != 7 && !isDigit(text.charAt(start + i))) {
                return false;
            }
        }
        return start + 10 == end || !isWordPart(text.codePointAt(start + 10));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static int wordEnd(String text, int start, int end) {
        int at = start;
        while (at < end && isWordPart(text.codePointAt(at))) {
            at += Character.charCount(text.codePointAt(at));
        }
        return Math.min(at, end);
    }

    /** A sign; dots and dashes in a row are one token, a clitic apostrophe takes its letters along. */
    private static int sign(String text, int at, int end) {
        char c = text.charAt(at);
        if (isApostrophe(c) && at > 0 && isWordPart(text.codePointBefore(at))) {
            int stop = wordEnd(text, at + 1, end);
            if (CLITICS.contains(text.substring(at + 1, Math.min(stop, at + 4)).toLowerCase(Locale.ROOT))) {
                return stop;
            }
        }
        int stop = at + Character.charCount(text.codePointAt(at));
        if (c == '.' || c == '-' || c == '*' || c == '_' || c == '=') {
            while (stop < end && text.charAt(stop) == c) {
                stop++;
            }
        }
        return stop;
    }
}
