package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.attribution.Complement.Kind;

/** Reads nouns that attribute: "her claim that", "accusations by the council of". */
final class NounReader {

    private final Line line;
    private final NounPhrases phrases;
    private final Nucleus nucleus;
    private final ContentEnd ends;
    private final Pieces pieces;
    private final List<Cue> cues;

    NounReader(SentenceContext context) {
        this.line = context.line();
        this.phrases = context.phrases();
        this.nucleus = context.nucleus();
        this.ends = context.ends();
        this.pieces = context.pieces();
        this.cues = context.cues();
    }

    Draft read(Cue cue) {
        Range owner = owner(cue.head());
        int at = cue.words().to();
        if (owner == null && line.is(at, "by", "from")) {
            owner = phrases.full(line, at + 1, line.size(), false);
            at = owner == null ? at : owner.to();
        }
        Kind kind = kind(cue, at, owner != null);
        if (kind == null) {
            return null;
        }
        int from = kind == Kind.PHRASE ? at + 1 : at;
        int end = Math.min(ends.of(line, from, kind, cue, cues), clauseLimit(from));
        Span piece = pieces.of(line, from, end, line.quotation(cue.head()));
        if (piece == null) {
            return null;
        }
        Draft draft = new Draft(line, cue, "noun-cue", owner == null ? 0.5 : 0.65);
        draft.content.add(piece);
        draft.widen(from, Math.max(end, from + 1));
        if (owner != null) {
            draft.from(owner);
        }
        return draft;
    }

    private Kind kind(Cue cue, int at, boolean owned) {
        if (cue.entry().takes('c') && line.is(at, "that") && line.tagged(at, "SCONJ", "PRON") && !line.verb(at + 1)) {
            return Kind.CLAUSE;
        }
        if (owned && cue.entry().takes('i') && line.is(at, "to") && line.tagged(at + 1, "VERB", "AUX")) {
            return Kind.INFINITIVE;
        }
        boolean governed =
                owned && cue.entry().takes('p') && cue.entry().prepositions().contains(line.word(at));
        return governed ? Kind.PHRASE : null;
    }

    /** A noun's clause ends before the verb that the noun itself is the subject of, where a comma marks it. */
    private int clauseLimit(int from) {
        boolean finite = false;
        for (int i = from; i < line.size(); i++) {
            boolean verb = line.verb(i) && !line.word(i).endsWith("ing") && !line.is(i - 1, "to");
            boolean grouped = i > from
                    && (line.tagged(i - 1, "AUX", "ADV", "VERB", "PART", "CCONJ")
                            || line.mark(i - 1)
                            || NounPhrases.relative(line, i - 1));
            if (line.tagged(i, "SCONJ") && i > from || NounPhrases.relative(line, i) && i > from) {
                finite = false;
            }
            if (verb
                    && finite
                    && !grouped
                    && !line.tagged(i + 1, "ADP")
                    && line.tagged(i - 1, "NOUN", "PROPN", "ADJ")) {
                return i;
            }
            finite |= verb;
            if (line.comma(i) && (line.verb(i + 1) || line.tagged(i + 1, "ADP", "SCONJ", "CCONJ"))) {
                return i;
            }
        }
        return line.size();
    }

    private Range owner(int head) {
        int i = head - 1;
        while (i >= 0 && line.tagged(i, "ADJ", "NOUN", "NUM", "ADV", "VERB") && i > head - 4) {
            i--;
        }
        if (line.is(i, "his", "her", "their", "its", "my", "our", "your")) {
            return new Range(i, i + 1);
        }
        return line.possessive(i) && i > 0 ? nucleus.of(line, 0, i) : null;
    }
}
