package io.crosscheck.extraction.attribution;

/** Reads the noun phrase that ends a stretch without commas, leftwards, with what belongs to it. */
final class Nucleus {

    private final CueLexicon lexicon;

    Nucleus(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** The phrase that ends at {@code end}, adverbs and times after it aside; null if none does. */
    Range of(Line line, int start, int end) {
        int to = withoutAdverbials(line, start, end);
        if (to <= start || !canEnd(line, to - 1)) {
            return null;
        }
        if (NounPhrases.personalPronoun(line, to - 1)) {
            return new Range(to - 1, to);
        }
        if (NounPhrases.relative(line, to - 1)) {
            return partOfWhich(line, start, to);
        }
        int from = to - 1;
        int i = to - 1;
        while (i >= start) {
            int next = step(line, start, i, from, to);
            if (next < -1 || next > i) {
                break;
            }
            from = next + 1;
            i = next;
        }
        return clean(line, from, to);
    }

    /** "a copy of which", "images of which"; null for a bare relative pronoun. */
    private Range partOfWhich(Line line, int start, int to) {
        if (!line.is(to - 2, "of") || to - 3 < start) {
            return null;
        }
        Range part = of(line, start, to - 2);
        return part == null ? null : new Range(part.from(), to);
    }

    private static int withoutAdverbials(Line line, int start, int end) {
        int to = end;
        while (to > start) {
            int i = to - 1;
            boolean time = line.time(i) && !line.is(i + 1, "'s") && timeStands(line, start, i);
            if (to - 2 > start && period(line, i)) {
                to = i - 1;
            } else if (line.tagged(i, "ADV") || time) {
                to = i;
            } else if (to < end && line.tagged(i, "ADP") && line.time(i + 1)) {
                to = i;
            } else {
                break;
            }
        }
        return to;
    }

    /** "this month", "last week". */
    private static boolean period(Line line, int i) {
        return line.is(i - 1, "this", "last", "next")
                && line.is(
                        i, "week", "month", "year", "summer", "spring", "winter", "fall", "autumn", "morning",
                        "weekend", "season");
    }

    /** A time at the end is an adverbial only where a phrase stands before it. */
    private static boolean timeStands(Line line, int start, int i) {
        int s = i;
        while (s > start && line.time(s - 1)) {
            s--;
        }
        return s > start && (line.nominal(s - 1) || line.tagged(s - 1, "ADP"));
    }

    private static boolean canEnd(Line line, int i) {
        boolean few = line.is(
                i, "many", "some", "others", "several", "few", "most", "both", "all", "none", "another", "this",
                "that");
        return line.nominal(i) || line.is(i, ")") || few || line.tagged(i, "ADJ") && line.tagged(i - 1, "DET");
    }

    /** Token left of what the token at {@code i} brings in; a value greater than i means stop. */
    private int step(Line line, int start, int i, int from, int to) {
        int stop = i + 1;
        if (Lapse.joins(line, i)) {
            return stop;
        }
        if (line.is(i, ")")) {
            int open = i;
            while (open > start && !line.is(open, "(")) {
                open--;
            }
            return open > start ? open - 1 : stop;
        }
        if (NounPhrases.personalPronoun(line, i)
                || line.is(i, "when", "while", "how", "why", "where", "what", "if", "because", "whether")) {
            return stop;
        }
        if (line.tagged(i + 1, "PROPN")
                && i + 1 < to
                && line.is(
                        i, "time", "way", "reason", "reasons", "kind", "type", "sort", "thing", "things", "day",
                        "moment")) {
            return stop;
        }
        if (NounPhrases.relative(line, i) || line.is(i, "that") && line.tagged(i, "SCONJ")) {
            return stop;
        }
        if (line.nominal(i) || line.tagged(i, "ADJ", "DET", "X") || line.possessive(i)) {
            return line.time(i) && i == start && line.tagged(i, "NOUN") ? stop : i - 1;
        }
        if (line.is(i, "-", "/", "&", "'") && !line.mark(i)) {
            return i - 1;
        }
        if (line.tagged(i, "ADV")) {
            return from == i + 1 && line.tagged(i + 1, "ADJ", "NUM", "DET", "VERB") ? i - 1 : stop;
        }
        if (line.tagged(i, "ADP")) {
            return i > start
                            && (line.nominal(i - 1)
                                    || line.is(i - 1, ")")
                                    || line.tagged(i - 1, "ADJ")
                                    || reduced(line, start, i - 1))
                    ? i - 1
                    : stop;
        }
        if (line.is(i, "and", "or")) {
            return i > start && !finiteBefore(line, start, i) && (line.nominal(i - 1) || line.tagged(i - 1, "ADJ"))
                    ? i - 1
                    : stop;
        }
        if (line.is(i, "to") && i > start && line.nominal(i - 1) && line.tagged(i + 1, "VERB", "AUX")) {
            return i - 1;
        }
        return line.verb(i) ? verbStep(line, start, i, to) : stop;
    }

    private int verbStep(Line line, int start, int i, int to) {
        int relative = relativeBefore(line, start, i);
        if (relative > start && line.nominal(relative - 1)) {
            return relative - 1;
        }
        if (line.tagged(i, "VERB")) {
            boolean modifier = i + 1 < to
                    && (line.nominal(i + 1) || line.tagged(i + 1, "ADJ") || line.is(i + 1, "-"))
                    && (i == start
                            || line.tagged(i - 1, "DET", "ADJ", "ADP", "NUM", "ADV")
                            || line.possessive(i - 1)
                            || line.is(i - 1, "-", "its", "his", "her", "their"));
            if (modifier
                    && (i > start
                            || line.word(i).endsWith("ing")
                            || line.word(i).endsWith("ed"))) {
                return i - 1;
            }
            if (reduced(line, start, i)) {
                return i - 1;
            }
            if (line.is(i - 1, "to") && i - 2 >= start && line.nominal(i - 2)) {
                return i - 2;
            }
        }
        return i + 1;
    }

    /** "a letter dated Monday", "sources briefed on the talks", "voters living abroad". */
    private boolean reduced(Line line, int start, int i) {
        if (!line.tagged(i, "VERB") || i <= start || !line.nominal(i - 1) || NounPhrases.personalPronoun(line, i - 1)) {
            return false;
        }
        boolean participle = lexicon.participle(line.word(i)) || line.word(i).endsWith("ing");
        boolean goesOn = line.tagged(i + 1, "ADP", "ADV")
                || line.is(i + 1, "to")
                || line.time(i + 1)
                || line.word(i).endsWith("ing");
        return participle && goesOn;
    }

    private static int relativeBefore(Line line, int start, int i) {
        for (int k = i - 1; k > start && k > i - 12; k--) {
            if (NounPhrases.relative(line, k)) {
                return k;
            }
            if (line.verb(k) && !line.tagged(k, "AUX") && !line.verb(k + 1)) {
                return -1;
            }
        }
        return -1;
    }

    private boolean finiteBefore(Line line, int start, int i) {
        for (int k = i - 1; k >= start; k--) {
            if (line.tagged(k, "AUX")) {
                return relativeBefore(line, start, k) < 0;
            }
            if (line.tagged(k, "VERB")
                    && !reduced(line, start, k)
                    && relativeBefore(line, start, k) < 0
                    && !line.tagged(k - 1, "DET", "ADJ")
                    && !line.possessive(k - 1)
                    && !line.is(k - 1, "-")) {
                return true;
            }
        }
        return false;
    }

    private static Range clean(Line line, int from, int to) {
        int s = from;
        while (s < to
                && (line.tagged(s, "CCONJ", "ADP", "SCONJ") && !line.is(s, "some")
                        || line.sign(s)
                        || line.tagged(s, "ADV")
                                && s + 1 < to
                                && line.tagged(s + 1, "DET", "PROPN", "PRON", "NOUN")
                                && line.is(
                                        s,
                                        "then",
                                        "now",
                                        "meanwhile",
                                        "later",
                                        "also",
                                        "however",
                                        "still",
                                        "yet",
                                        "so"))) {
            s++;
        }
        if (s < to && line.time(s)) {
            int e = s;
            while (e < to && line.time(e)) {
                e++;
            }
            if (e < to
                    && !line.possessive(e)
                    && (line.capitalised(e) || line.tagged(e, "DET", "PRON"))
                    && (s == 0 || !line.tagged(s - 1, "DET"))) {
                s = e;
            }
        }
        return s < to ? new Range(s, to) : null;
    }
}
