package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.attribution.Complement.Kind;

/** Reads participles: "seen by the agency", ", adding that". */
final class ParticipleReader {

    private final SentenceContext context;
    private final Line line;
    private final List<Cue> cues;
    private final CueLexicon lexicon;
    private final Subjects subjects;
    private final Nucleus nucleus;
    private final ContentEnd ends;
    private final List<Draft> drafts;
    private final ContentBefore before;
    private final ContentAfter after;

    ParticipleReader(SentenceContext context, ContentBefore before, ContentAfter after) {
        this.context = context;
        this.line = context.line();
        this.cues = context.cues();
        this.lexicon = context.lexicon();
        this.subjects = context.subjects();
        this.nucleus = context.nucleus();
        this.ends = context.ends();
        this.drafts = context.drafts();
        this.before = before;
        this.after = after;
    }

    Draft past(Cue cue) {
        Complement complement = context.complement(cue, false);
        if (complement.agents().isEmpty()) {
            return null;
        }
        Draft draft = new Draft(line, cue, "reduced-passive", 0.6);
        int previous = cue.words().from() - 1;
        if (line.is(previous, "as")) {
            asAgreed(draft, complement, previous);
        } else {
            Range noun = previous < 0
                    ? null
                    : nucleus.of(line, Math.max(0, previous - 12), line.comma(previous) ? previous : previous + 1);
            if (noun == null) {
                return null;
            }
            context.addPiece(draft, noun.from(), noun.to());
        }
        context.addRecipients(draft, complement);
        return draft.content.isEmpty() ? null : context.withAgents(draft, complement);
    }

    /** "As requested by the council, crews will leave"; "crews will leave as requested by the council". */
    private void asAgreed(Draft draft, Complement complement, int as) {
        draft.score = 0.5;
        int start = startWithin(as);
        if (clause(start, as)) {
            context.addPiece(draft, start, endBefore(as, start));
            return;
        }
        int at = complement.at();
        int from = line.comma(at) ? at + 1 : at;
        context.addPiece(draft, from, ends.of(line, Math.min(from, line.size() - 1), Kind.CLAUSE, draft.cue, cues));
    }

    /** Without "and", and without the quotation that the words stand in, if the clause began before it. */
    private int endBefore(int as, int start) {
        int end = line.is(as - 1, "and", "&") ? as - 1 : as;
        int quotation = line.quotation(as);
        while (quotation >= 0
                && end > start
                && line.quotation(start) != quotation
                && line.quotation(end - 1) == quotation) {
            end--;
        }
        return end;
    }

    /** Whether more than an address or an adverbial stands there. */
    private boolean clause(int from, int to) {
        boolean within = from > line.lead();
        for (int i = from; i < to; i++) {
            within |= line.verb(i);
        }
        return within && to > from + 2;
    }

    /** Where the clause before a token begins, within the content of another cue if it stands there. */
    private int startWithin(int token) {
        int start = before.start(token);
        for (Draft draft : drafts) {
            for (Span piece : draft.content) {
                boolean holds = piece.contains(line.span(token, token + 1))
                        && draft.cue.words().to() <= token;
                start = holds ? Math.max(start, Math.max(draft.cue.words().to(), line.tokenAt(piece.start()))) : start;
            }
        }
        return start;
    }

    Draft present(Cue cue) {
        Complement complement = context.complement(cue, false);
        if (complement.none()) {
            return null;
        }
        Draft draft = after.read(cue, complement, "participle");
        Range source =
                draft == null ? null : new ParticipleSource(line, drafts, nucleus, subjects, lexicon).of(cue, draft);
        if (draft == null || source == null) {
            return null;
        }
        draft.sources.add(0, line.span(source));
        endBeforeVerb(draft, source);
        if (line.is(source.from() - 1, "with")) {
            draft.widen(source.from() - 1, source.to());
        }
        draft.score -= 0.1;
        return draft;
    }

    private void endBeforeVerb(Draft draft, Range noun) {
        Span content = draft.content.get(0);
        int from = line.tokenAt(content.start());
        int end = line.tokenAt(content.end() - 1) + 1;
        int cut = NounsVerb.cut(line, noun, draft.cue, from, end);
        if (draft.content.size() == 1 && cut < end) {
            draft.content.set(0, line.span(from, cut));
            draft.scope = new Range(draft.cue.words().from(), cut);
        }
    }
}
