package io.crosscheck.extraction.attribution;

import java.util.List;

/** Reads the attributions of one sentence: gives each cue its source and what it puts forward. One use. */
final class SentenceReader {

    private final SentenceContext context;
    private final Line line;
    private final FiniteReader finite;
    private final PassiveReader passive;
    private final ParticipleReader participles;
    private final AccordingReader according;
    private final NounReader nouns;

    SentenceReader(Page page, Line line, List<Cue> cues, CueLexicon lexicon) {
        this.context = SentenceContext.of(page, line, cues, lexicon);
        this.line = line;
        ContentBefore before = new ContentBefore(context);
        ContentAfter after = new ContentAfter(context);
        this.finite = new FiniteReader(context, before, after);
        this.passive = new PassiveReader(context, after);
        this.participles = new ParticipleReader(context, before, after);
        this.according = new AccordingReader(context, before);
        this.nouns = new NounReader(context);
    }

    List<Draft> read() {
        for (Cue cue : context.cues()) {
            Draft draft = read(cue);
            if (draft != null && !draft.content.isEmpty() && !pronounOnly(draft)) {
                context.drafts().add(draft);
            }
        }
        return context.drafts();
    }

    private Draft read(Cue cue) {
        return switch (cue.shape()) {
            case FINITE -> finite.read(cue);
            case PASSIVE -> passive.read(cue);
            case PARTICIPLE -> participles.past(cue);
            case PROGRESSIVE -> participles.present(cue);
            case NOUN -> nouns.read(cue);
            case PREPOSITION -> according.according(cue);
            case ADVERB -> according.hearsay(cue);
            case INFINITIVE, SIGN -> null;
        };
    }

    /** "criticised him": says nothing that could be checked. */
    private boolean pronounOnly(Draft draft) {
        if (draft.content.size() > 1 || draft.content.get(0).length() > 7) {
            return false;
        }
        int token = line.tokenAt(draft.content.get(0).start());
        return line.tagged(token, "PRON")
                && line.span(token, token + 1).end() >= draft.content.get(0).end();
    }
}
