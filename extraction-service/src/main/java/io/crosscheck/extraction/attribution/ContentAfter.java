package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.attribution.Complement.Kind;
import io.crosscheck.extraction.quotation.Quotation;

/** Reads what was said where it follows its cue. */
final class ContentAfter {

    private final SentenceContext context;
    private final Page page;
    private final Line line;
    private final List<Cue> cues;
    private final NounPhrases phrases;
    private final ContentEnd ends;
    private final Pieces pieces;

    ContentAfter(SentenceContext context) {
        this.context = context;
        this.page = context.page();
        this.line = context.line();
        this.cues = context.cues();
        this.phrases = context.phrases();
        this.ends = context.ends();
        this.pieces = context.pieces();
    }

    Draft read(Cue cue, Complement complement, String rule) {
        Draft draft = new Draft(line, cue, rule, cue.type().spoken() ? 0.8 : 0.6);
        context.addRecipients(draft, complement);
        int at = complement.at();
        if (complement.kind() == Kind.COLON && at >= line.size()) {
            return new ColonReader(page, pieces).following(draft) ? draft : null;
        }
        int end;
        if (line.mark(at)) {
            Quotation quotation = page.quotations().get(line.quotation(at));
            int close = context.quotationEnd(at);
            end = ownSentence(quotation, close) ? close : ends.of(line, close - 1, Kind.CLAUSE, cue, cues);
            draft.score = 0.92;
        } else {
            end = ends.of(line, at, complement.kind(), cue, cues);
            end = complement.kind() == Kind.PHRASE ? withoutRecipient(draft, at, end) : end;
        }
        Span piece = pieces.of(line, at, end, line.quotation(cue.head()));
        if (piece == null) {
            return null;
        }
        draft.content.add(piece);
        draft.widen(at, Math.max(at + 1, end));
        return draft;
    }

    /** "could not confirm the report to the Gazette": whom it was said to ends the phrase. */
    private int withoutRecipient(Draft draft, int from, int end) {
        CueClass type = draft.cue.type();
        boolean says =
                type == CueClass.CONFIRM || type == CueClass.WITHHOLD || type == CueClass.DENY || type == CueClass.SAY;
        for (int i = end - 1; says && i > from && i > end - 6; i--) {
            if (line.is(i, "to") && line.tagged(i + 1, "PROPN")) {
                Range np = phrases.core(line, i + 1, end);
                if (np != null && np.to() == end) {
                    draft.recipients.add(line.span(np));
                    return i;
                }
            }
        }
        return end;
    }

    /** Whether a quotation after a cue is all of what was said, rather than the first words of a clause. */
    private boolean ownSentence(Quotation quotation, int close) {
        char last = page.text().charAt(quotation.inner().end() - 1);
        boolean terminal = ".!?,\u2026".indexOf(last) >= 0;
        return terminal || close >= line.size() || line.sign(close);
    }
}
