package io.crosscheck.extraction.attribution;

import io.crosscheck.extraction.annotation.Span;

/**
 * Turns "The pier had shut, said its chair, Ana Brito" round where the tagger takes the pier for the source and the
 * chair for what is said.
 */
final class Inversions {

    private final CueLexicon lexicon;
    private final NounPhrases phrases;
    private final Pieces pieces;

    Inversions(Page page, CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.phrases = new NounPhrases(lexicon);
        this.pieces = new Pieces(page);
    }

    void mend(Draft draft) {
        Line line = draft.line;
        if (draft.cue == null
                || draft.cue.shape() != Cue.Shape.FINITE
                || !draft.cue.type().spoken()
                || draft.content.size() != 1
                || draft.sources.size() != 1) {
            return;
        }
        int comma = draft.cue.words().from() - 1;
        int next = draft.cue.words().to();
        boolean turned = line.comma(comma)
                && next < line.size()
                && draft.sources.get(0).start() >= line.sentence().start()
                && draft.sources.get(0).end() <= line.token(comma).start()
                && draft.contentStart() == line.token(next).start();
        Range core = turned ? phrases.core(line, next, line.size()) : null;
        if (core == null || !lexicon.people(line.word(core.to() - 1))) {
            return;
        }
        Range speaker = phrases.full(line, next, line.size(), true);
        Span said = pieces.of(line, line.lead(), comma, line.quotation(draft.cue.head()));
        if (said != null && line.span(speaker).end() >= draft.content.get(0).end()) {
            draft.content.set(0, said);
            draft.sources.clear();
            draft.from(speaker);
            draft.widen(line.lead(), comma);
        }
    }
}
