package io.crosscheck.extraction.attribution;

import java.util.Locale;

/** Reads noun phrases forward from a token, on parts of speech alone. */
final class NounPhrases {

    private static final int LONGEST = 60;

    private final CueLexicon lexicon;

    NounPhrases(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The phrase without what follows its head ("the head" of "the head of the force"), or null. */
    Range core(Line line, int from, int limit) {
        int i = from;
        int head = -1;
        while (i < limit && !line.mark(i)) {
            if (line.nominal(i)) {
                if (personalPronoun(line, i)) {
                    return head < 0 && i == from ? new Range(i, i + 1) : range(from, head);
                }
                if (relative(line, i) || startsAnother(line, i, head)) {
                    break;
                }
                head = i;
            } else if (!modifier(line, i, head, limit)) {
                break;
            }
            i++;
        }
        if (head < 0 && i > from && line.tagged(i - 1, "DET", "ADJ") && !line.is(i - 1, "the", "a", "an")) {
            head = i - 1;
        }
        return range(from, head);
    }

    private static Range range(int from, int head) {
        return head < from ? null : new Range(from, head + 1);
    }

    /** A second phrase without a joint: a determiner, or a time after something else. */
    private static boolean startsAnother(Line line, int i, int head) {
        return head >= 0
                && (line.time(i) && !line.time(i - 1) && line.tagged(head, "PROPN", "PRON")
                        || line.time(i - 1) && !line.time(i) && line.capitalised(i) && i - 1 == head);
    }

    private boolean modifier(Line line, int i, int head, int limit) {
        if (line.possessive(i)) {
            return head == i - 1;
        }
        if (line.tagged(i, "DET") || line.is(i, "its", "his", "her", "their", "our", "my")) {
            return head < 0 || line.possessive(i - 1);
        }
        if (line.tagged(i, "ADJ", "X", "INTJ")) {
            return head < 0
                    || i + 1 < limit && (line.nominal(i + 1) || line.is(i + 1, "-"))
                    || line.possessive(i - 1)
                    || line.tagged(i - 1, "ADJ") && line.tagged(i + 1, "ADJ");
        }
        if (line.is(i, "-", "/", "&") && i + 1 < limit) {
            return tight(line, i) || line.is(i, "&");
        }
        if (line.tagged(i, "ADV")) {
            return head < 0 && line.tagged(i + 1, "ADJ", "NUM", "DET", "VERB");
        }
        boolean inner = i > 0
                && (line.tagged(i - 1, "DET", "ADJ", "NUM", "ADV")
                        || line.possessive(i - 1)
                        || line.is(i - 1, "-", "its", "his", "her", "their"));
        return line.tagged(i, "VERB")
                && inner
                && i + 1 < limit
                && (line.nominal(i + 1) || line.tagged(i + 1, "ADJ") || line.is(i + 1, "-"))
                && !personalPronoun(line, i + 1);
    }

    private static boolean tight(Line line, int i) {
        return i > 0 && line.token(i - 1).end() == line.token(i).start();
    }

    /**
     * The phrase with what belongs to it: "a spokesman for the ministry, Ana Brito,".
     *
     * @param apposed whether to take in what stands between commas after it
     */
    Range full(Line line, int from, int limit, boolean apposed) {
        int end = Math.min(limit, from + LONGEST);
        Range core = core(line, from, end);
        if (core == null) {
            return null;
        }
        int to = withPrepositions(line, core, end);
        if (line.is(to, "(") && to < end) {
            to = closing(line, to, end);
        }
        if (reduced(line, to, end)) {
            return new Range(from, reducedEnd(line, to, end));
        }
        if (line.is(to, "who", "whom", "whose") && to < end && !speaks(line, to)) {
            return new Range(from, clauseEnd(line, to, end));
        }
        while (apposed && line.comma(to) && to + 1 < end) {
            int next = apposition(line, to + 1, end);
            if (next < 0) {
                break;
            }
            to = next;
        }
        return new Range(from, to);
    }

    /** "a letter seen by the agency", "polls conducted for the networks". */
    private boolean reduced(Line line, int i, int limit) {
        return i + 1 < limit
                && line.tagged(i, "VERB")
                && lexicon.participle(line.word(i))
                && line.is(i + 1, "by", "for", "in", "from", "with", "on", "at");
    }

    private static int reducedEnd(Line line, int from, int limit) {
        int i = from + 1;
        while (i < limit && !line.sign(i) && !line.verb(i) && !line.time(i) && !line.tagged(i, "SCONJ", "CCONJ")
                || i < limit && line.is(i, "and", "-")) {
            i++;
        }
        while (i > from + 1 && line.tagged(i - 1, "ADP", "CCONJ", "ADV")) {
            i--;
        }
        return i;
    }

    /** Through "of the force in the capital": while a preposition joins another phrase. */
    private int withPrepositions(Line line, Range core, int limit) {
        int to = core.to();
        boolean named = line.tagged(to - 1, "PROPN") && !lexicon.document(line.word(to - 1));
        if (personalPronoun(line, core.from())) {
            return to;
        }
        while (to + 1 < limit && line.tagged(to, "ADP", "SCONJ", "CCONJ") && !line.mark(to)) {
            boolean joins = line.is(to, "of")
                    || !named
                            && line.is(
                                    to, "for", "at", "from", "with", "in", "within", "near", "to", "on", "by",
                                    "against", "about", "between", "inside", "outside", "and", "or");
            if (!joins && !(named && line.is(to, "and", "at", "for", "from"))) {
                return to;
            }
            Range next = core(line, to + 1, limit);
            if (next == null
                    || line.time(next.from())
                    || personalPronoun(line, next.from())
                    || channelled(line, to, next)
                    || line.is(to, "and", "or") && finiteFollows(line, next.to(), limit)) {
                return to;
            }
            to = next.to();
            named = line.tagged(to - 1, "PROPN");
        }
        return to;
    }

    private static boolean finiteFollows(Line line, int i, int limit) {
        int at = i;
        while (at < limit && line.tagged(at, "ADV")) {
            at++;
        }
        return at < limit && line.verb(at) && !line.word(at).endsWith("ing");
    }

    private boolean channelled(Line line, int preposition, Range next) {
        return line.is(preposition, "in", "on", "at", "during", "by", "via", "through")
                && lexicon.channel(line.word(next.to() - 1));
    }

    /** End of what is apposed after a comma, or -1: a phrase, or a clause with who, which, whose. */
    private int apposition(Line line, int from, int limit) {
        if (line.is(from, "who", "which", "whose", "whom")) {
            return speaks(line, from) ? -1 : clauseEnd(line, from, limit);
        }
        if (line.tagged(from, "ADP", "ADV", "CCONJ", "SCONJ", "VERB", "AUX")
                || line.time(from)
                || line.mark(from)
                || line.quoted(from)
                || personalPronoun(line, from)) {
            return -1;
        }
        Range core = core(line, from, limit);
        if (core == null) {
            return -1;
        }
        int to = withPrepositions(line, core, limit);
        boolean ends = to >= limit || line.sign(to) || line.is(to, "who", "and");
        if (!ends && line.tagged(to, "VERB", "AUX")) {
            return -1;
        }
        return line.is(to, "who") ? clauseEnd(line, to, limit) : to;
    }

    /** "who spoke on condition of anonymity", "who said he votes": tells of the speaking, not of the speaker. */
    private static boolean speaks(Line line, int from) {
        for (int i = from + 1; i < line.size() && i < from + 5; i++) {
            if (line.is(
                    i,
                    "spoke",
                    "said",
                    "asked",
                    "declined",
                    "requested",
                    "insisted",
                    "told",
                    "added",
                    "says",
                    "speaks")) {
                return true;
            }
        }
        return false;
    }

    private static int clauseEnd(Line line, int from, int limit) {
        int i = from;
        while (i < limit && !line.comma(i) && !line.mark(i) && !line.is(i, ".", ";", ":")) {
            i++;
        }
        return i;
    }

    private static int closing(Line line, int open, int limit) {
        for (int i = open + 1; i < limit && i < open + 12; i++) {
            if (line.is(i, ")")) {
                return i + 1;
            }
        }
        return open;
    }

    static boolean personalPronoun(Line line, int i) {
        boolean country = line.is(i, "us", "it")
                && line.token(i).text().equals(line.token(i).text().toUpperCase(Locale.ROOT));
        return !country && line.is(i, "he", "she", "it", "they", "we", "i", "you", "him", "them", "us", "me");
    }

    static boolean relative(Line line, int i) {
        return line.is(i, "who", "which", "whom", "whose") || line.is(i, "that") && line.tagged(i, "PRON", "SCONJ");
    }
}
