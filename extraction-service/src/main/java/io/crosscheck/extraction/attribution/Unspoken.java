package io.crosscheck.extraction.attribution;

import io.crosscheck.extraction.annotation.Span;

/** Tells what is built as an attribution and puts nothing forward. */
final class Unspoken {

    private static final int FEW = 4;

    private final CueLexicon lexicon;

    Unspoken(CueLexicon lexicon) {
        this.lexicon = lexicon;
    }

    boolean holds(Draft draft) {
        return draft.sources.containsAll(draft.content)
                || empty(draft)
                || unnamed(draft)
                || addressed(draft)
                || anybody(draft)
                || refused(draft)
                || greeted(draft)
                || unproven(draft)
                || pointing(draft)
                || cutOff(draft)
                || summoned(draft);
    }

    /** "said that", and what follows stands elsewhere. */
    private static boolean empty(Draft draft) {
        Span content = draft.content.get(0);
        return draft.cue != null
                && draft.content.size() == 1
                && content.length() <= "that".length()
                && draft.line.is(draft.line.tokenAt(content.start()), "that", "to", "as")
                && draft.line.tokenAt(content.start()) == draft.cue.words().to();
    }

    /** "who did not wish to be named": says nothing of what happened. */
    private static boolean unnamed(Draft draft) {
        int at = draft.line.tokenAt(draft.contentStart());
        boolean named = draft.line.is(at + 1, "be") && draft.line.is(at + 2, "named", "identified", "quoted");
        boolean hidden = draft.line.is(at + 1, "remain", "stay")
                && draft.line.is(at + 2, "anonymous", "unnamed", "unidentified");
        boolean not = draft.line.is(at, "not") && draft.line.is(at + 1, "to") && draft.line.is(at + 2, "be");
        return draft.line.is(at, "to") && (named || hidden)
                || not && draft.line.is(at + 3, "named", "identified", "quoted")
                || draft.line.is(at, "anonymity");
    }

    /** "thanked the coast guard": something is done by the words, and nothing told. */
    private static boolean greeted(Draft draft) {
        return draft.cue != null
                && draft.line.is(draft.cue.head(), "thanked", "thanks", "congratulated", "congratulates", "greeted")
                && draft.content.stream().noneMatch(piece -> holdsVerb(draft.line, piece));
    }

    /** "offered no evidence for the accusation": nothing is told of what was accused, by nobody. */
    private static boolean unproven(Draft draft) {
        if (draft.cue == null) {
            return false;
        }
        Line line = draft.line;
        for (int no = draft.cue.words().from() + 1; no <= draft.cue.words().to(); no++) {
            if (line.is(no, "no")
                    && line.is(no - 1, "offered", "gave", "provided", "presented", "offering", "giving", "providing")
                    && line.is(no + 1, "evidence", "proof", "details", "explanation", "reason", "reasons")) {
                return true;
            }
        }
        return false;
    }

    /** "a note to | that effect": what it says was said before. */
    private static boolean pointing(Draft draft) {
        int at = draft.line.tokenAt(draft.contentStart());
        return draft.line.is(at, "that") && draft.line.is(at + 1, "effect") && draft.line.is(at - 1, "to");
    }

    private static boolean holdsVerb(Line line, Span piece) {
        int to = Math.min(line.size() - 1, line.tokenAt(piece.end() - 1));
        for (int i = line.tokenAt(piece.start()); i <= to; i++) {
            if (line.verb(i) || line.quoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** "if you want to sail", "makes me want to sail": told of no reader, and of nobody as his word. */
    private static boolean anybody(Draft draft) {
        Span source = draft.sources.size() == 1 ? draft.sources.get(0) : null;
        if (source == null || source.length() > "you".length() || draft.line.quoted(draft.cue.head())) {
            return false;
        }
        int word = draft.line.tokenAt(source.start());
        boolean name = word > draft.line.lead()
                && word < draft.line.size()
                && Character.isUpperCase(draft.line.token(word).text().charAt(0));
        return !name && draft.line.is(word, "you", "me", "us");
    }

    /** "When asked about the pier, Brito said ...", "Asked whether it will open, Brito laughed": whoever asks puts nothing forward. */
    private static boolean addressed(Draft draft) {
        if (draft.cue == null || !draft.line.is(draft.cue.head(), "asked", "pressed", "questioned")) {
            return false;
        }
        int from = draft.cue.words().from();
        boolean opens = from == draft.line.lead()
                || draft.line.comma(from - 1)
                        && draft.sources.stream()
                                .allMatch(s -> s.start() > draft.cueSpan().end());
        return opens && from == draft.cue.head() || draft.line.is(from - 1, "when", "if", "while", "once");
    }

    /** "arrested | a man who", "published | a video that": a word that is not known to tell, and what it did to somebody. */
    private static boolean cutOff(Draft draft) {
        Span content = draft.content.get(draft.content.size() - 1);
        int last = draft.line.tokenAt(content.end() - 1);
        return draft.cue != null
                && draft.cue.entry().frames().equals(TaggedCues.UNLISTED)
                && content.end() <= draft.line.sentence().end()
                && (draft.line.is(last, "who", "which", "whom")
                        || draft.line.is(last, "that") && last - draft.line.tokenAt(content.start()) < FEW);
    }

    /** "was denied official status": of something that was not given, nothing is said. */
    private static boolean refused(Draft draft) {
        int next = draft.cue == null ? 0 : draft.cue.words().to();
        return draft.cue != null
                && draft.cue.shape() == Cue.Shape.PASSIVE
                && draft.line.is(draft.cue.head(), "denied", "refused")
                && draft.line.tagged(next, "DET", "ADJ", "NOUN", "PROPN")
                && !draft.line.is(next, "that")
                && !draft.line.time(next);
    }

    /** "called an ambulance", not "called him a liar" or "called the claim baseless": a few words for one thing. */
    private boolean summoned(Draft draft) {
        Line line = draft.line;
        if (draft.cue == null
                || !line.is(draft.cue.head(), "call", "calls", "called", "calling")
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
