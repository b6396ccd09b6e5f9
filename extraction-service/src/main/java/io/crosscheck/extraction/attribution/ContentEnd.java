package io.crosscheck.extraction.attribution;

import java.util.List;

/** Finds where the content that follows a cue ends: at the sentence's end, unless something of the outlet's goes on. */
final class ContentEnd {

    private final Subjects subjects;

    ContentEnd(Subjects subjects) {
        this.subjects = subjects;
    }

    /** One past the last token of the content that starts at {@code from}. */
    int of(Line line, int from, Complement.Kind kind, Cue cue, List<Cue> cues) {
        int end = line.size();
        for (Cue other : cues) {
            if (other.words().from() > from && other.words().from() < end) {
                end = Math.min(end, cutBy(line, from, other, end));
            }
        }
        if (kind == Complement.Kind.PHRASE || kind == Complement.Kind.INFINITIVE) {
            end = Math.min(end, phraseEnd(line, from, end));
        }
        return terminal(line, from, end);
    }

    /** Where another cue of the sentence that is not part of the content begins its own clause. */
    private int cutBy(Line line, int from, Cue other, int end) {
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
            return line.comma(before) || line.mark(before) && line.comma(before - 1) ? before : end;
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
        return line.is(joint, ";") ? joint : end;
    }

    /** A phrase ends before what is no longer part of it: an adverbial clause, another verb, a participle after a comma. */
    private static int phraseEnd(Line line, int from, int limit) {
        int quotation = line.quotation(from);
        for (int i = from + 1; i < limit; i++) {
            if (line.quotation(i) != quotation || line.quoted(i)) {
                continue;
            }
            if (line.comma(i)) {
                boolean list = line.nominal(i + 1) || line.tagged(i + 1, "DET", "ADJ") && !line.tagged(i + 1, "PRON");
                boolean relative = NounPhrases.relative(line, i + 1);
                if (!list && !relative || NounPhrases.personalPronoun(line, i + 1)) {
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
                            "as",
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

    private static int terminal(Line line, int from, int end) {
        int to = end;
        while (to > from && (line.is(to - 1, ",", ";", ":", "and", "but", "while") || line.comma(to - 1))) {
            to--;
        }
        return to;
    }
}
