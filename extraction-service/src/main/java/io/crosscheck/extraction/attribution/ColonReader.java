package io.crosscheck.extraction.attribution;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.quotation.Quotation;

/** Follows a colon at the end of a sentence to the quotation, or failing that the sentence, it announces. */
final class ColonReader {

    private final Page page;
    private final Pieces pieces;

    ColonReader(Page page, Pieces pieces) {
        this.page = page;
        this.pieces = pieces;
    }

    /** Gives the draft what follows its line; false if nothing does. */
    boolean following(Draft draft) {
        int next = draft.line.index() + 1;
        if (next >= page.lines().size()) {
            return false;
        }
        Line line = page.lines().get(next);
        boolean sameSegment =
                line.sentence().segment().equals(draft.line.sentence().segment());
        boolean opens = line.size() > 0 && line.quotation(0) >= 0;
        if (!sameSegment || !opens) {
            return false;
        }
        Quotation quotation = page.quotations().get(line.quotation(0));
        Span piece = quotation.outer().start() < line.sentence().start() ? null : pieces.of(quotation);
        if (piece == null) {
            return false;
        }
        draft.content.add(piece);
        draft.score = 0.9;
        return true;
    }
}
