package io.crosscheck.extraction.naming;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/**
 * Reads the names of one sentence. Runs of capitalised words are cut, from the left, into known names, titles (which
 * are no part of a name), names that a head word types ("... Ministry", "Mount ...", "Republic of ...") and
 * the rest, which is typed by what stands around it.
 */
final class SentenceNames {

    private final SentenceWords words;
    private final NameLexicons lexicons;
    private final List<Token> tokens;
    private final Runs runs;
    private final KnownNames knownNames;
    private final HeadedNames headedNames;
    private final Surroundings surroundings;

    /** @param text with every blank a plain space, so that lists match across no-break spaces */
    SentenceNames(NameLexicons lexicons, String text, Sentence sentence, Capitals capitals) {
        this.words = new SentenceWords(lexicons, text, sentence, capitals);
        this.lexicons = lexicons;
        this.tokens = words.tokens;
        this.runs = new Runs(words);
        this.knownNames = new KnownNames(words);
        this.headedNames = new HeadedNames(words, knownNames);
        this.surroundings = new Surroundings(words);
    }

    List<Found> read() {
        int i = 0;
        while (i < tokens.size()) {
            int end = runs.end(i);
            if (end > i) {
                readRun(i, end);
            }
            i = Math.max(end, i + 1);
            while (i < tokens.size() && words.isFound(i)) {
                i++;
            }
        }
        return words.found;
    }

    /** Titles before names, which are no part of them, in text order. */
    List<Span> titles() {
        return words.titles;
    }

    private void readRun(int from, int to) {
        int at = from;
        boolean titled = false;
        while (at < to) {
            Gazetteer.Entry known = words.known(at);
            int title = words.titleEnd(at);
            if (title > at
                    && (known == null
                            || known.name().length()
                                    <= tokens.get(title - 1).end()
                                            - tokens.get(at).start())
                    && !headedNames.isHeadOfOrganization(at, to)) {
                titled = true;
                words.titles.add(
                        new Span(tokens.get(at).start(), tokens.get(title - 1).end()));
                at = title;
                continue;
            }
            int next = piece(at, to, known, titled);
            titled = titled && next == at + 1 && tokens.get(at).is("-");
            at = next;
        }
    }

    /** Reads one name, or nothing, at token {@code at}; answers where to go on. */
    private int piece(int at, int to, Gazetteer.Entry known, boolean titled) {
        Token first = tokens.get(at);
        if (!Character.isLetterOrDigit(first.text().codePointAt(0))) {
            return at + 1;
        }
        int knownEnd = known == null
                ? at
                : words.tokenAfter(first.start() + known.name().length(), at);
        int headed = titled ? at : headedNames.end(at, Math.max(to, knownEnd), knownEnd);
        boolean surname = headed - at == 2
                && known == null
                && lexicons.isFirstName(first)
                && !NameType.coarse(headedNames.type(at, headed)).equals(NameType.ORGANIZATION);
        if (!surname && headed > at && headed > knownEnd) {
            return headedNames.take(at, headed, to);
        }
        boolean personal = lexicons.isFirstName(first) && knownEnd - at == 1 && followedByUnknown(knownEnd, to);
        if (known != null && !personal && !(titled && known.type().equals(NameType.LOCATION) && to - at > 1)) {
            return knownNames.take(at, knownEnd, known);
        }
        return unknown(at, to, titled);
    }

    private boolean followedByUnknown(int i, int to) {
        return i < to
                && Character.isLetter(tokens.get(i).text().charAt(0))
                && words.known(i) == null
                && lexicons.typeByLastWord(tokens.get(i)) == null
                && words.titleEnd(i) == i;
    }

    /** "Ana Brito Rejects ...": behind a full name in a headline, a word that is no name elsewhere. */
    private boolean isHeadlineVerb(int at, int i) {
        Token token = tokens.get(i);
        return words.titleCase
                && i - at >= 2
                && words.capitals.unforced(token.text()) == 0
                && lexicons.isFormOfCommon(token);
    }

    /** A name that no list knows: typed by a title, a first name, or what stands around it. */
    private int unknown(int at, int to, boolean titled) {
        boolean personal = titled || lexicons.isFirstName(tokens.get(at));
        int end = at + 1;
        while (end < to && end - at < Surroundings.LONGEST_PERSON + 2) {
            Token token = tokens.get(end);
            boolean breaks = words.titleEnd(end) > end
                    && !SentenceWords.isInitial(token)
                    && !SentenceWords.NAME_SUFFIXES.contains(token.text());
            Gazetteer.Entry known = words.known(token);
            boolean foreign = known != null
                    && !(personal
                            && end - at <= 2
                            && known.type().equals(NameType.LOCATION)
                            && known.name().length() == token.text().length());
            if (breaks || isHeadlineVerb(at, end) || foreign && !lexicons.isFirstName(token)) {
                break;
            }
            end++;
        }
        while (end > at + 1
                && !Character.isLetterOrDigit(tokens.get(end - 1).text().charAt(0))) {
            end--;
        }
        surroundings.classify(at, end, titled);
        return end;
    }
}
