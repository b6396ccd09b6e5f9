package io.crosscheck.extraction.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.text.Sentence;
import io.crosscheck.extraction.text.Token;

/**
 * Reads the names of one sentence. Runs of capitalised words are cut, from the left, into known names, titles (which
 * are no part of a name), names that a head word types ("... Ministry", "Mount ...", "Republic of ...") and
 * the rest, which is typed by what stands around it.
 */
final class SentenceNames {

    private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "at", "near", "from", "to", "outside", "around");
    private static final Set<String> NAME_SUFFIXES = Set.of("II", "III", "IV", "Jr.", "Jr", "Sr.", "Sr");
    private static final int LONGEST_PERSON = 6;

    private final NameLexicons lexicons;
    private final String text;
    private final List<Token> tokens;
    private final Capitals capitals;
    private final boolean titleCase;
    private final boolean shouted;
    private final boolean table;
    private final List<Found> found = new ArrayList<>();

    /** @param text with every blank a plain space, so that lists match across no-break spaces */
    SentenceNames(NameLexicons lexicons, String text, Sentence sentence, Capitals capitals) {
        this.lexicons = lexicons;
        this.text = text;
        this.tokens = sentence.tokens();
        this.capitals = capitals;
        this.shouted = Capitals.isShouted(sentence);
        this.titleCase = Capitals.isTitleCase(sentence);
        long numbers = tokens.stream().filter(SentenceNames::isNumber).count();
        this.table = numbers >= 2 && 4 * numbers >= tokens.size();
    }

    List<Found> read() {
        int i = 0;
        while (i < tokens.size()) {
            int end = runEnd(i);
            if (end > i) {
                readRun(i, end);
            }
            i = Math.max(end, i + 1);
            while (i < tokens.size() && found(i)) {
                i++;
            }
        }
        return found;
    }

    /** End of the run of name-like words that begins at token {@code i}; {@code i} if none does. */
    private int runEnd(int i) {
        if (!begins(i)) {
            return i;
        }
        int end = Math.max(i + 1, titleEnd(i, tokens.size()));
        while (end < tokens.size()) {
            if (!sameLine(end) || found(end)) {
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

    private boolean found(int i) {
        return !found.isEmpty()
                && found.get(found.size() - 1).span().end() > tokens.get(i).start();
    }

    private boolean sameLine(int i) {
        return tokens.get(i).start() - tokens.get(i - 1).end() <= 2;
    }

    /** End of what goes on with a run at {@code i}: a name-like word, perhaps behind a particle, hyphen or "&". */
    private int joins(int i) {
        Token token = tokens.get(i);
        boolean adjacent = token.start() == tokens.get(i - 1).end();
        if (isNameLike(i)
                && !(adjacent
                        && Character.isLetter(text.charAt(tokens.get(i - 1).end() - 1)))) {
            return Math.max(i + 1, titleEnd(i, tokens.size()));
        }
        if (NAME_SUFFIXES.contains(token.text())) {
            return i + 1;
        }
        if (i + 1 >= tokens.size()) {
            return i;
        }
        boolean nextAdjacent = tokens.get(i + 1).start() == token.end();
        if (token.is("-") && adjacent && nextAdjacent && isNameLike(i + 1)) {
            return i + 2;
        }
        if (token.is("&") && isNameLike(i + 1)) {
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
        return isNameLike(next) && !token.is("e") && !token.is("y") ? next + 1 : i;
    }

    private boolean isNameLike(int i) {
        Token token = tokens.get(i);
        if (!Capitals.isCapitalised(token.text())) {
            return isOrdinalOfName(i);
        }
        if (lexicons.isNotName(token)) {
            Gazetteer.Entry known = known(token);
            return known != null && known.name().length() > token.text().length();
        }
        if (!titleCase && !shouted) {
            return true;
        }
        if (known(token) != null || lexicons.titles.at(text, token.start(), text.length(), shouted) != null) {
            return true;
        }
        boolean familiar = capitals.unforced(token.text()) > 0 && !capitals.isWrittenSmall(token.text());
        return familiar
                || !lexicons.isCommon(token)
                        && !capitals.isWrittenSmall(token.text())
                        && (lexicons.isFirstName(token)
                                || token.pos().equals("PROPN")
                                || lexicons.typeByLastWord(token) != null);
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

    private Gazetteer.Entry known(int i) {
        return known(tokens.get(i));
    }

    /** The known name that begins with this word; where it is all capitals, in whatever case the list has it. */
    private Gazetteer.Entry known(Token token) {
        boolean loud = shouted || token.text().length() >= 4 && Capitals.isAllCapitals(token.text());
        return lexicons.names.at(text, token.start(), text.length(), loud);
    }

    private boolean begins(int i) {
        if (isArabicArticle(i)) {
            return true;
        }
        if (!isNameLike(i)) {
            return false;
        }
        Token token = tokens.get(i);
        if (titleCase || shouted || !Capitals.isForced(tokens, i)) {
            return true;
        }
        Gazetteer.Entry known = known(token);
        boolean common = lexicons.isCommon(token) || capitals.isWrittenSmall(token.text());
        if (known != null && (!common || known.name().length() > token.text().length())) {
            return true;
        }
        if (lexicons.titles.at(text, token.start(), text.length(), false) != null
                || capitals.unforced(token.text()) > 0 && !lexicons.isCommon(token)) {
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

    private void readRun(int from, int to) {
        int at = from;
        boolean titled = false;
        while (at < to) {
            int limit = tokens.get(to - 1).end();
            Gazetteer.Entry known = known(at);
            int title = titleEnd(at, to);
            if (title > at
                    && (known == null
                            || known.name().length()
                                    <= tokens.get(title - 1).end()
                                            - tokens.get(at).start())
                    && !isHeadOfOrganization(at, to)) {
                titled = true;
                at = title;
                continue;
            }
            int next = piece(at, to, known, titled, limit);
            titled = titled && next == at + 1 && tokens.get(at).is("-");
            at = next;
        }
    }

    private int titleEnd(int at, int to) {
        Gazetteer.Entry title = lexicons.titles.at(text, tokens.get(at).start(), text.length(), shouted);
        return title == null
                ? at
                : tokenAfter(tokens.get(at).start() + title.name().length(), at);
    }

    private int tokenAfter(int offset, int from) {
        int i = from;
        while (i < tokens.size() && tokens.get(i).start() < offset) {
            i++;
        }
        return i;
    }

    /** "Chief ..." names a person's role, "Joint Chiefs of Staff" does not; "General Hospital" neither. */
    private boolean isHeadOfOrganization(int at, int to) {
        return to - at >= 2
                && to - at <= 3
                && lexicons.typeByLastWord(tokens.get(to - 1)) != null
                && titleEnd(at + 1, to) == at + 1
                && !lexicons.isFirstName(tokens.get(at + 1));
    }

    /** Reads one name, or nothing, at token {@code at}; answers where to go on. */
    private int piece(int at, int to, Gazetteer.Entry known, boolean titled, int limit) {
        Token first = tokens.get(at);
        if (!Character.isLetterOrDigit(first.text().codePointAt(0))) {
            return at + 1;
        }
        int knownEnd =
                known == null ? at : tokenAfter(first.start() + known.name().length(), at);
        int headed = titled ? at : headedEnd(at, Math.max(to, knownEnd), knownEnd);
        boolean surname = headed - at == 2
                && known == null
                && lexicons.isFirstName(first)
                && !NameType.coarse(typeOfHeaded(at, headed)).equals(NameType.ORGANIZATION);
        if (!surname && headed > at && headed > knownEnd) {
            return headed(at, headed, to);
        }
        boolean personal = lexicons.isFirstName(first) && knownEnd - at == 1 && followedByUnknown(knownEnd, to);
        if (known != null && !personal && !(titled && known.type().equals(NameType.LOCATION) && to - at > 1)) {
            return known(at, knownEnd, to, known);
        }
        return unknown(at, to, titled);
    }

    private boolean followedByUnknown(int i, int to) {
        return i < to
                && Character.isLetter(tokens.get(i).text().charAt(0))
                && known(i) == null
                && lexicons.typeByLastWord(tokens.get(i)) == null
                && titleEnd(i, to) == i;
    }

    /** In a table of results, a town next to a score is its team; a country stays one. */
    private boolean isScored(int at, int end) {
        boolean town = !lexicons.isCountry(
                text.substring(tokens.get(at).start(), tokens.get(end - 1).end()));
        return town && (isScore(end) || isScore(at - 1));
    }

    private boolean isScore(int i) {
        return i >= 0 && i < tokens.size() && tokens.get(i).text().length() <= 3 && isNumber(tokens.get(i));
    }

    private static boolean isNumber(Token token) {
        return Character.isDigit(token.text().charAt(0))
                && Character.isDigit(token.text().charAt(token.text().length() - 1));
    }

    private int known(int at, int end, int to, Gazetteer.Entry known) {
        String type = known.type();
        if (type.equals(NameType.ORGANIZATION) && end - at <= 3 && lexicons.isMilitary(tokens.get(end - 1))) {
            type = NameType.MILITARY_UNIT;
        }
        if (type.equals(NameType.LOCATION) && table && isScored(at, end)) {
            type = NameType.ORGANIZATION;
        }
        boolean country = type.equals(NameType.NATIONALITY) || type.equals(NameType.LOCATION);
        int institution = country ? smallInstitutionEnd(end) : end;
        if (institution > end) {
            add(at, institution, NameType.ORGANIZATION, Found.KNOWN, null);
        }
        add(at, end, type, Found.KNOWN, known.canonical());
        return Math.max(end, institution);
    }

    /** "Iraqi parliament", "U.S. military": a country's institution in small letters. */
    private int smallInstitutionEnd(int end) {
        if (end >= tokens.size()
                || tokens.get(end).start() - tokens.get(end - 1).end() != 1) {
            return end;
        }
        Gazetteer.Entry small =
                lexicons.smallInstitutions.at(text, tokens.get(end).start(), text.length(), titleCase);
        if (small == null) {
            return end;
        }
        int after = tokenAfter(tokens.get(end).start() + small.name().length(), end);
        boolean modifies = after < tokens.size()
                && tokens.get(after).pos().equals("NOUN")
                && tokens.get(after - 1).end() < tokens.get(after).start();
        return modifies ? end : after;
    }

    /** End of the longest name at {@code at} whose last word types it; {@code at} if there is none. */
    private int headedEnd(int at, int to, int knownEnd) {
        int best = at;
        for (int k = at; k < to && k < at + 9; k++) {
            if (k > at && titleEnd(k, to) > k && !isHeadOfOrganization(k, to) && k >= knownEnd) {
                break;
            }
            if (k > at && lexicons.typeByLastWord(tokens.get(k)) != null || k == at && opensWithHead(at)) {
                best = withComplement(k, to);
            }
        }
        return best;
    }

    /** "Ministry of ...", "Mount ...", "Agence ...": the head stands first. */
    private boolean opensWithHead(int at) {
        if (at + 1 >= tokens.size()) {
            return false;
        }
        boolean prefix = lexicons.prefixes.containsKey(tokens.get(at).text())
                && Capitals.isCapitalised(tokens.get(at + 1).text())
                && sameLine(at + 1);
        return prefix
                || isOf(at + 1)
                        && at + 2 < tokens.size()
                        && (lexicons.isOrganizationHead(tokens.get(at))
                                || lexicons.prefixes.containsKey(tokens.get(at).text()))
                        && complementStart(at + 1) > 0;
    }

    private boolean isOf(int i) {
        return tokens.get(i).text().equals("of") || tokens.get(i).text().equals("for");
    }

    /** Index of the capitalised word that "of (the)" at {@code i} leads to, or -1. */
    private int complementStart(int i) {
        int next = i + 1;
        if (next < tokens.size() && tokens.get(next).text().equals("the")) {
            next++;
        }
        return next < tokens.size() && isNameLike(next) && titleEnd(next, tokens.size()) == next ? next : -1;
    }

    /** End of a headed name with its complement: "of Foreign Affairs", "for Human Rights and Labour". */
    private int withComplement(int head, int to) {
        int end = head + 1;
        String word = tokens.get(head).text();
        if (lexicons.prefixes.containsKey(word) && end < to && isNameLike(end) && titleEnd(end, to) == end) {
            return end + 1;
        }
        boolean takesComplement = lexicons.isOrganizationHead(tokens.get(head)) || lexicons.prefixes.containsKey(word);
        if (end >= tokens.size() || !takesComplement || !isOf(end) || complementStart(end) < 0) {
            return end;
        }
        end = complementStart(end) + 1;
        while (end < tokens.size() && isNameLike(end) && titleEnd(end, tokens.size()) == end) {
            end++;
        }
        boolean coordinated = end + 1 < tokens.size()
                && tokens.get(end).text().equals("and")
                && isNameLike(end + 1)
                && lexicons.isCommon(tokens.get(end + 1));
        while (coordinated && end + 1 < tokens.size() && isNameLike(end + 1)) {
            end++;
        }
        return coordinated ? end + 1 : end;
    }

    private int headed(int at, int end, int to) {
        String type = typeOfHeaded(at, end);
        int stop = end;
        boolean organization = NameType.coarse(type).equals(NameType.ORGANIZATION);
        if (organization && stop < to && titleEnd(stop, to) == stop && goesOnWithName(stop)) {
            while (stop < to && titleEnd(stop, to) == stop) {
                stop++;
            }
        }
        if (stop - at == 1
                || end - at == 2
                        && lexicons.isCommon(tokens.get(at))
                        && Capitals.isForced(tokens, at)
                        && lexicons.isCommon(tokens.get(at + 1))
                        && !titleCase) {
            Gazetteer.Entry known = known(at);
            return known == null ? stop : known(at, stop, to, known);
        }
        add(at, stop, type, Found.KNOWN, null);
        return stop;
    }

    /** "Task Force Tarn", "Task Force-Operation ...": what follows an organisation without a break belongs to it. */
    private boolean goesOnWithName(int i) {
        boolean hyphen = tokens.get(i).is("-");
        Gazetteer.Entry known = known(i);
        return hyphen
                || known != null && known.type().equals(NameType.LOCATION) && lexicons.isMilitary(tokens.get(i - 1));
    }

    private String typeOfHeaded(int at, int end) {
        String prefix = lexicons.prefixes.get(tokens.get(at).text());
        String byLast = lexicons.typeByLastWord(tokens.get(end - 1));
        if (prefix != null && (byLast == null || byLast.equals(NameType.EVENT))) {
            return prefix;
        }
        for (int k = at; k < end; k++) {
            boolean complement = k + 1 < end && isOf(k + 1);
            String type = lexicons.typeByLastWord(tokens.get(k));
            if (complement && lexicons.isOrganizationHead(tokens.get(k))) {
                return type == null || !NameType.coarse(type).equals(NameType.ORGANIZATION)
                        ? NameType.ORGANIZATION
                        : type;
            }
        }
        return byLast == null ? NameType.ORGANIZATION : byLast;
    }

    /** A name that no list knows: typed by a title, a first name, or what stands around it. */
    private int unknown(int at, int to, boolean titled) {
        boolean personal = titled || lexicons.isFirstName(tokens.get(at));
        int end = at + 1;
        while (end < to && end - at < LONGEST_PERSON + 2) {
            Token token = tokens.get(end);
            boolean breaks = titleEnd(end, to) > end && !isInitial(token) && !NAME_SUFFIXES.contains(token.text());
            Gazetteer.Entry known = known(token);
            boolean foreign = known != null
                    && !(personal
                            && end - at <= 2
                            && known.type().equals(NameType.LOCATION)
                            && known.name().length() == token.text().length());
            if (breaks || foreign && !lexicons.isFirstName(token)) {
                break;
            }
            end++;
        }
        while (end > at + 1
                && !Character.isLetterOrDigit(tokens.get(end - 1).text().charAt(0))) {
            end--;
        }
        classify(at, end, titled);
        return end;
    }

    private static boolean isInitial(Token token) {
        return token.text().length() == 2 && token.text().charAt(1) == '.';
    }

    private void classify(int at, int end, boolean titled) {
        Token first = tokens.get(at);
        boolean single = end - at == 1;
        boolean commonOnly = true;
        for (int i = at; i < end; i++) {
            commonOnly &= lexicons.isCommon(tokens.get(i))
                    || !Character.isLetter(tokens.get(i).text().charAt(0));
        }
        if (titled && !commonOnly) {
            add(at, end, NameType.PERSON, Found.KNOWN, null);
        } else if (lexicons.isFirstName(first) && !single) {
            add(at, end, NameType.PERSON, Found.KNOWN, null);
        } else if (commonOnly && !isBracketed(at, end)) {
            return;
        } else if (isAcronym(at, end)) {
            add(at, end, NameType.ORGANIZATION, Found.SHOWN, null);
        } else if (isPersonHere(at, end)) {
            add(at, end, NameType.PERSON, Found.SHOWN, null);
        } else if (isPlaceHere(at, end)) {
            add(at, end, NameType.LOCATION, single ? Found.SHOWN : Found.GUESSED, null);
        } else {
            guess(at, end);
        }
    }

    private void guess(int at, int end) {
        boolean article = at > 0 && tokens.get(at - 1).is("the");
        boolean generic = end - at == 1
                && (tokens.get(at).text().length() == 1 || lexicons.typeByLastWord(tokens.get(at)) != null);
        boolean forced = !table
                && end - at == 1
                && Capitals.isForced(tokens, at)
                && capitals.unforced(tokens.get(at).text()) == 0;
        if (generic || forced) {
            return;
        }
        if (titleCase && end - at == 1 && capitals.unforced(tokens.get(at).text()) == 0) {
            return;
        }
        boolean names = end - at >= 2 && end - at <= LONGEST_PERSON;
        long common =
                tokens.subList(at, end).stream().filter(lexicons::isCommon).count();
        if (article || 2 * common > end - at) {
            add(at, end, NameType.ORGANIZATION, Found.GUESSED, null);
        } else if (names) {
            add(at, end, NameType.PERSON, Found.SHOWN, null);
        } else {
            add(
                    at,
                    end,
                    lexicons.isFirstName(tokens.get(at)) ? NameType.PERSON : NameType.ORGANIZATION,
                    Found.GUESSED,
                    null);
        }
    }

    /** "Long Form (LF)": even where the letters make a common word. */
    private boolean isBracketed(int at, int end) {
        String word = tokens.get(at).text();
        return end - at == 1
                && at > 1
                && tokens.get(at - 1).is("(")
                && Capitals.isAllCapitals(word)
                && word.length() <= 4
                && !found.isEmpty()
                && found.get(found.size() - 1).span().end()
                        == tokens.get(at - 2).end();
    }

    private boolean isAcronym(int at, int end) {
        for (int i = at; i < end; i++) {
            String word = tokens.get(i).text();
            boolean capitalsOnly = Capitals.isAllCapitals(word) && word.length() >= 2 && !word.endsWith(".");
            if (!capitalsOnly && !tokens.get(i).is("-")) {
                return false;
            }
        }
        return !shouted && tokens.get(at).text().length() <= 6;
    }

    private boolean isPersonHere(int at, int end) {
        if (at > 0 && (lexicons.isRole(tokens.get(at - 1)) || isInitial(tokens.get(at)))) {
            return true;
        }
        boolean age = end + 1 < tokens.size()
                && tokens.get(end).is(",")
                && tokens.get(end + 1).text().length() == 2
                && Character.isDigit(tokens.get(end + 1).text().charAt(0));
        boolean article = at > 0 && tokens.get(at - 1).is("the");
        boolean speaks = end < tokens.size() && lexicons.isPersonVerb(tokens.get(end)) && end - at <= 4;
        boolean spoken = at > 0 && end - at <= 4 && tokens.get(at - 1).text().equals("said");
        return age || !article && (speaks || spoken);
    }

    private boolean isPlaceHere(int at, int end) {
        if (at > 0 && PLACE_PREPOSITIONS.contains(tokens.get(at - 1).text())) {
            return true;
        }
        boolean named = at > 1 && tokens.get(at - 1).is("of") && lexicons.isPlaceNoun(tokens.get(at - 2));
        boolean noun = end < tokens.size() && lexicons.isPlaceNoun(tokens.get(end));
        return named || noun || isLocation(end + 1) && tokens.get(end).is(",") || afterLocation(at);
    }

    private boolean isLocation(int i) {
        Gazetteer.Entry known = i < tokens.size() ? known(i) : null;
        return known != null && known.type().equals(NameType.LOCATION);
    }

    /** "in Port Ellim and Sellick": behind a place, in a list. */
    private boolean afterLocation(int at) {
        if (at < 2
                || found.isEmpty()
                || !tokens.get(at - 1).is("and") && !tokens.get(at - 1).is(",")) {
            return false;
        }
        Found last = found.get(found.size() - 1);
        return last.type().equals(NameType.LOCATION)
                && last.span().end() == tokens.get(at - 2).end();
    }

    private void add(int at, int end, String type, int weight, String canonical) {
        found.add(new Found(new Span(tokens.get(at).start(), tokens.get(end - 1).end()), type, weight, canonical));
    }
}
