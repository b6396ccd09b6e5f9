package io.crosscheck.extraction.attribution;

import java.util.Set;

/**
 * Finds who says what is only said in an infinitive of purpose: "he flew in to tell them how poor they were", "the
 * author will come on the show to talk about wages". It is whoever the verb before it is of.
 */
final class Purposes {

    private static final int FARTHEST = 25;
    /** Whom they name is the one to speak, if anybody does: "asked him in a letter to explain". */
    private static final Set<String> OF_OTHERS = Set.of(
            "ask",
            "tell",
            "urge",
            "order",
            "want",
            "force",
            "allow",
            "invite",
            "help",
            "persuade",
            "convince",
            "get",
            "encourage",
            "expect",
            "require",
            "instruct",
            "lead",
            "cause",
            "prompt",
            "push",
            "press",
            "call",
            "permit",
            "enable",
            "let",
            "make",
            "give",
            "send",
            "pay",
            "hire",
            "use",
            "need",
            "take");

    private final CueLexicon lexicon;

    Purposes(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Sets the source of an infinitive that has none. */
    void mend(Draft draft) {
        if (draft.cue == null
                || !draft.sources.isEmpty()
                || !draft.line.is(draft.cue.words().from(), "to")) {
            return;
        }
        Line line = draft.line;
        int to = draft.cue.words().from();
        int verb = apart(line, to) ? verbBefore(line, to) : -1;
        Range subject = verb < 0 ? null : new Subjects(lexicon).before(line, line.groupStart(verb));
        if (subject != null) {
            draft.from(subject);
        }
    }

    /**
     * Whether what stands before it is no noun that it goes with: "came on the show to talk", not "a chance to talk".
     */
    private boolean apart(Line line, int to) {
        if (!line.nominal(to - 1)) {
            return !line.tagged(to - 1, "ADJ", "NUM", "PRON");
        }
        Range phrase = new Nucleus(lexicon).of(line, Math.max(0, to - FARTHEST), to);
        return phrase != null
                && phrase.from() > 0
                && line.tagged(phrase.from() - 1, "ADP")
                && !line.is(phrase.from() - 1, "of");
    }

    private static int verbBefore(Line line, int to) {
        for (int i = to - 1; i > 0 && i > to - FARTHEST; i--) {
            if (line.quotation(i) != line.quotation(to) || line.mark(i) || line.tagged(i, "SCONJ")) {
                return -1;
            }
            if (line.tagged(i, "VERB") && !line.word(i).endsWith("ing") && !line.is(i - 1, "to")) {
                boolean passive = line.is(i - 1, "is", "are", "was", "were", "be", "been", "being");
                return passive || OF_OTHERS.contains(line.token(i).lemma()) ? -1 : i;
            }
        }
        return -1;
    }
}
