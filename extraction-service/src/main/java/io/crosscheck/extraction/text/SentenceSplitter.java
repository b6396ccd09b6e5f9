package io.crosscheck.extraction.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.crosscheck.extraction.annotation.Segment;
import io.crosscheck.extraction.annotation.Span;

import static io.crosscheck.extraction.text.Characters.isBlank;
import static io.crosscheck.extraction.text.Characters.isClosingBracket;
import static io.crosscheck.extraction.text.Characters.isLineBreak;
import static io.crosscheck.extraction.text.Characters.isOpeningBracket;
import static io.crosscheck.extraction.text.Characters.isQuote;

/**
 * Splits a text into sentences of tagged tokens. A line break ends a sentence, unless the text is plainly wrapped
 * there. A full stop ends one unless it belongs to an abbreviation that goes on; closing quotation marks and brackets
 * stay with the sentence they close. No sentence crosses the border of a segment.
 */
public final class SentenceSplitter {

    /** A sentence is cut after so many tokens, whatever it looks like. */
    static final int LONGEST = 400;

    private static final Set<String> OPENERS = Set.of(
            "However",
            "Meanwhile",
            "Moreover",
            "Furthermore",
            "Nevertheless",
            "Nonetheless",
            "Instead",
            "Additionally",
            "Earlier",
            "Later");

    private final Tokenizer tokenizer;
    private final Set<String> titles;
    private final Set<String> starters;
    private final PartsOfSpeech partsOfSpeech;
    private final Lemmas lemmas;

    private SentenceSplitter(
            Tokenizer tokenizer, Set<String> titles, Set<String> starters, PartsOfSpeech partsOfSpeech, Lemmas lemmas) {
        this.tokenizer = tokenizer;
        this.titles = titles;
        this.starters = starters;
        this.partsOfSpeech = partsOfSpeech;
        this.lemmas = lemmas;
    }

    /** With the shipped lists and the shipped model. */
    public static SentenceSplitter standard() {
        Set<String> titles = Lexicon.load("text/abbreviations-before-names").asSet();
        Set<String> abbreviations = new HashSet<>(titles);
        Lexicon.load("text/abbreviations").entries().forEach(abbreviations::add);
        return new SentenceSplitter(
                new Tokenizer(abbreviations),
                titles,
                Lexicon.load("text/sentence-starters").asSet(),
                new PartsOfSpeech(),
                new Lemmas(
                        Lexicon.load("text/irregular-forms").asMap(),
                        Lexicon.load("text/verbs").asSet()));
    }

    /**
     * The sentences of a text, in text order.
     *
     * @param segments as the segmenter gave them; a sentence carries the innermost one
     */
    public List<Sentence> split(String text, List<Segment> segments) {
        PartsOfSpeech.Tagger tagger = partsOfSpeech.tagger();
        List<Sentence> sentences = new ArrayList<>();
        int paragraph = 0;
        for (Regions.Region region : Regions.of(text, segments)) {
            int at = region.start();
            while (at < region.end()) {
                int stop = lineEnd(text, at, region.end());
                List<Span> tokens = tokenizer.tokens(text, at, stop);
                if (!tokens.isEmpty()) {
                    sentencesOf(text, tokens, paragraph, region.segment(), tagger, sentences);
                    paragraph++;
                }
                at = stop;
            }
        }
        return sentences;
    }

    /** Tokens of any short text, tagged; for headlines given apart and the like. */
    List<Token> tokens(String text) {
        return tagged(text, tokenizer.tokens(text, 0, text.length()), partsOfSpeech.tagger());
    }

    private void sentencesOf(
            String text,
            List<Span> tokens,
            int paragraph,
            Segment segment,
            PartsOfSpeech.Tagger tagger,
            List<Sentence> out) {
        int first = 0;
        while (first < tokens.size()) {
            int last = sentenceEnd(text, tokens, first);
            List<Token> tagged = tagged(text, tokens.subList(first, last + 1), tagger);
            out.add(new Sentence(tokens.get(first).start(), tokens.get(last).end(), paragraph, segment, tagged));
            first = last + 1;
        }
    }

    private List<Token> tagged(String text, List<Span> spans, PartsOfSpeech.Tagger tagger) {
        String[] words = spans.stream().map(s -> s.in(text)).toArray(String[]::new);
        String[] tags = tagger.tag(words.clone());
        List<Token> tokens = new ArrayList<>(words.length);
        for (int i = 0; i < words.length; i++) {
            Span span = spans.get(i);
            tokens.add(new Token(span.start(), span.end(), words[i], tags[i], lemmas.lemma(words[i], tags[i])));
        }
        return tokens;
    }

