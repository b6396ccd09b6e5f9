package io.crosscheck.extraction.attribution;

import io.crosscheck.extraction.annotation.Span;

/** Tells what is built as an attribution and puts nothing forward. */
final class Unspoken {

    private final Performed performed;

    Unspoken(CueLexicon lexicon) {
        this.performed = new Performed(lexicon);
    }

    boolean holds(Draft draft) {
        return draft.sources.containsAll(draft.content)
                || unnamed(draft)
                || pointing(draft)
                || anybody(draft)
                || draft.cue != null
                        && (performed.holds(draft)
                                || Misread.holds(draft)
                                || empty(draft)
                                || unproven(draft)
                                || addressed(draft)
                                || doubts(draft)
                                || untold(draft));
    }

    /** "said that", and what follows stands elsewhere. */
    private static boolean empty(Draft draft) {
        Span content = draft.content.get(0);
        return draft.content.size() == 1
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
        int who = draft.line.is(at, "that") ? at + 1 : at;
        boolean self = draft.line.is(who, "he", "she", "they")
                && draft.line.is(who + 1, "not")
                && draft.line.is(who + 2, "be")
                && draft.line.is(who + 3, "named", "identified", "quoted");
        boolean name = draft.line.is(who, "his", "her", "their")
                && draft.line.is(who + 1, "name", "names")
                && (draft.line.is(who + 3, "withheld", "omitted") || draft.line.is(who + 4, "used", "published"));
        return draft.line.is(at, "to") && (named || hidden)
                || not && draft.line.is(at + 3, "named", "identified", "quoted")
                || self
                || name
                || draft.line.is(at, "anonymity");
    }

    /** "offered no evidence for the accusation": nothing is told of what was accused, by nobody. */
    private static boolean unproven(Draft draft) {
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

    /**
     * "When asked about the pier, Brito said ...", "Asked whether it will open, Brito laughed": whoever asks puts
     * nothing forward.
     */
    private static boolean addressed(Draft draft) {
        if (!draft.line.is(draft.cue.head(), "asked", "pressed", "questioned")) {
            return false;
        }
        int from = draft.cue.words().from();
        boolean opens = from == draft.line.lead()
                || draft.line.comma(from - 1)
                        && draft.sources.stream()
                                .allMatch(s -> s.start() > draft.cueSpan().end());
        return opens && from == draft.cue.head() || draft.line.is(from - 1, "when", "if", "while", "once");
    }

    /** "doubts about the tremor", and nobody is named who has them. */
    private static boolean doubts(Draft draft) {
        return draft.sources.isEmpty() && draft.line.is(draft.cue.words().from(), "doubt", "doubts", "questions");
    }

    /** "tell us nothing": what is not told. */
    private static boolean untold(Draft draft) {
        return draft.contentStart() >= draft.cueSpan().end()
                && draft.line.is(draft.cue.head(), "tell", "tells", "told", "say", "says", "said")
                && draft.line.is(draft.line.tokenAt(draft.contentStart()), "nothing", "little");
    }
}
