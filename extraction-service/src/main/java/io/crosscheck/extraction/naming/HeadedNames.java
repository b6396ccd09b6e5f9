package io.crosscheck.extraction.naming;

import java.util.List;

import io.crosscheck.extraction.text.Token;

/** Names that a head word types: "... Ministry", "Mount ...", "Republic of ...", "Bank for ... and ...". */
final class HeadedNames {

    private final SentenceWords words;
    private final NameLexicons lexicons;
    private final List<Token> tokens;
    private final KnownNames knownNames;

    HeadedNames(SentenceWords words, KnownNames knownNames) {
        this.words = words;
        this.lexicons = words.lexicons;
        this.tokens = words.tokens;
        this.knownNames = knownNames;
    }

    /** "Chief ..." names a person's role, "Joint Chiefs of Staff" does not; "General Hospital" neither. */
    boolean isHeadOfOrganization(int at, int to) {
        return to - at >= 2
                && to - at <= 3
                && lexicons.typeByLastWord(tokens.get(to - 1)) != null
                && words.titleEnd(at + 1) == at + 1
                && !lexicons.isFirstName(tokens.get(at + 1));
    }

    /** End of the longest name at {@code at} whose last word types it; {@code at} if there is none. */
    int end(int at, int to, int knownEnd) {
        int best = at;
        for (int k = at; k < to && k < at + 9; k++) {
            if (k > at && words.titleEnd(k) > k && !isHeadOfOrganization(k, to) && k >= knownEnd) {
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
                && words.sameLine(at + 1);
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
        return next < tokens.size() && words.isNameLike(next) && words.titleEnd(next) == next ? next : -1;
    }

    /** End of a headed name with its complement: "of Foreign Affairs", "for Human Rights and Labour". */
    private int withComplement(int head, int to) {
        int end = head + 1;
        String word = tokens.get(head).text();
        if (lexicons.prefixes.containsKey(word) && end < to && words.isNameLike(end) && words.titleEnd(end) == end) {
            return end + 1;
        }
        boolean takesComplement = lexicons.isOrganizationHead(tokens.get(head)) || lexicons.prefixes.containsKey(word);
        if (end >= tokens.size() || !takesComplement || !isOf(end) || complementStart(end) < 0) {
            return end;
        }
        end = complementStart(end) + 1;
        while (end < tokens.size() && words.isNameLike(end) && words.titleEnd(end) == end) {
            end++;
        }
        boolean coordinated = end + 1 < tokens.size()
                && tokens.get(end).text().equals("and")
                && words.isNameLike(end + 1)
                && lexicons.isCommon(tokens.get(end + 1));
        while (coordinated && end + 1 < tokens.size() && words.isNameLike(end + 1)) {
            end++;
        }
        return coordinated ? end + 1 : end;
    }

    /** Notes the headed name and what belongs to it; answers where to go on. */
    int take(int at, int end, int to) {
        String type = type(at, end);
        int stop = end;
        boolean organization = NameType.coarse(type).equals(NameType.ORGANIZATION);
        if (organization && stop < to && words.titleEnd(stop) == stop && goesOnWithName(stop)) {
            while (stop < to && words.titleEnd(stop) == stop) {
                stop++;
            }
        }
        if (stop - at == 1
                || end - at == 2
                        && lexicons.isCommon(tokens.get(at))
                        && Capitals.isForced(tokens, at)
                        && lexicons.isCommon(tokens.get(at + 1))
                        && !words.titleCase) {
            Gazetteer.Entry known = words.known(at);
            return known == null ? stop : knownNames.take(at, stop, known);
        }
        words.add(at, stop, type, Found.KNOWN, null);
        return stop;
    }

    /** "Task Force Tarn", "Task Force-Operation ...": what follows an organisation without a break belongs to it. */
    private boolean goesOnWithName(int i) {
        boolean hyphen = tokens.get(i).is("-");
        Gazetteer.Entry known = words.known(i);
        return hyphen
                || known != null && known.type().equals(NameType.LOCATION) && lexicons.isMilitary(tokens.get(i - 1));
    }

    /** The type that its head words give the name. */
    String type(int at, int end) {
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
}