    /** Index of the last token of the sentence that begins with token {@code first}. */
    private int sentenceEnd(String text, List<Span> tokens, int first) {
        int limit = Math.min(tokens.size(), first + LONGEST) - 1;
        for (int i = first; i < limit; i++) {
            Span token = tokens.get(i);
            char mark = text.charAt(token.end() - 1);
            if (!isTerminal(mark)) {
                if (i + 2 < limit && lacksStop(text, token, tokens.get(i + 1), tokens.get(i + 2))) {
                    return i;
                }
                continue;
            }
            int last = withClosers(text, tokens, i, limit);
            if (last >= limit) {
                return limit;
            }
            if (endsSentence(text, token, tokens.get(last), tokens.get(last + 1))) {
                return last;
            }
        }
        return limit;
    }

    /** "the pier was closed However, the ferry ...": a full stop was lost before a word that only opens sentences. */
    private static boolean lacksStop(String text, Span token, Span opener, Span comma) {
        return Character.isLowerCase(text.charAt(token.end() - 1))
                && Character.isLowerCase(text.charAt(token.start()))
                && opener.start() > token.end()
                && OPENERS.contains(opener.in(text))
                && text.charAt(comma.start()) == ',';
    }

    private static boolean isTerminal(char c) {
        return c == '.' || c == '!' || c == '?' || c == '\u2026' || c == '\u3002' || c == '\uFF01' || c == '\uFF1F';
    }

    /** Index of the last sign that closes what token {@code i} ended: further terminals, quotes, brackets. */
    private static int withClosers(String text, List<Span> tokens, int i, int limit) {
        int last = i;
        while (last < limit) {
            Span next = tokens.get(last + 1);
            char c = text.charAt(next.start());
            boolean adjacent = next.start() == tokens.get(last).end();
            boolean closes = next.length() == 1 && (isQuote(c) || isClosingBracket(c) || isTerminal(c));
            if (!adjacent || !closes || opens(text, next)) {
                break;
            }
            last++;
        }
        return last;
    }

    /** Whether a quotation mark stands before a word rather than after one. */
    private static boolean opens(String text, Span mark) {
        char c = text.charAt(mark.start());
        return c == '\u201C' || c == '\u2018' && mark.end() < text.length() && !isBlank(text.charAt(mark.end()));
    }

    private boolean endsSentence(String text, Span token, Span last, Span next) {
        char mark = text.charAt(token.end() - 1);
        if (mark > '\u2026') {
            return true;
        }
        boolean spaced = next.start() > last.end();
        if (!spaced && !isQuote(text.charAt(last.end() - 1)) && !opens(text, next)) {
            return false;
        }
        int at = next.start();
        while (at < text.length() - 1 && (isQuote(text.charAt(at)) || isOpeningBracket(text.charAt(at)))) {
            at++;
        }
        boolean bullet = "\u2022\u25CF\u25AA\u2013\u2014-*|".indexOf(text.charAt(at)) >= 0;
        if (!Characters.startsUpper(text, at)
                && !Character.isDigit(text.charAt(at))
                && !isUncased(text, at)
                && !bullet) {
            return false;
        }
        if (token.length() == 1 || mark != '.' || text.charAt(token.start()) == '.') {
            return true;
        }
        return abbreviationEnds(text, token, next, at);
    }

    private static boolean isUncased(String text, int at) {
        int c = text.codePointAt(at);
        return Character.isLetter(c) && !Character.isLowerCase(c) && !Character.isUpperCase(c);
    }

    /** Whether an abbreviation is also the end of its sentence: only before a word that likes to begin one. */
    private boolean abbreviationEnds(String text, Span token, Span next, int at) {
        String word = token.in(text);
        boolean initial = word.length() == 2 && Character.isUpperCase(word.charAt(0));
        if (initial || titles.contains(word) || bulletLike(text.charAt(at))) {
            return false;
        }
        if (at > next.start()) {
            return true;
        }
        String following = next.in(text).toLowerCase(Locale.ROOT);
        return following.length() < 20 && starters.contains(following);
    }

    private static boolean bulletLike(char c) {
        return "\u2013\u2014-|".indexOf(c) >= 0;
    }

    /** End of the line that starts at {@code from}, past line breaks at which the text is merely wrapped. */
    private static int lineEnd(String text, int from, int end) {
        int lineStart = from;
        int at = from;
        while (at < end) {
            if (isLineBreak(text.charAt(at)) && !isWrap(text, lineStart, at, end)) {
                return at + 1;
            }
            if (isLineBreak(text.charAt(at))) {
                lineStart = at + 1;
            }
            at++;
        }
        return end;
    }

    /** A single break after a long line without a final sign, before a small letter, only wraps. */
    private static boolean isWrap(String text, int lineStart, int at, int end) {
        int next = at + 1;
        if (text.charAt(at) == '\r' && next < end && text.charAt(next) == '\n') {
            next++;
        }
        if (at - lineStart < 40 || next >= end || !Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        char before = text.charAt(at - 1);
        return Character.isLetterOrDigit(before) || before == ',' || before == ' ' || before == '-';
    }
}
