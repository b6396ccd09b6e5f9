package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;

/**
 * Gives what the tagger marks at a participle to whoever the sentence is about: in "Brito told Lane, calling for an
 * inquiry" Brito calls, and in "rumours suggesting he was killed" the rumours suggest.
 */
final class Participles {

    private final CueLexicon lexicon;
    private final Nucleus nucleus;

    Participles(CueLexicon lexicon) {
        this.lexicon = lexicon;
        this.nucleus = new Nucleus(lexicon);
    }

    /**
     * @param drafts of one line
     */
    void mend(List<Draft> drafts) {
        for (Draft draft : drafts) {
            if (draft.cue != null && draft.cue.shape() == Cue.Shape.PROGRESSIVE && draft.sources.size() <= 1) {
                mend(draft, drafts);
            }
        }
    }

    private void mend(Draft draft, List<Draft> drafts) {
        Line line = draft.line;
        int before = before(draft);
        Draft main = line.comma(before) ? main(draft, drafts) : null;
        if (main != null) {
            Span told = new Span(main.cueSpan().end(), draft.cueSpan().start());
            if (draft.sources.stream().allMatch(source -> source.overlaps(told))) {
                draft.sources.clear();
                draft.sources.add(main.sources.get(0));
            }
        } else if (line.tagged(before, "NOUN")
                && draft.sources.stream().anyMatch(source -> far(line, source, before))) {
            Range phrase = nucleus.of(line, 0, before + 1);
            if (phrase != null) {
                draft.sources.set(0, line.span(phrase));
            }
        }
    }

    /** The token before the cue, adverbs aside. */
    private static int before(Draft draft) {
        int before = draft.cue.words().from() - 1;
        while (before > 0 && draft.line.tagged(before, "ADV")) {
            before--;
        }
        return before;
    }

    /** Whether a source stands in another sentence, or before a writing or rumour that tells so itself. */
    private boolean far(Line line, Span source, int noun) {
        boolean tells = lexicon.document(line.word(noun)) || lexicon.noun(line.word(noun)) != null;
        return source.start() >= line.sentence().end()
                || source.end() <= line.sentence().start()
                || tells && source.end() < line.token(noun).start();
    }

    /** The nearest attribution before it with a finite verb and a source, outside quotations as it is itself. */
    private static Draft main(Draft draft, List<Draft> drafts) {
        Draft nearest = null;
        for (Draft other : drafts) {
            boolean before = other.cue != null
                    && other.cue.shape() == Cue.Shape.FINITE
                    && !other.sources.isEmpty()
                    && other.cue.head() < draft.cue.head()
                    && !other.contentHolds(draft.cueSpan())
                    && other.line.quotation(other.cue.head()) == draft.line.quotation(draft.cue.head());
            if (before && (nearest == null || nearest.cue.head() < other.cue.head())) {
                nearest = other;
            }
        }
        return nearest;
    }
}
