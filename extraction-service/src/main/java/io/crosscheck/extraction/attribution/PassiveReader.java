package io.crosscheck.extraction.attribution;

import io.crosscheck.extraction.attribution.Complement.Kind;

/** Reads cues in the passive: "was confirmed by", "has been told that". */
final class PassiveReader {

    private final SentenceContext context;
    private final Line line;
    private final Subjects subjects;
    private final ContentAfter after;

    PassiveReader(SentenceContext context, ContentAfter after) {
        this.context = context;
        this.line = context.line();
        this.subjects = context.subjects();
        this.after = after;
    }

    Draft read(Cue cue) {
        Range subject = subjects.before(line, cue.words().from());
        Complement complement = context.complement(cue, false);
        Draft draft;
        if (!complement.none()) {
            boolean told = cue.entry().takes('r') || cue.entry().takes('o');
            boolean opined = cue.type() == CueClass.BELIEVE || cue.type() == CueClass.DESIRE;
            if (!told
                    && subject != null
                    && complement.kind() != Kind.QUOTATION
                    && complement.kind() != Kind.CLAUSE
                    && complement.agents().isEmpty()) {
                return null;
            }
            draft = after.read(cue, complement, "passive-content-after");
            if (draft != null && subject != null && told && !opined) {
                draft.recipients.add(0, line.span(subject));
            }
        } else {
            boolean worth =
                    !complement.agents().isEmpty() || cue.type() == CueClass.CONFIRM || cue.type() == CueClass.DENY;
            if (subject == null || !worth || cue.entry().takes('r')) {
                return null;
            }
            draft = new Draft(line, cue, "passive-subject", 0.7);
            context.addPiece(draft, subject.from(), beforeAside(subject));
            predicative(draft, cue, complement);
            context.addRecipients(draft, complement);
        }
        return context.withAgents(draft, complement);
    }

    /** "The memo's authenticity, copies of which were unsigned": without the aside. */
    private int beforeAside(Range subject) {
        for (int i = subject.from() + 1; i < subject.to(); i++) {
            if (line.comma(i)) {
                return i;
            }
        }
        return subject.to();
    }

    /** "is confirmed as complete by", "was confirmed to the Gazette as complete": what it is confirmed as. */
    private void predicative(Draft draft, Cue cue, Complement complement) {
        int at = complement.recipients().stream()
                .mapToInt(Range::to)
                .reduce(cue.words().to(), Math::max);
        if (!line.is(at, "as")) {
            return;
        }
        int to = at + 1;
        while (to < line.size() && (line.tagged(to, "ADJ", "NOUN", "DET", "ADV") || line.is(to, "and", "or"))) {
            to++;
        }
        if (to > at + 1) {
            context.addPiece(draft, at + 1, to);
        }
    }
}
