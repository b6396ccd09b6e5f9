package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.quotation.Quotation;

/**
 * What the readers of one sentence share: its words and cues, how phrases and contents are read, what was found so far.
 *
 * @param drafts the attributions of the sentence read so far, in the order of their cues; grows
 */
record SentenceContext(
        Page page,
        Line line,
        List<Cue> cues,
        CueLexicon lexicon,
        NounPhrases phrases,
        Subjects subjects,
        Nucleus nucleus,
        ContentEnd ends,
        Pieces pieces,
        List<Draft> drafts) {

    static SentenceContext of(Page page, Line line, List<Cue> cues, CueLexicon lexicon) {
        Subjects subjects = new Subjects(lexicon);
        return new SentenceContext(
                page,
                line,
                cues,
                lexicon,
                new NounPhrases(lexicon),
                subjects,
                new Nucleus(lexicon),
                new ContentEnd(subjects, lexicon),
                new Pieces(page),
                new ArrayList<>());
    }

    Complement complement(Cue cue, boolean before) {
        return new ComplementReader(phrases, lexicon, line, cue, before).read();
    }

    boolean startsQuotation(int mark) {
        Quotation q = page.quotations().get(line.quotation(mark));
        return line.token(mark).start() < q.inner().start();
    }

    int quotationEnd(int from) {
        int quotation = line.quotation(from);
        int to = from;
        while (to < line.size() && line.quotation(to) == quotation) {
            to++;
        }
        return to;
    }

    void addPiece(Draft draft, int from, int to) {
        Span piece = pieces.of(line, from, to, line.quotation(draft.cue.head()));
        if (piece != null) {
            draft.content.add(piece);
            draft.widen(from, to);
        }
    }

    void addRecipients(Draft draft, Complement complement) {
        for (Range recipient : complement.recipients()) {
            draft.recipients.add(line.span(recipient));
            draft.widen(recipient);
        }
    }

    Draft withAgents(Draft draft, Complement complement) {
        if (draft != null) {
            complement.agents().forEach(draft::from);
        }
        return draft;
    }
}
