package io.crosscheck.extraction.naming;

import java.util.List;

import io.crosscheck.extraction.text.Token;

/** Takes names that a list knows, and the institutions that go by a country's name. */
final class KnownNames {

    private final SentenceWords words;
    private final NameLexicons lexicons;
    private final List<Token> tokens;
    private final String text;

    KnownNames(SentenceWords words) {
        this.words = words;
        this.lexicons = words.lexicons;
        this.tokens = words.tokens;
        this.text = words.text;
    }

    /** Notes this listed name and what goes by it; answers where to go on. */
    int take(int at, int end, Gazetteer.Entry known) {
        String type = known.type();
        if (type.equals(NameType.ORGANIZATION) && end - at <= 3 && lexicons.isMilitary(tokens.get(end - 1))) {
            type = NameType.MILITARY_UNIT;
        }
        if (type.equals(NameType.LOCATION) && words.table && isScored(at, end)) {
            type = NameType.ORGANIZATION;
        }
        boolean country = type.equals(NameType.NATIONALITY) || type.equals(NameType.LOCATION);
        int institution = country ? smallInstitutionEnd(end) : end;
        if (institution > end) {
            words.add(at, institution, NameType.ORGANIZATION, Found.KNOWN, null);
        }
        words.add(at, end, type, Found.KNOWN, known.canonical());
        return Math.max(end, institution);
    }

    /** "Iraqi parliament", "U.S. military": a country's institution in small letters. */
    private int smallInstitutionEnd(int end) {
        if (end >= tokens.size()
                || tokens.get(end).start() - tokens.get(end - 1).end() != 1) {
            return end;
        }
        Gazetteer.Entry small =
                lexicons.smallInstitutions.at(text, tokens.get(end).start(), text.length(), words.titleCase);
        if (small == null) {
            return end;
        }
        int after = words.tokenAfter(tokens.get(end).start() + small.name().length(), end);
        boolean modifies = after < tokens.size()
                && tokens.get(after).pos().equals("NOUN")
                && tokens.get(after - 1).end() < tokens.get(after).start();
        return modifies ? end : after;
    }

    /** In a words.table of results, a town next to a score is its team; a country stays one. */
    private boolean isScored(int at, int end) {
        boolean town = !lexicons.isCountry(
                text.substring(tokens.get(at).start(), tokens.get(end - 1).end()));
        return town && (isScore(end) || isScore(at - 1));
    }

    private boolean isScore(int i) {
        return i >= 0
                && i < tokens.size()
                && tokens.get(i).text().length() <= 3
                && SentenceWords.isNumber(tokens.get(i));
    }
}
