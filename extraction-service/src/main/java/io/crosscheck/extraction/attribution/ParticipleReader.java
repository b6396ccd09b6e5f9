package io.crosscheck.extraction.attribution;

import java.util.List;

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
    private final ContentAfter after;

    ParticipleReader(SentenceContext context, ContentAfter after) {
        this.context = context;
        this.line = context.line();
        this.cues = context.cues();
        this.lexicon = context.lexicon();
        this.subjects = context.subjects();
        this.nucleus = context.nucleus();
        this.ends = context.ends();
        this.drafts = context.drafts();
        this.after = after;
    }

    Draft past(Cue cue) {
        Complement complement = context.complement(cue, false);
        if (complement.agents().isEmpty()) {
            return null;
        }
        Draft draft = new Draft(line, cue, "reduced-passive", 0.6);
        int before = cue.words().from() - 1;
        if (line.is(before, "as")) {
            int at = complement.at();
            int from = line.comma(at) ? at + 1 : at;
            context.addPiece(draft, from, ends.of(line, Math.min(from, line.size() - 1), Kind.CLAUSE, cue, cues));
            draft.score = 0.5;
        } else {
            Range noun = before < 0
                    ? null
                    : nucleus.of(line, Math.max(0, before - 12), line.comma(before) ? before : before + 1);
            if (noun == null) {
                return null;
            }
            context.addPiece(draft, noun.from(), noun.to());
        }
        context.addRecipients(draft, complement);
        return draft.content.isEmpty() ? null : context.withAgents(draft, complement);
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
        if (line.is(source.from() - 1, "with")) {
            draft.widen(source.from() - 1, source.to());
        }
        draft.score -= 0.1;
        return draft;
    }
}
