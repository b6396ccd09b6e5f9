package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.attribution.Complement.Kind;

/** Reads cues whose source follows: "..., said the letter". */
final class InversionReader {

    private final Line line;
    private final NounPhrases phrases;
    private final Subjects subjects;
    private final ContentBefore before;

    InversionReader(SentenceContext context, ContentBefore before) {
        this.line = context.line();
        this.phrases = context.phrases();
        this.subjects = context.subjects();
        this.before = before;
    }

    /** "..., said the letter": a phrase right after a cue that stands right after what was said. */
    Range subject(Cue cue) {
        int from = cue.words().from();
        boolean plain = cue.entry().takes('v') && from == cue.head() && from > 0;
        boolean border = plain && (line.comma(from - 1) || line.mark(from - 1));
        if (!border
                || from == 1 && !line.mark(from - 1)
                || NounPhrases.relative(line, cue.words().to())) {
            return null;
        }
        if (line.comma(from - 1) && subjects.before(line, from) != null || !before.endsAt(from - 1)) {
            return null;
        }
        if (line.mark(cue.words().to())
                || line.time(cue.words().to()) && !line.tagged(cue.words().to(), "PROPN")) {
            return null;
        }
        Range core = phrases.core(line, cue.words().to(), line.size());
        return core == null ? null : phrases.full(line, cue.words().to(), line.size(), true);
    }

    Draft read(Cue cue, Range subject) {
        Draft draft =
                before.read(cue, cue.words().from() - 1, new Complement(Kind.NONE, subject.to(), List.of(), List.of()));
        if (draft != null) {
            draft.from(subject);
            addRecipients(draft, subject.to());
        }
        return draft;
    }

    /** "wrote Brito to the council": whom, after an inverted subject. */
    private void addRecipients(Draft draft, int from) {
        for (int i = from; i < Math.min(line.size(), from + 12); i++) {
            if (line.is(i, "to") && line.tagged(i + 1, "DET", "PROPN")) {
                Range np = phrases.full(line, i + 1, line.size(), false);
                if (np != null) {
                    draft.recipients.add(line.span(np));
                }
                return;
            }
            if (line.mark(i) || line.verb(i)) {
                return;
            }
        }
    }
}
