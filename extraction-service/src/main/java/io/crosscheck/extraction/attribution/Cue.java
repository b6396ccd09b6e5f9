package io.crosscheck.extraction.attribution;

/**
 * Words that attribute.
 *
 * @param line number of the sentence
 * @param words the cue itself, with auxiliaries ("has been informed", "could not confirm")
 * @param head the verb, noun or sign that it rests on
 * @param entry what the lists say about it
 * @param type what the source does; differs from the entry's under a verb such as "declined to"
 * @param shape how it is built
 * @param negated whether "not", "never" or the like stands in it
 * @param modal the modal verb in it ("could"), or null
 */
public record Cue(
        int line, Range words, int head, CueEntry entry, CueClass type, Shape shape, boolean negated, String modal) {

    /** How a cue is built, which decides where its source and what it puts forward are looked for. */
    public enum Shape {
        /** A verb with a subject: "said". */
        FINITE,
        /** A verb in the passive: "was confirmed". */
        PASSIVE,
        /** A bare participle in -ing: ", adding". */
        PROGRESSIVE,
        /** A bare past participle: "seen by", "as requested by". */
        PARTICIPLE,
        /** An infinitive that no cue governs: "to announce". */
        INFINITIVE,
        NOUN,
        PREPOSITION,
        ADVERB,
        SIGN
    }

    boolean verbal() {
        return switch (shape) {
            case FINITE, PASSIVE, PROGRESSIVE, PARTICIPLE, INFINITIVE -> true;
            default -> false;
        };
    }

    Cue to(int end) {
        return new Cue(line, new Range(words.from(), end), head, entry, type, shape, negated, modal);
    }

    Cue as(CueClass other, Range wider, boolean not) {
        return new Cue(line, wider, head, entry, other, shape, not, modal);
    }
}
