package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;
import io.crosscheck.extraction.annotation.Stance;

/**
 * "The mayor's claim that the pier is safe is disputed by engineers": they deny what the mayor claims, who does not
 * claim that it is disputed. Of "reports" and "accusations" that are nobody's, the denial alone is put forward.
 */
final class Disputes {

    private static final int LONGEST_NOUN = 6;

    private final CueLexicon lexicon;
    private final Subjects subjects;
    private final Nucleus nucleus;
    private final Pieces pieces;

    Disputes(Page page, CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.subjects = new Subjects(lexicon);
        this.nucleus = new Nucleus(lexicon);
        this.pieces = new Pieces(page);
    }

    /** Gives the denials of a sentence the clause that they deny; "that" follows a noun for what was put forward. */
    void follow(Line line, List<Cue> cues, List<Draft> drafts) {
        for (Cue denial : cues) {
            if (denial.type().stance() != Stance.DENIES || line.quoted(denial.head())) {
                continue;
            }
            for (int i = line.lead(); i + 1 < line.size(); i++) {
                boolean noun = lexicon.noun(line.word(i)) != null && (line.tagged(i, "NOUN") || i == line.lead());
                int that = noun ? that(line, i + 1) : -1;
                if (that > 0) {
                    settle(line, denial, i, that, drafts);
                }
            }
        }
    }

    /** "an accusation | by the president | that"; -1 where none follows. */
    private static int that(Line line, int from) {
        int i = from;
        while (line.is(from, "by", "from") && i < from + LONGEST_NOUN && !line.is(i, "that") && !line.verb(i)) {
            i++;
        }
        return line.is(i, "that") ? i : -1;
    }

    private void settle(Line line, Cue denial, int noun, int that, List<Draft> drafts) {
        Range by = null;
        int end = line.size();
        if (denial.shape() == Cue.Shape.PASSIVE && denial.words().from() > that + 1) {
            by = agent(line, denial.words().to());
            end = denial.words().from();
        } else if (denial.shape() == Cue.Shape.FINITE
                && noun >= denial.words().to()
                && noun - denial.words().to() <= LONGEST_NOUN) {
            by = subjects.before(line, denial.words().from());
            end = line.clauseEnd(that);
        }
        for (int i = that; i < end; i++) {
            if (line.mark(i) || line.is(i, ";", ":")) {
                return;
            }
        }
        Span clause = by == null ? null : pieces.of(line, that, end, line.quotation(that));
        if (clause == null) {
            return;
        }
        Span agent = line.span(by);
        Range claimant = that > noun + 2 ? new Range(noun + 2, that) : null;
        for (Draft draft : List.copyOf(drafts)) {
            if (draft.cue == null || draft.line != line) {
                continue;
            }
            if (draft.cueSpan().overlaps(line.span(noun, that))) {
                draft.content.clear();
                draft.content.add(clause);
                draft.sources.removeIf(agent::overlaps);
                if (draft.sources.isEmpty()) {
                    drafts.remove(draft);
                }
            } else if (draft.cueSpan().overlaps(line.span(denial.words()))) {
                drafts.remove(draft);
            }
        }
        if (claimant != null
                && drafts.stream().noneMatch(d -> d.cue != null && d.cueSpan().overlaps(line.span(noun, that)))) {
            drafts.add(claimed(line, noun, clause, claimant));
        }
        Draft denied = new Draft(line, denial, "disputed", 0.8);
        denied.content.add(clause);
        denied.from(by);
        drafts.add(denied);
    }

    /** What "an accusation by the president" accuses of is the president's word. */
    private Draft claimed(Line line, int noun, Span clause, Range claimant) {
        CueEntry entry = lexicon.noun(line.word(noun));
        Cue cue = new Cue(
                line.index(), new Range(noun, noun + 1), noun, entry, entry.type(), Cue.Shape.NOUN, false, null);
        Draft claimed = new Draft(line, cue, "disputed", 0.8);
        claimed.content.add(clause);
        claimed.from(claimant);
        return claimed;
    }

    /** Who stands behind "by", up to the next sign; null if nobody does. */
    private Range agent(Line line, int to) {
        int by = line.is(to, "by") ? to : to - 1;
        if (!line.is(by, "by")) {
            return null;
        }
        int end = by + 1;
        while (end < line.size() && !line.sign(end) && !line.verb(end)) {
            end++;
        }
        return nucleus.of(line, by + 1, end);
    }
}
