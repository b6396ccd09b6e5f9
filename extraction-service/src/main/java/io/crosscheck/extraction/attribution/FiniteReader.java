package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.attribution.Complement.Kind;

/** Reads cues that are verbs with a subject: "Brito said that ...". */
final class FiniteReader {

    private final SentenceContext context;
    private final Line line;
    private final List<Cue> cues;
    private final Subjects subjects;
    private final ContentEnd ends;
    private final ContentBefore before;
    private final ContentAfter after;
    private final InversionReader inversions;
    private final EarlierQuotation earlier;
    private final SharedSubject shared;
    private final SubjectSources sources;

    FiniteReader(SentenceContext context, ContentBefore before, ContentAfter after) {
        this.context = context;
        this.line = context.line();
        this.cues = context.cues();
        this.subjects = context.subjects();
        this.ends = context.ends();
        this.before = before;
        this.after = after;
        this.inversions = new InversionReader(context, before);
        this.earlier = new EarlierQuotation(context);
        this.shared = new SharedSubject(context);
        this.sources = new SubjectSources(context);
    }

    Draft read(Cue cue) {
        Draft pointing = earlier.pointingBack(cue);
        if (pointing != null) {
            return pointing;
        }
        Range inverted = inversions.subject(cue);
        if (inverted != null) {
            return inversions.read(cue, inverted);
        }
        Range subject = subjects.before(line, cue.words().from());
        String rule = "subject-cue-content";
        if (subject == null) {
            subject = shared.of(cue);
            rule = "shared-subject";
        }
        int left = (subject == null ? cue.words().from() : subject.from()) - 1;
        boolean ownSubject = subject != null && rule.startsWith("subject");
        boolean precedes = ownSubject && mayFollow(cue) && before.endsAt(left);
        Complement complement = context.complement(cue, precedes);
        if (precedes && line.comma(left)) {
            Complement ahead = context.complement(cue, false);
            if (ahead.kind() == Kind.CLAUSE && finiteFrom(ahead.at())) {
                complement = ahead;
            }
        }
        if (complement.none() && !precedes && ownSubject && mayFollow(cue)) {
            precedes = left > 0 && line.comma(left) && before.restAfter(complement.at());
        }
        if (!complement.none()) {
            if (subject == null && complement.kind() != Kind.QUOTATION) {
                return null;
            }
            Draft draft = after.read(cue, complement, rule);
            if (draft != null && subject != null) {
                sources.add(draft, subject);
                sources.addAntecedent(draft, subject);
            }
            return draft;
        }
        if (subject == null) {
            return null;
        }
        if (cue.type() == CueClass.WITHHOLD
                && cue.entry().type() != CueClass.WITHHOLD
                && line.is(cue.head() - 1, "to")) {
            return withheld(cue, subject);
        }
        Draft draft = precedes ? before.read(cue, left, complement) : earlier.ending(cue, left, complement);
        if (draft != null) {
            draft.from(subject);
        }
        return draft;
    }

    private boolean finiteFrom(int from) {
        for (int i = from + 1; i < line.size(); i++) {
            if (line.verb(i) && !line.word(i).endsWith("ing") && !line.is(i - 1, "to")) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayFollow(Cue cue) {
        return cue.entry().takes('v') || cue.entry().takes('q') || cue.entry().takes('r');
    }

    /** "declined to comment": nothing follows, so the infinitive itself is what was declined. */
    private Draft withheld(Cue cue, Range subject) {
        int at = cue.head() - 1;
        Draft draft = new Draft(line, cue.to(at), "withheld", 0.8);
        context.addPiece(draft, at, ends.of(line, at, Kind.INFINITIVE, cue, cues));
        draft.from(subject);
        return draft;
    }
}
