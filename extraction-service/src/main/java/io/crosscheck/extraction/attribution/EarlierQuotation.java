package io.crosscheck.extraction.attribution;

import io.crosscheck.extraction.annotation.Span;

/**
 * Reads cues that point back to the quotation at the end of the sentence before: "He said.", "That is how she put it."
 */
final class EarlierQuotation {

    private final SentenceContext context;
    private final Page page;
    private final Line line;
    private final Subjects subjects;
    private final Pieces pieces;

    EarlierQuotation(SentenceContext context) {
        this.context = context;
        this.page = context.page();
        this.line = context.line();
        this.subjects = context.subjects();
        this.pieces = context.pieces();
    }

    /** "That's how the captain described it", after a quotation. */
    Draft pointingBack(Cue cue) {
        boolean points = line.is(0, "that", "this") && line.is(1, "is", "'s", "was") && line.is(2, "how", "what");
        if (!points || line.index() == 0) {
            return null;
        }
        Range subject = subjects.before(line, cue.words().from());
        Draft draft = subject == null ? null : quotationOf(page.lines().get(line.index() - 1), cue);
        if (draft == null) {
            return null;
        }
        int from = Math.max(3, subject.from());
        draft.from(new Range(from, Math.max(subject.to(), from + 1)));
        return draft;
    }

    /** "He said." after a quotation that ended the sentence before. */
    Draft ending(Cue cue, int left, Complement complement) {
        boolean starts = left < 0 || left == 0 && line.tagged(0, "CCONJ", "ADV");
        boolean quotes = cue.entry().takes('q') && cue.entry().takes('v') || cue.type() == CueClass.TELL;
        if (!starts || !quotes || line.index() == 0 || complement.at() < line.size() - 1) {
            return null;
        }
        Draft draft = quotationOf(page.lines().get(line.index() - 1), cue);
        if (draft != null) {
            context.addRecipients(draft, complement);
        }
        return draft;
    }

    /** A draft whose content is the quotation that ends a sentence of this paragraph. */
    private Draft quotationOf(Line previous, Cue cue) {
        int last = previous.size() - 1;
        boolean close = previous.sentence().paragraph() == line.sentence().paragraph()
                && previous.mark(last)
                && previous.quotation(last) >= 0;
        if (!close) {
            return null;
        }
        Draft draft = new Draft(line, cue, "quotation-before-sentence", 0.75);
        Span piece = pieces.of(page.quotations().get(previous.quotation(last)));
        if (piece == null) {
            return null;
        }
        draft.content.add(piece);
        return draft;
    }
}
