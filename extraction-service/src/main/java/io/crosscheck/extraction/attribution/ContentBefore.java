package io.crosscheck.extraction.attribution;

import java.util.List;
import java.util.Objects;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.attribution.Complement.Kind;
import io.crosscheck.extraction.quotation.Quotation;
import io.crosscheck.extraction.quotation.Shape;

/** Reads what was said where it stands before its cue: a quotation or clause up to a comma or closing mark. */
final class ContentBefore {

    private final SentenceContext context;
    private final Page page;
    private final Line line;
    private final List<Cue> cues;
    private final CueLexicon lexicon;
    private final ContentEnd ends;
    private final Pieces pieces;
    private final List<Draft> drafts;

    ContentBefore(SentenceContext context) {
        this.context = context;
        this.page = context.page();
        this.line = context.line();
        this.cues = context.cues();
        this.lexicon = context.lexicon();
        this.ends = context.ends();
        this.pieces = context.pieces();
        this.drafts = context.drafts();
    }

    /** Whether a clause or quotation that can be content ends at this comma or mark. */
    boolean endsAt(int i) {
        if (i < 0) {
            return false;
        }
        if (line.mark(i)) {
            return !context.startsQuotation(i)
                    && page.quotations().get(line.quotation(i)).shape() != Shape.TITLE;
        }
        if (!line.comma(i)) {
            return false;
        }
        if (line.quoted(i) || line.mark(i - 1)) {
            return true;
        }
        int start = start(i);
        boolean subordinate = line.tagged(start, "SCONJ") && !line.is(start, "that");
        if (subordinate || i - start < 3) {
            return false;
        }
        boolean adverbial = line.tagged(start, "ADP", "VERB") || line.time(start);
        for (int k = start; k < i; k++) {
            boolean finite = line.tagged(k, "AUX")
                    || line.tagged(k, "VERB")
                            && !line.word(k).endsWith("ing")
                            && !line.is(k - 1, "to")
                            && !lexicon.participle(line.word(k));
            if (finite || !adverbial && line.tagged(k, "VERB") && !line.is(k - 1, "to")) {
                return !(adverbial && !line.comma(nextComma(start, i)));
            }
        }
        return false;
    }

    private int nextComma(int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.comma(i)) {
                return i;
            }
        }
        return -1;
    }

    /** Where the content that ends at a token may begin: after the last attribution before it in this sentence. */
    int start(int end) {
        int start = line.lead();
        for (Draft draft : drafts) {
            if (draft.scope.to() <= end && draft.outer == null && !draft.line.quoted(draft.cue.head())) {
                boolean whole = draft.scope.to() >= end - 1;
                start = whole ? start : Math.max(start, draft.scope.to());
            }
        }
        for (int i = end - 1; i > start && !line.is(i, ")"); i--) {
            if (line.is(i, "(")) {
                start = i;
            }
        }
        while (start < end && (line.sign(start) && !line.mark(start) || line.comma(start))) {
            start++;
        }
        return start;
    }

    Draft read(Cue cue, int border, Complement complement) {
        Draft draft = new Draft(line, cue, "content-before", 0.8);
        int quotation = line.mark(border) ? line.quotation(border) : line.quotation(border - 1);
        Quotation quoted = quotation >= 0 ? page.quotations().get(quotation) : null;
        int start = start(border);
        int open = quoted == null ? -1 : line.tokenAt(quoted.outer().start());
        boolean wholeQuotation = quoted != null
                && (quoted.outer().start() <= line.token(start).start()
                        || quoted.shape() == Shape.SPEECH
                                && (line.comma(open - 1) || line.is(open - 1, ":", "and", "but")));
        if (wholeQuotation) {
            draft.content.add(pieces.of(quoted));
            draft.widen(Math.min(open, border), border + 1);
            draft.score = 0.92;
        } else {
            Span piece = runningOn(pieces.of(line, start, border, line.quotation(cue.head())), start);
            if (piece == null) {
                return null;
            }
            boolean aside = border - start <= 2 && line.tagged(start, "ADV", "INTJ", "CCONJ");
            if (!aside) {
                draft.content.add(piece);
                draft.widen(start, border);
            }
        }
        draft.content.removeIf(Objects::isNull);
        context.addRecipients(draft, complement);
        addRest(draft, complement.at(), cue);
        return draft.content.isEmpty() ? null : draft;
    }

    /** A content that begins within a quotation from an earlier sentence begins with the clause that opened it. */
    private Span runningOn(Span piece, int start) {
        int quotation = line.quotation(start);
        if (piece == null || quotation < 0) {
            return piece;
        }
        int open = page.quotations().get(quotation).outer().start();
        if (open >= line.sentence().start()) {
            return piece;
        }
        Line first = page.lines().get(page.lineAt(open));
        return pieces.trim(first.sentence().start(), piece.end());
    }

    /** What goes on after ", he said,": the second half of a split clause or another quotation. */
    void addRest(Draft draft, int at, Cue cue) {
        if (!restAfter(at)) {
            return;
        }
        int from = line.comma(at) ? at + 1 : at;
        int end = line.mark(from) ? context.quotationEnd(from) : ends.of(line, from, Kind.CLAUSE, cue, cues);
        Span piece = pieces.of(line, from, end, line.quotation(cue.head()));
        if (piece != null && !draft.contentHolds(piece)) {
            draft.content.add(piece);
            draft.widen(at, Math.max(at + 1, end));
        }
    }

    boolean restAfter(int at) {
        if (line.comma(at) && Lapse.startsAt(line, at + 1)) {
            return false;
        }
        if (line.mark(at) && context.startsQuotation(at)) {
            return true;
        }
        if (!line.comma(at) || at + 2 >= line.size()) {
            return false;
        }
        if (line.mark(at + 1)) {
            return context.startsQuotation(at + 1);
        }
        boolean cueAhead =
                cues.stream().anyMatch(c -> c.words().from() > at && c.words().from() <= at + 2);
        boolean participle =
                line.tagged(at + 1, "VERB") && line.word(at + 1).endsWith("ing") && !line.is(at + 1, "including");
        return !cueAhead
                && !participle
                && !(line.tagged(at + 1, "VERB") && line.time(at + 2))
                && !NounPhrases.relative(line, at + 1)
                && !line.tagged(at + 1, "SCONJ")
                && !(line.is(at + 1, "and", "but") && line.verb(at + 2));
    }
}
