package io.crosscheck.extraction.naming;

import java.util.List;

import io.crosscheck.extraction.text.Token;

/** Finds runs of capitalised words, with the particles, hyphens and ordinals that hold them together. */
final class Runs {

    private final SentenceWords words;
    private final NameLexicons lexicons;
    private final List<Token> tokens;
    private final String text;

    Runs(SentenceWords words) {
        this.words = words;
        this.lexicons = words.lexicons;
        this.tokens = words.tokens;
        this.text = words.text;
    }

    /** End of the run of name-like words that begins at token {@code i}; {@code i} if none does. */
    int end(int i) {
        if (!begins(i)) {
            return i;
        }
        int end = Math.max(i + 1, words.titleEnd(i));
        while (end < tokens.size()) {
            if (!words.sameLine(end) || words.isFound(end)) {
                break;
            }
            int next = joins(end);
            if (next == end) {
                break;
            }
            end = next;
        }
        return end;
    }

    /** End of what goes on with a run at {@code i}: a name-like word, perhaps behind a particle, hyphen or "&". */
    private int joins(int i) {
        Token token = tokens.get(i);
        if (i >= 2 && words.opensSaintsHouse(i - 2)) {
            return i + 2;
        }
        boolean adjacent = token.start() == tokens.get(i - 1).end();
        if (words.isNameLike(i)
                && !(adjacent
                        && Character.isLetter(text.charAt(tokens.get(i - 1).end() - 1)))) {
            return Math.max(i + 1, words.titleEnd(i));
        }
        if (SentenceWords.NAME_SUFFIXES.contains(token.text())) {
            return i + 1;
        }
        if (i + 1 >= tokens.size()) {
            return i;
        }
        boolean nextAdjacent = tokens.get(i + 1).start() == token.end();
        if (token.is("-") && adjacent && nextAdjacent && words.isNameLike(i + 1)) {
            return i + 2;
        }
        if (token.is("&") && words.isNameLike(i + 1)) {
            return i + 2;
        }
        if (!lexicons.isParticle(token)) {
            return i;
        }
        int next = i + 1;
        while (next < tokens.size() - 1
                && next < i + 3
                && (lexicons.isParticle(tokens.get(next)) || tokens.get(next).is("-"))) {
            next++;
        }
        return words.isNameLike(next) && !token.is("e") && !token.is("y") ? next + 1 : i;
    }

    private boolean begins(int i) {
        if (isArabicArticle(i)) {
            return true;
        }
        if (!words.isNameLike(i)) {
            return false;
        }
        Token token = tokens.get(i);
        if (words.titleCase || words.shouted || !Capitals.isForced(tokens, i)) {
            return true;
        }
        Gazetteer.Entry known = words.known(token);
        boolean common = lexicons.isCommon(token) || words.capitals.isWrittenSmall(token.text());
        if (known != null && (!common || known.name().length() > token.text().length())) {
            return true;
        }
        if (lexicons.titles.at(text, token.start(), text.length(), false) != null
                || words.capitals.unforced(token.text()) > 0 && !lexicons.isCommon(token)) {
            return true;
        }
        boolean goesOn = i + 1 < tokens.size() && joins(i + 1) > i + 1;
        if (common) {
            return goesOn && lexicons.isFirstName(token);
        }
        return goesOn
                || Capitals.isAllCapitals(token.text())
                || lexicons.isFirstName(token)
                || token.pos().equals("PROPN")
                || i + 1 < tokens.size() && lexicons.isPersonVerb(tokens.get(i + 1));
    }

    /** "al-Qaeda": small, but a name. */
    private boolean isArabicArticle(int i) {
        Token token = tokens.get(i);
        return (token.text().equals("al") || token.text().equals("el"))
                && i + 2 < tokens.size()
                && tokens.get(i + 1).is("-")
                && Capitals.isCapitalised(tokens.get(i + 2).text());
    }
}
