package io.crosscheck.extraction.attribution;

import io.crosscheck.extraction.annotation.Span;

/**
 * Puts together what a parenthesis parts: in "Ostrania, the report adds, let them in" all but the parenthesis is what
 * the report adds; in "two men who, a doctor said, had drowned" it is said of the two men alone.
 */
final class Parentheses {

    private final Nucleus nucleus;

    Parentheses(CueLexicon lexicon) {
        this.nucleus = new Nucleus(lexicon);
    }

    void mend(Draft draft) {
        Line line = draft.line;
        if (draft.cue == null || draft.cue.shape() != Cue.Shape.FINITE || draft.sources.size() != 1) {
            return;
        }
        Span source = draft.sources.get(0);
        int comma = line.tokenAt(source.start()) - 1;
        int cue = draft.cue.words().to();
        boolean within = source.start() >= line.sentence().start()
                && source.end() <= draft.cueSpan().start()
                && line.comma(comma)
                && line.comma(cue)
                && line.verb(cue + 1)
                && !line.word(cue + 1).endsWith("ing")
                && !line.quoted(cue);
        if (!within
                || draft.content.stream()
                        .noneMatch(piece -> piece.start() == line.token(cue + 1).start())) {
            return;
        }
        int relative = NounPhrases.relative(line, comma - 1) ? comma - 1 : comma;
        int end = relative < comma && line.comma(relative - 1) ? relative - 1 : relative;
        Range subject = nucleus.of(line, line.lead(), end);
        if (subject == null || relative == comma && !opens(line, subject)) {
            return;
        }
        draft.content.removeIf(piece -> piece.end() <= source.start());
        draft.content.add(0, line.span(subject));
        draft.scope = draft.cue.words();
        draft.widen(line.tokenAt(source.start()), cue);
        draft.widen(subject);
    }

    /** Whether a phrase is all of its clause before the parenthesis. */
    private static boolean opens(Line line, Range subject) {
        int before = subject.from() - 1;
        return subject.from() <= line.lead() || line.tagged(before, "CCONJ", "SCONJ") || line.comma(before);
    }
}
