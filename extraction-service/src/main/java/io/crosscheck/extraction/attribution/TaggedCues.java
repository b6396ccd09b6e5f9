package io.crosscheck.extraction.attribution;

import java.util.List;
import java.util.Set;

/** Reads words that the tagger marks as a cue: what the lists know about them, else what their parts of speech tell. */
final class TaggedCues {

    /** Frames of a cue that no list knows. */
    static final String UNLISTED = "";

    private static final Set<String> AUXILIARIES =
            Set.of("be", "is", "are", "was", "were", "been", "being", "get", "got", "'s", "'re");

    private final CueFinder cueFinder;
    private final CueLexicon lexicon;

    TaggedCues(CueFinder cueFinder, CueLexicon lexicon) {
        this.cueFinder = cueFinder;
        this.lexicon = lexicon;
    }

    /** What the lists know about a word of the cue; failing that, the plainest reading. */
    Cue of(Line line, Range words) {
        for (Cue known : cueFinder.find(line)) {
            if (words.holds(known.head())) {
                return new Cue(
                        line.index(),
                        words,
                        known.head(),
                        known.entry(),
                        known.type(),
                        known.shape(),
                        known.negated(),
                        known.modal());
            }
        }
        int head = head(line, words);
        CueEntry noun = lexicon.noun(line.word(head));
        Cue.Shape shape = shape(line, head);
        CueEntry entry =
                noun != null ? noun : new CueEntry(line.word(head), List.of(), plainType(shape), UNLISTED, Set.of());
        boolean negated = false;
        for (int i = words.from(); i < words.to(); i++) {
            negated |= line.is(i, "not", "n't", "never", "no");
        }
        return new Cue(line.index(), words, head, entry, entry.type(), shape, negated, null);
    }

    private static CueClass plainType(Cue.Shape shape) {
        return shape == Cue.Shape.SIGN ? CueClass.SIGN : CueClass.SAY;
    }

    /** The last verb, failing that the last noun, failing that the last word. */
    private static int head(Line line, Range words) {
        for (String part : List.of("VERB", "NOUN", "AUX")) {
            for (int i = words.to() - 1; i >= words.from(); i--) {
                if (line.tagged(i, part)) {
                    return i;
                }
            }
        }
        return words.to() - 1;
    }

    private static Cue.Shape shape(Line line, int head) {
        if (line.sign(head)) {
            return Cue.Shape.SIGN;
        }
        if (line.tagged(head, "NOUN", "PROPN")) {
            return Cue.Shape.NOUN;
        }
        if (line.tagged(head, "ADP", "SCONJ")) {
            return Cue.Shape.PREPOSITION;
        }
        if (line.tagged(head, "ADV", "ADJ")) {
            return Cue.Shape.ADVERB;
        }
        boolean passive = line.word(head).endsWith("ed")
                && head > 0
                && (AUXILIARIES.contains(line.word(head - 1))
                        || line.tagged(head - 1, "ADV") && AUXILIARIES.contains(line.word(head - 2)));
        return passive ? Cue.Shape.PASSIVE : line.word(head).endsWith("ing") ? Cue.Shape.PROGRESSIVE : Cue.Shape.FINITE;
    }
}
