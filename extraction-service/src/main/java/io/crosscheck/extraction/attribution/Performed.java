package io.crosscheck.extraction.attribution;

import java.util.Set;
import java.util.stream.IntStream;

/**
 * Tells what is done with words, or to somebody, from what is said: bail that is denied, a ceasefire that is observed.
 */
final class Performed {

    private static final int FEW = 4;

    /** What is not said to be untrue but not given, where it is denied. */
    private static final Set<String> GIVABLE = Set.of(
            "access",
            "appeal",
            "application",
            "asylum",
            "bail",
            "bid",
            "boarding",
            "bond",
            "citizenship",
            "clemency",
            "entry",
            "motion",
            "parole",
            "permission",
            "permit",
            "petition",
            "request",
            "requests",
            "treatment",
            "visa",
            "visas");

    private final CueLexicon lexicon;

    Performed(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean holds(Draft draft) {
        return greeted(draft)
                || refused(draft)
                || charged(draft)
                || pleaded(draft)
                || discharged(draft)
                || opposed(draft)
                || complied(draft)
                || apologised(draft)
                || summoned(draft);
    }

    /** "thanked the coast guard": something is done by the words, and nothing told. */
    private static boolean greeted(Draft draft) {
        return draft.line.is(draft.cue.head(), "thanked", "thanks", "congratulated", "congratulates", "greeted")
                && draft.content.stream().noneMatch(piece -> draft.line.quoted(draft.line.tokenAt(piece.start())));
    }

    /** "was denied official status", "denied bail to both": of something that was not given, nothing is said. */
    private static boolean refused(Draft draft) {
        Line line = draft.line;
        int next = draft.cue.words().to();
        boolean passive = draft.cue.shape() == Cue.Shape.PASSIVE
                && line.is(draft.cue.head(), "denied", "refused")
                && line.tagged(next, "DET", "ADJ", "NOUN", "PROPN")
                && !line.is(next, "that")
                && !line.time(next);
        return passive || line.is(draft.cue.head(), "deny", "denies", "denied", "denying") && givable(draft);
    }

    private static boolean givable(Draft draft) {
        Line line = draft.line;
        int from = line.tokenAt(draft.contentStart());
        int head = from;
        while (line.tagged(head + 1, "NOUN", "PROPN", "ADJ")) {
            head++;
        }
        return from >= draft.cue.words().to()
                && GIVABLE.contains(line.word(head))
                && draft.content.stream().noneMatch(piece -> draft.holdsVerb(piece));
    }

    /** "was charged with two counts": what is done to somebody, by nobody who is named. */
    private static boolean charged(Draft draft) {
        return draft.sources.isEmpty()
                && draft.cue.shape() == Cue.Shape.PASSIVE
                && draft.line.is(draft.cue.head(), "charged", "indicted", "convicted", "sentenced", "arrested");
    }

    /** "pleaded not guilty": what is done in court, told by the outlet. */
    private static boolean pleaded(Draft draft) {
        return draft.line.is(draft.cue.head(), "pleaded", "pleads", "plead", "pleading", "pled")
                && draft.line.is(draft.cue.words().to(), "guilty", "not", "innocent", "no");
    }

    /**
     * "dismissed twelve stewards", not "dismissed the critics' claims" or "dismissed it as a stunt": people lose their
     * posts.
     */
    private boolean discharged(Draft draft) {
        if (!draft.line.is(draft.cue.head(), "dismissed", "dismisses", "dismiss", "dismissing")) {
            return false;
        }
        String head = draft.head();
        Line line = draft.line;
        boolean as = IntStream.range(draft.cue.words().to(), line.size()).anyMatch(i -> line.is(i, "as"));
        return draft.bare() && !as && (lexicon.people(head) || line.tagged(line.tokenAt(draft.contentStart()), "NUM"));
    }

    /** "contradicting his own government": against somebody, of nothing that is said. */
    private boolean opposed(Draft draft) {
        return draft.line.is(draft.cue.head(), "contradicting", "contradicted", "contradicts", "contradict")
                && draft.bare()
                && (lexicon.people(draft.head()) || lexicon.organization(draft.head()));
    }

    /** "have observed the ceasefire": kept, and not remarked upon. */
    private static boolean complied(Draft draft) {
        return draft.line.is(
                        draft.cue.head(),
                        "observed",
                        "observe",
                        "observes",
                        "respected",
                        "respects",
                        "honoured",
                        "honored",
                        "upheld")
                && draft.bare();
    }

    /** "apologised for having announced a death": says no more that anybody died. */
    private static boolean apologised(Draft draft) {
        int at = draft.line.tokenAt(draft.contentStart());
        return draft.line.word(draft.cue.head()).startsWith("apolog")
                && draft.line.is(at, "for")
                && draft.line.is(at + 1, "having", "announcing", "reporting", "claiming", "saying");
    }

    /** "called an ambulance", not "called him a liar" or "called the claim baseless": a few words for one thing. */
    private boolean summoned(Draft draft) {
        Line line = draft.line;
        if (!line.is(draft.cue.head(), "call", "calls", "called", "calling")
                || draft.cue.words().to() > draft.cue.head() + 1
                || draft.content.size() != 1
                || draft.content.get(0).start() < draft.cueSpan().end()
                || draft.content.get(0).end() > line.sentence().end()) {
            return false;
        }
        int from = line.tokenAt(draft.contentStart());
        int to = line.tokenAt(draft.content.get(0).end() - 1) + 1;
        boolean judged = lexicon.noun(line.word(from + 1)) != null && to > from + 2;
        boolean one = to - from <= FEW && !line.quoted(from) && !judged;
        boolean nouns = false;
        for (int i = from; i < to; i++) {
            boolean opens = i == from && line.tagged(i, "DET");
            nouns |= line.tagged(i, "NOUN", "PROPN");
            one &= opens || !nouns && line.tagged(i, "ADJ") || line.tagged(i, "NOUN", "PROPN");
        }
        return one;
    }
}
