package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/**
 * The words of one sentence as the reading of names sees them: which look like a name's, where lists know a name or a
 * title, and what has been found so far.
 */
final class SentenceWords {

    /** What may follow a person's name. */
    static final Set<String> NAME_SUFFIXES = Set.of("II", "III", "IV", "Jr.", "Jr", "Sr.", "Sr");

    private static final Set<String> COMPASS =
            Set.of("North", "South", "East", "West", "Northern", "Southern", "Eastern", "Western");
    private static final Set<String> SAINTS = Set.of("St.", "St", "Saint");

    final NameLexicons lexicons;
    final String text;
    final List<Token> tokens;
    final Capitals capitals;
    final boolean titleCase;
    final boolean shouted;
    final boolean table;
    final List<Found> found = new ArrayList<>();
    final List<Span> titles = new ArrayList<>();

    /** @param text with every blank a plain space, so that lists match across no-break spaces */
    SentenceWords(NameLexicons lexicons, String text, Sentence sentence, Capitals capitals) {
        this.lexicons = lexicons;
        this.text = text;
        this.tokens = sentence.tokens();
        this.capitals = capitals;
        this.shouted = Capitals.isShouted(sentence);
        this.titleCase = Capitals.isTitleCase(sentence);
        long numbers = tokens.stream().filter(SentenceWords::isNumber).count();
        this.table = numbers >= 2 && 4 * numbers >= tokens.size();
    }

    /** Whether the name found last reaches over this token. */
    boolean isFound(int i) {
        return !found.isEmpty()
                && found.get(found.size() - 1).span().end() > tokens.get(i).start();
    }

    /** Whether nothing but a blank or two stands between this token and the one before. */
    boolean sameLine(int i) {
        return tokens.get(i).start() - tokens.get(i - 1).end() <= 2;
    }

    /** Whether the word looks like one of a name here; in headlines a capital alone is not enough. */
    boolean isNameLike(int i) {
        Token token = tokens.get(i);
        if (!Capitals.isCapitalised(token.text())) {
            return isOrdinalOfName(i);
        }
        if (lexicons.isNotName(token)) {
            Gazetteer.Entry known = known(token);
            return known != null && known.name().length() > token.text().length()
                    || isCompassOfOrganization(i)
                    || opensSaintsHouse(i);
        }
        if (!titleCase && !shouted) {
            return true;
        }
        if (isSmallInBody(token)) {
            return false;
        }
        if (known(token) != null || lexicons.titles.at(text, token.start(), text.length(), shouted) != null) {
            return true;
        }
        boolean familiar = capitals.unforced(token.text()) > 0 && !capitals.isWrittenSmall(token.text());
        return familiar
                || !lexicons.isFormOfCommon(token)
                        && !capitals.isWrittenSmall(token.text())
                        && (lexicons.isFirstName(token)
                                || token.pos().equals("PROPN")
                                || lexicons.typeByLastWord(token) != null);
    }

    /** A word of a headline that the article writes small, and never with a capital that nothing forces. */
    private boolean isSmallInBody(Token token) {
        Gazetteer.Entry known = known(token);
        return capitals.isWrittenSmall(token.text())
                && capitals.unforced(token.text()) == 0
                && (known == null || known.name().length() == token.text().length())
                && lexicons.titles.at(text, token.start(), text.length(), shouted) == null;
    }

    /** "Southern" in "Southern Ledger". */
    private boolean isCompassOfOrganization(int i) {
        if (!COMPASS.contains(tokens.get(i).text()) || i + 1 == tokens.size() || titleCase) {
            return false;
        }
        Token next = tokens.get(i + 1);
        return Capitals.isCapitalised(next.text()) && lexicons.isOrganizationSuffix(next);
    }

    /** "82nd" before a capitalised word. */
    private boolean isOrdinalOfName(int i) {
        String word = tokens.get(i).text();
        int n = word.length();
        boolean ordinal = n >= 3
                && n <= 5
                && Character.isDigit(word.charAt(0))
                && Character.isLetter(word.charAt(n - 1))
                && (word.endsWith("st") || word.endsWith("nd") || word.endsWith("rd") || word.endsWith("th"));
        return ordinal
                && i + 1 < tokens.size()
                && Capitals.isCapitalised(tokens.get(i + 1).text())
                && !lexicons.isNotName(tokens.get(i + 1));
    }

    Gazetteer.Entry known(int i) {
        return known(tokens.get(i));
    }

    /** The known name that begins with this word; where it is all capitals, in whatever case the list has it. */
    Gazetteer.Entry known(Token token) {
        boolean loud = shouted || token.text().length() >= 4 && Capitals.isAllCapitals(token.text());
        return lexicons.names.at(text, token.start(), text.length(), loud);
    }

    /** End of the title or rank at {@code at}; {@code at} if there is none. */
    int titleEnd(int at) {
        Gazetteer.Entry title = lexicons.titles.at(text, tokens.get(at).start(), text.length(), shouted);
        if (title == null || opensSaintsHouse(at) || hyphened(title, at)) {
            return at;
        }
        int end = tokenAfter(tokens.get(at).start() + title.name().length(), at);
        return portfolioEnd(portfolioEnd(end));
    }

    /** "Saint-Aubry": half of one name. */
    private boolean hyphened(Gazetteer.Entry title, int at) {
        int end = tokens.get(at).start() + title.name().length();
        return end < text.length() && text.charAt(end) == '-';
    }

    /** "Deputy Secretary of Defense": what an office is for belongs to the title. */
    private int portfolioEnd(int end) {
        int from = end + 1;
        if (from >= tokens.size()
                || !tokens.get(end).text().equals("of")
                        && !tokens.get(end).text().equals("for")) {
            return end;
        }
        from += tokens.get(from).text().equals("the") ? 1 : 0;
        int to = from;
        while (to < tokens.size()
                && (lexicons.isPortfolio(tokens.get(to))
                        || to > from
                                && tokens.get(to).text().equals("and")
                                && to + 1 < tokens.size()
                                && lexicons.isPortfolio(tokens.get(to + 1)))) {
            to++;
        }
        return to > from ? to : end;
    }

    /** "St. Anselm's Hospital": a saint that gives a house its name. */
    boolean opensSaintsHouse(int at) {
        return at + 3 < tokens.size()
                && SAINTS.contains(tokens.get(at).text())
                && isPossessive(at + 2)
                && lexicons.typeByLastWord(tokens.get(at + 3)) != null;
    }

    private boolean isPossessive(int i) {
        return text.startsWith("'s", tokens.get(i).start())
                && tokens.get(i).text().length() == 2;
    }

    /** The first token from {@code from} on that does not begin before this offset. */
    int tokenAfter(int offset, int from) {
        int i = from;
        while (i < tokens.size() && tokens.get(i).start() < offset) {
            i++;
        }
        return i;
    }

    static boolean isNumber(Token token) {
        return Character.isDigit(token.text().charAt(0))
                && Character.isDigit(token.text().charAt(token.text().length() - 1));
    }

    static boolean isInitial(Token token) {
        return token.text().length() == 2 && token.text().charAt(1) == '.';
    }

    /** Notes the tokens from {@code at} to before {@code end} as a name. */
    void add(int at, int end, String type, int weight, String canonical) {
        found.add(new Found(new Span(tokens.get(at).start(), tokens.get(end - 1).end()), type, weight, canonical));
    }
}
