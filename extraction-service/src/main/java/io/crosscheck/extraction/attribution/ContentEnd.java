package io.crosscheck.extraction.attribution;

import java.util.List;

/** Finds where the content that follows a cue ends: at the sentence's end, unless something of the outlet's goes on. */
final class ContentEnd {

    private final Subjects subjects;
    private final CueLexicon lexicon;

    ContentEnd(Subjects subjects, CueLexicon lexicon) {
        this.subjects = subjects;
        this.lexicon = lexicon;
    }

    /** One past the last token of the content that starts at {@code from}. */
    int of(Line line, int from, Complement.Kind kind, Cue cue, List<Cue> cues) {
        int end = quotationEnd(line, cue, from);
        for (Cue other : cues) {
            if (other.words().from() > from && other.words().from() < end) {
                end = Math.min(end, cutBy(line, from, cue, other, end));
            }
        }
        if (kind == Complement.Kind.PHRASE || kind == Complement.Kind.INFINITIVE) {
            end = Math.min(end, phraseEnd(line, from, end));
        }
        if (cue.shape() == Cue.Shape.PROGRESSIVE && cue.words().from() <= 1) {
            end = Math.min(end, firstComma(line, from, end));
        }
        return terminal(line, from, Medium.cut(line, from, beforeLapse(line, from, end), lexicon));
    }

    /** Before ", a day after ...": the outlet's own reckoning. */
    private static int beforeLapse(Line line, int from, int limit) {
        boolean complete = false;
        for (int i = from; i < limit; i++) {
            complete |= line.verb(i);
            boolean lapse = i > from && line.comma(i) && !line.quoted(i) && Lapse.startsAt(line, i + 1);
            if (lapse && (complete || !resumes(line, i + 1, limit))) {
                return i;
            }
        }
        return limit;
    }

    /** "the pier, a day after it opened, was closed". */
    private static boolean resumes(Line line, int from, int limit) {
        for (int i = from; i + 1 < limit; i++) {
            if (line.comma(i) && line.verb(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static int firstComma(Line line, int from, int limit) {
        for (int i = from; i < limit; i++) {
            if (line.comma(i) && !line.quoted(i)) {
                return i;
            }
        }
        return limit;
    }

    /** What is said within a quotation ends with it at the latest. */
    private static int quotationEnd(Line line, Cue cue, int from) {
        int quotation = line.quotation(cue.head());
        if (quotation < 0) {
            return line.size();
        }
        int end = from;
        while (end < line.size() && line.quotation(end) == quotation) {
            end++;
        }
        return end;
    }

    /** Where another cue of the sentence that is not part of the content begins its own clause. */
    private int cutBy(Line line, int from, Cue cue, Cue other, int end) {
        int start = other.words().from();
        if (line.quotation(start) >= 0 && line.quotation(start) != line.quotation(from)) {
            return end;
        }
        int before = start - 1;
        while (before > from && line.tagged(before, "ADV")) {
            before--;
        }
        if (other.shape() == Cue.Shape.PREPOSITION) {
            return line.comma(start - 1) || line.mark(start - 1) ? start - 1 : start;
        }
        if (other.shape() == Cue.Shape.PROGRESSIVE) {
            boolean paired = line.is(before, "and") && cue.shape() == Cue.Shape.PROGRESSIVE;
            if (line.mark(before) && line.word(before - 1).equals(",")) {
                return before + 1;
            }
            return paired || line.comma(before) ? before : end;
        }
        if (other.shape() != Cue.Shape.FINITE) {
            return end;
        }
        if (line.is(before, "and", "but", "then")) {
            return line.comma(before - 1) || !line.nominal(start + 1) ? before : before;
        }
        Range subject = subjects.before(line, start);
        if (subject == null || subject.from() <= from + 1 || !other.type().spoken()) {
            return end;
        }
        int joint = subject.from() - 1;
        boolean joined = line.is(joint, "and", "but", "while", "whereas", "although", "though");
        if (joined && (line.comma(joint - 1) || line.mark(joint - 1))) {
            return joint;
        }
        boolean another = line.comma(joint) && other.words().to() + 3 < line.size() && !line.tagged(from, "SCONJ");
        return another || line.is(joint, ";") ? joint : end;
    }

    /**
     * A phrase ends before what is no longer part of it: an adverbial clause, another verb, a participle after a comma.
     */
    private static int phraseEnd(Line line, int from, int limit) {
        int quotation = line.quotation(from);
        for (int i = from + 1; i < limit; i++) {
            if (line.mark(i)
                    && i + 1 < limit
                    && line.word(i - 1).equals(",")
                    && (line.verb(i + 1) || line.tagged(i + 1, "SCONJ"))) {
                return i + 1;
            }
            if (line.quotation(i) != quotation || line.quoted(i)) {
                continue;
            }
            if (line.comma(i)) {
                boolean list = line.nominal(i + 1) || line.tagged(i + 1, "DET", "ADJ") && !line.tagged(i + 1, "PRON");
                boolean relative = NounPhrases.relative(line, i + 1) || listEnds(line, i + 1, limit);
                if (!list && !relative || NounPhrases.personalPronoun(line, i + 1) || ellipsis(line, i + 1, limit)) {
                    return i;
                }
            }
            boolean adverbial = line.tagged(i, "SCONJ")
                    && line.is(
                            i,
                            "while",
                            "when",
                            "after",
                            "because",
                            "although",
                            "though",
                            "since",
                            "if",
                            "unless",
                            "until");
            if (adverbial && i > from + 1) {
                return i;
            }
            if (line.is(i, "and", "but")
                    && (line.verb(i + 1) || line.tagged(i + 1, "ADV") && line.verb(i + 2))
                    && !line.word(i + 1).endsWith("ing")) {
                return i;
            }
        }
        return limit;
    }

    /** ", an officer did": somebody else's answer. */
    private static boolean ellipsis(Line line, int from, int limit) {
        for (int i = from + 1; i < limit && i < from + 8; i++) {
            if (line.comma(i)) {
                return false;
            }
            if (line.is(i, "did", "does")) {
                return i + 1 >= limit || line.comma(i + 1) || line.is(i + 1, ".", ";");
            }
        }
        return false;
    }

    /** ", and the harbour": the last item of a list rather than another clause. */
    private static boolean listEnds(Line line, int i, int limit) {
        if (!line.is(i, "and", "or")) {
            return false;
        }
        for (int k = i + 1; k < limit && k < i + 8; k++) {
            if (line.verb(k)) {
                return false;
            }
            if (line.sign(k)) {
                break;
            }
        }
        return true;
    }

    private static int terminal(Line line, int from, int end) {
        int to = end;
        while (to > from && (line.is(to - 1, ",", ";", ":", "and", "but", "while") || line.comma(to - 1))) {
            to--;
        }
        return to;
    }
}
