package io.crosscheck.extraction.attribution;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads "..., an officer did": a second source that does, or does not do, what the first one was said to. */
final class EllipsisReader {

    private static final CueEntry DID = new CueEntry("do", List.of(), CueClass.ELLIPSIS, "n", Set.of());

    private final Line line;
    private final Subjects subjects;

    EllipsisReader(Line line, CueLexicon lexicon) {
        this.line = line;
        this.subjects = new Subjects(lexicon);
    }

    List<Draft> read(List<Draft> drafts) {
        List<Draft> found = new ArrayList<>();
        if (drafts.isEmpty()) {
            return found;
        }
        for (int i = 2; i < line.size(); i++) {
            int to = line.is(i + 1, "n't", "not") ? i + 2 : i + 1;
            boolean bare = line.is(i, "did", "does", "has", "would", "could")
                    && (to >= line.size() || line.comma(to) || line.is(to, ".", ";"));
            if (bare && !line.quoted(i)) {
                Draft draft = after(drafts, i, to);
                if (draft != null) {
                    found.add(draft);
                }
            }
        }
        return found;
    }

    private Draft after(List<Draft> drafts, int at, int to) {
        Range subject = subjects.before(line, at);
        Draft first = null;
        for (Draft draft : drafts) {
            if (draft.cue.words().to() < at && !draft.sources.isEmpty()) {
                first = draft;
            }
        }
        boolean fresh = subject != null
                && first != null
                && line.span(subject).start() > first.cueSpan().end();
        if (!fresh) {
            return null;
        }
        CueClass base = first.cue.entry().type() == CueClass.WITHHOLD
                ? CueClass.CONFIRM
                : first.cue.entry().type();
        boolean not = to > at + 1;
        CueClass type = not && first.cue.negated() == not ? CueClass.WITHHOLD : CueClass.ELLIPSIS;
        if (!not && base == CueClass.DENY) {
            type = CueClass.DENY;
        }
        Cue cue = new Cue(line.index(), new Range(at, to), at, DID, type, Cue.Shape.FINITE, not, null);
        Draft draft = new Draft(line, cue, "ellipsis", 0.65);
        cutBefore(first, subject);
        draft.content.addAll(first.content);
        draft.recipients.addAll(first.recipients);
        draft.from(subject);
        return draft;
    }

    /** The first content must not run into the second source. */
    private void cutBefore(Draft first, Range subject) {
        int border = line.token(subject.from()).start();
        for (int i = 0; i < first.content.size(); i++) {
            var piece = first.content.get(i);
            if (piece.start() < border && piece.end() > border) {
                int end = subject.from();
                while (end > 0
                        && (line.comma(end - 1) || line.is(end - 1, "and", "but", "while", "though", "although"))) {
                    end--;
                }
                int stop = line.token(Math.max(0, end - 1)).end();
                if (stop > piece.start()) {
                    first.content.set(i, new io.crosscheck.extraction.annotation.Span(piece.start(), stop));
                }
            }
        }
    }
}
