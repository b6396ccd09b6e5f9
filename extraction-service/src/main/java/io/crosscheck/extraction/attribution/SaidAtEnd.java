package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;

/**
 * Mends contents of attributions that end their sentence: in "The council rejected the bill on Wednesday, the group
 * said" all that stands before the comma is what the group said, whatever else in it looks like a cue.
 */
final class SaidAtEnd {

    /** So many tokens that nobody claimed may stand between the content and the comma. */
    private static final int GAP = 6;

    private final Pieces pieces;

    SaidAtEnd(Page page) {
        this.pieces = new Pieces(page);
    }

    void mend(List<Draft> drafts) {
        drafts.forEach(this::mend);
    }

    private void mend(Draft draft) {
        Line line = draft.line;
        boolean according = draft.cue != null && draft.cue.shape() == Cue.Shape.PREPOSITION;
        if (draft.content.size() != 1
                || draft.sources.size() != 1
                || draft.cue == null
                || draft.cue.shape() != Cue.Shape.FINITE && !according) {
            return;
        }
        Span content = draft.content.get(0);
        int tail = Math.min(draft.cueSpan().start(), draft.sources.get(0).start());
        int end = Math.max(draft.cueSpan().end(), draft.sources.get(0).end());
        if (!draft.cue.type().spoken() && !according
                || content.start() < line.span(0, 1).start()
                || content.end() >= tail
                || !closes(line, end)) {
            return;
        }
        int comma = line.tokenAt(tail) - 1;
        int last = line.tokenAt(content.end() - 1);
        int first = line.tokenAt(content.start());
        boolean near = comma - last <= GAP + 1 && !marked(line, last + 1, comma);
        boolean plain = !according && plain(line, comma);
        if (comma < 1 || !line.comma(comma) || !near && !plain) {
            return;
        }
        int from = plain || !according && (begins(line, first) || goesOn(line, first)) ? line.lead() : first;
        Span whole = pieces.trim(
                line.span(from, from + 1).start(), line.span(comma - 1, comma).end());
        if (whole != null && !whole.equals(content)) {
            draft.content.set(0, whole);
            draft.widen(from, comma);
        }
    }

    /** Whether no quotation and no sign but commas stands before a token: one sentence of one voice. */
    private static boolean plain(Line line, int to) {
        for (int i = line.lead(); i < to; i++) {
            if (line.mark(i) || line.quoted(i) || line.sign(i) && !line.comma(i)) {
                return false;
            }
        }
        return true;
    }

    // Nothing but the full stop, or when and to whom it was said.
    private static boolean closes(Line line, int end) {
        int next = line.tokenAt(end - 1) + 1;
        for (int i = next; i < line.size(); i++) {
            if (line.verb(i) || line.comma(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean marked(Line line, int from, int to) {
        for (int i = from; i < to; i++) {
            if (line.comma(i) || line.mark(i) || line.quoted(i) || line.verb(i)) {
                return true;
            }
        }
        return false;
    }

    /** "asked about the pier | and said, "sink it"": what was cut off is the subject of both. */
    private static boolean goesOn(Line line, int first) {
        return line.is(first, "and", "but") && line.tagged(first + 1, "VERB", "AUX") && !line.quoted(first);
    }

    // A verb right before it, and no sign since the sentence began: what was cut off is its subject and verb.
    private static boolean begins(Line line, int first) {
        int from = line.lead();
        boolean verb = false;
        for (int i = from; i < first; i++) {
            if (line.sign(i) || line.quoted(i) || line.tagged(i, "CCONJ", "SCONJ")) {
                return false;
            }
            verb |= line.tagged(i, "VERB");
        }
        return verb && first > from;
    }
}
