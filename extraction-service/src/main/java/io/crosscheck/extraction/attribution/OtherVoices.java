package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;

/** Ends what is put forward behind a cue where its sentence turns to what is said besides, or to somebody else who says something. */
final class OtherVoices {

    private static final int LONGEST_SUBJECT = 6;

    private final Line line;
    private final List<Cue> cues;

    /**
     * @param cues of the sentence
     */
    OtherVoices(Line line, List<Cue> cues) {
        this.line = line;
        this.cues = cues;
    }

    /** "reported that he had died, | but later said he was alive", "said it was safe, | while critics said it was not". */
    void mend(Draft draft) {
        if (draft.cue != null && draft.line == line) {
            draft.content.replaceAll(piece -> ended(draft.cueSpan().end(), piece));
        }
    }

    private Span ended(int cue, Span content) {
        if (content.start() < cue || content.end() > line.sentence().end()) {
            return content;
        }
        int end = line.tokenAt(content.end() - 1);
        for (int i = line.tokenAt(content.start()) + 1; i + 1 < end; i++) {
            boolean turns = line.is(i + 1, "but", "and") && saysMore(i + 2)
                    || line.is(i + 1, "while", "whereas", "although", "though", "but") && anotherSays(i + 2)
                    || line.is(i + 1, "after", "before", "despite") && saidBefore(i + 2);
            if (line.comma(i) && !line.quoted(i + 1) && turns) {
                return new Span(content.start(), line.token(i - 1).end());
            }
        }
        return content;
    }

    /** Whether a verb that tells or denies follows, adverbs aside. */
    private boolean saysMore(int from) {
        int verb = from;
        while (line.tagged(verb, "ADV")) {
            verb++;
        }
        return line.verb(verb) && tells(verb, Cue.Shape.FINITE);
    }

    /** "while the unions spoke of 100,000": whether somebody else tells something up to the next sign. */
    private boolean anotherSays(int from) {
        int verb = from;
        while (verb < line.size() && !line.verb(verb) && !line.sign(verb) && verb < from + LONGEST_SUBJECT) {
            verb++;
        }
        boolean somebody = verb > from && !line.is(from, "he", "she", "it", "they", "that", "who", "which");
        return somebody && tells(verb, Cue.Shape.FINITE);
    }

    /** "after first denying any losses": what its source told before. */
    private boolean saidBefore(int from) {
        int verb = from;
        while (line.tagged(verb, "ADV") || line.is(verb, "first", "having")) {
            verb++;
        }
        return line.word(verb).endsWith("ing") && tells(verb, Cue.Shape.PROGRESSIVE);
    }

    private boolean tells(int verb, Cue.Shape shape) {
        return cues.stream()
                .filter(cue -> cue.shape() == shape && cue.words().holds(verb))
                .anyMatch(
                        cue -> cue.type().spoken() || cue.type() == CueClass.REJECT || cue.type() == CueClass.WITHHOLD);
    }
}
