package io.crosscheck.extraction.naming;

import java.util.List;
import java.util.Set;

import io.crosscheck.extraction.text.Characters;
import io.crosscheck.extraction.text.Token;

/** Types a name that no list knows by the words around it, and by its looks where these say nothing. */
final class Surroundings {

    /** Words of a longest person's name. */
    static final int LONGEST_PERSON = 6;

    private static final List<String> PEOPLES_ENDINGS = List.of("ian", "ean", "ese");
    private static final int LONGEST_DATELINE = 12;
    private static final Set<String> PLACE_PREPOSITIONS = Set.of("in", "at", "near", "from", "to", "outside", "around");

    private final SentenceWords words;
    private final NameLexicons lexicons;
    private final List<Token> tokens;

    Surroundings(SentenceWords words) {
        this.words = words;
        this.lexicons = words.lexicons;
        this.tokens = words.tokens;
    }

    /** Notes the name with its type, or nothing if it is none. */
    void classify(int at, int end, boolean titled) {
        Token first = tokens.get(at);
        boolean single = end - at == 1;
        boolean commonOnly = true;
        for (int i = at; i < end; i++) {
            commonOnly &= lexicons.isCommon(tokens.get(i))
                    || !Character.isLetter(tokens.get(i).text().charAt(0));
        }
        boolean headlineOnly = words.titleCase && single && words.capitals.unforced(first.text()) == 0;
        if (single && !titled && lexicons.isNeverAlone(first) && !isBracketed(at, end)) {
            if (lexicons.isOrganizationSuffix(first)
                    && at > 0
                    && tokens.get(at - 1).text().equals("the")) {
                words.add(at, end, NameType.ORGANIZATION, Found.SHORT, null);
            }
            return;
        }
        if (titled && !commonOnly && !(headlineOnly && lexicons.isFormOfCommon(first))) {
            words.add(at, end, NameType.PERSON, Found.KNOWN, null);
        } else if (lexicons.isFirstName(first) && !single) {
            words.add(at, end, NameType.PERSON, Found.KNOWN, null);
        } else if (commonOnly && !isBracketed(at, end)) {
            return;
        } else if (isDateline(at, end)) {
            words.add(at, end, NameType.LOCATION, Found.SHOWN, null);
        } else if (isAcronym(at, end)) {
            words.add(at, end, NameType.ORGANIZATION, Found.SHOWN, null);
        } else if (isPersonHere(at, end)) {
            words.add(at, end, NameType.PERSON, Found.SHOWN, null);
        } else if (isPlaceHere(at, end)) {
            words.add(at, end, NameType.LOCATION, single ? Found.SHOWN : Found.GUESSED, null);
        } else {
            guess(at, end);
        }
    }

    private void guess(int at, int end) {
        boolean article = at > 0 && tokens.get(at - 1).is("the");
        boolean generic = end - at == 1 && tokens.get(at).text().length() == 1;
        boolean forced = !words.table
                && end - at == 1
                && Capitals.isForced(tokens, at)
                && words.capitals.unforced(tokens.get(at).text()) == 0;
        if (generic || forced) {
            return;
        }
        if (words.titleCase
                && end - at == 1
                && words.capitals.unforced(tokens.get(at).text()) == 0) {
            return;
        }
        boolean names = end - at >= 2 && end - at <= LONGEST_PERSON;
        long common =
                tokens.subList(at, end).stream().filter(lexicons::isCommon).count();
        boolean endsCommon = common > 0 && lexicons.isCommon(tokens.get(end - 1)) && end - at <= 3;
        if (isPeoplesAdjective(at, end)) {
            words.add(at, end, NameType.NATIONALITY, Found.GUESSED, null);
        } else if (article || 2 * common > end - at || endsCommon) {
            words.add(at, end, NameType.ORGANIZATION, Found.GUESSED, null);
        } else if (names) {
            words.add(at, end, NameType.PERSON, Found.SHOWN, null);
        } else {
            words.add(
                    at,
                    end,
                    lexicons.isFirstName(tokens.get(at)) ? NameType.PERSON : NameType.ORGANIZATION,
                    Found.GUESSED,
                    null);
        }
    }

    /** "Talmorian ships": an adjective of a place that no list knows. */
    private boolean isPeoplesAdjective(int at, int end) {
        String word = tokens.get(at).text();
        return end - at == 1
                && end < tokens.size()
                && tokens.get(end).pos().equals("NOUN")
                && word.length() > 5
                && PEOPLES_ENDINGS.stream().anyMatch(word::endsWith);
    }

    /** "Long Form (LF)": even where the letters make a common word. */
    private boolean isBracketed(int at, int end) {
        String word = tokens.get(at).text();
        return end - at == 1
                && at > 1
                && tokens.get(at - 1).is("(")
                && Capitals.isAllCapitals(word)
                && word.length() <= 4
                && !words.found.isEmpty()
                && words.found.get(words.found.size() - 1).span().end()
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
        return !words.shouted && tokens.get(at).text().length() <= 6;
    }

    private boolean isPersonHere(int at, int end) {
        if (at > 0 && (lexicons.isRole(tokens.get(at - 1)) || SentenceWords.isInitial(tokens.get(at)))) {
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

    /** "KORUSK, Oct 14 (Meridian) -": capitals at the head of a line that a dash sets off. */
    private boolean isDateline(int at, int end) {
        if (at > 0
                || end > 4
                || words.shouted && tokens.size() > 12
                || !Capitals.isAllCapitals(tokens.get(0).text())) {
            return false;
        }
        for (int i = end; i < tokens.size() && i < end + LONGEST_DATELINE; i++) {
            if (Characters.isDash(tokens.get(i).text().charAt(0))) {
                return i == end || tokens.get(end).is(",") || tokens.get(end).is("(");
            }
        }
        return false;
    }

    private boolean isLocation(int i) {
        Gazetteer.Entry known = i < tokens.size() ? words.known(i) : null;
        return known != null && known.type().equals(NameType.LOCATION);
    }

    /** "in Port Ellim and Sellick": behind a place, in a list. */
    private boolean afterLocation(int at) {
        if (at < 2
                || words.found.isEmpty()
                || !tokens.get(at - 1).is("and") && !tokens.get(at - 1).is(",")) {
            return false;
        }
        Found last = words.found.get(words.found.size() - 1);
        return last.type().equals(NameType.LOCATION)
                && last.span().end() == tokens.get(at - 2).end();
    }
}
