package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.attribution.Complement.Kind;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.quotation.Shape;

/** Reads "according to" and words for hearsay: "reportedly". */
final class AccordingReader {

    private final SentenceContext context;
    private final Page page;
    private final Line line;
    private final List<Cue> cues;
    private final NounPhrases phrases;
    private final ContentEnd ends;
    private final Pieces pieces;
    private final ContentBefore before;

    AccordingReader(SentenceContext context, ContentBefore before) {
        this.context = context;
        this.page = context.page();
        this.line = context.line();
        this.cues = context.cues();
        this.phrases = context.phrases();
        this.ends = context.ends();
        this.pieces = context.pieces();
        this.before = before;
    }

    Draft according(Cue cue) {
        int from = cue.words().from();
        int start = before.start(from);
        Range source = phrases.full(line, cue.words().to(), line.size(), from > start + 2);
        if (source == null) {
            return null;
        }
        Draft draft = new Draft(line, cue, "according-to", 0.88);
        boolean first = from <= start
                || line.tagged(start, "CCONJ", "ADV") && from == start + 1
                || line.comma(from - 1) && from - start <= 2;
        int rest = source.to();
        if (first) {
            int at = line.comma(rest) ? rest + 1 : rest;
            context.addPiece(draft, at, ends.of(line, Math.min(at, line.size() - 1), Kind.CLAUSE, cue, cues));
        } else {
            boolean quoted = line.mark(from - 1) || line.quoted(from - 1);
            Quotation quotation = quoted ? page.quotations().get(line.quotation(from - 1)) : null;
            Span piece = quotation != null
                            && quotation.shape() == Shape.SPEECH
                            && quotation.outer().start() <= line.token(start).start()
                    ? pieces.of(quotation)
                    : pieces.of(line, start, from, line.quotation(cue.head()));
            if (piece != null) {
                draft.content.add(piece);
                draft.widen(start, from);
            }
            if (line.comma(rest)
                    && rest + 3 < line.size()
                    && !line.tagged(rest + 1, "SCONJ", "CCONJ", "ADP")
                    && !line.word(rest + 1).endsWith("ing")) {
                before.addRest(draft, rest, cue);
            }
        }
        draft.from(source);
        return draft;
    }

    Draft hearsay(Cue cue) {
        if (line.quoted(cue.head())
                || cues.stream().anyMatch(c -> c.verbal() && c.type().spoken())) {
            return null;
        }
        Draft draft = new Draft(line, cue, "hearsay-adverb", 0.55);
        int at = cue.head();
        context.addPiece(draft, 0, at);
        context.addPiece(draft, at + 1, ends.of(line, Math.min(at + 1, line.size() - 1), Kind.CLAUSE, cue, cues));
        return draft;
    }
}
