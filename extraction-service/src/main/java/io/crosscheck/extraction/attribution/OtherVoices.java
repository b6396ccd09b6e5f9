package io.crosscheck.extraction.attribution;

import java.util.List;

import io.crosscheck.extraction.annotation.Span;

/**
 * Parts the voices of one sentence: ends what is put forward behind a cue where the sentence turns to what is said
 * besides, or to somebody else who says something, and gives each cue its own.
 */
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

    /** "by its claim that a gun was found, | Brito said": whoever speaks next is no part of what is said. */
    void part(List<Draft> drafts) {
        for (Draft draft : drafts) {
            for (Draft other : drafts) {
                if (other != draft && other.cue != null && other.cue.shape() == Cue.Shape.FINITE) {
                    other.sources.forEach(source -> draft.content.replaceAll(piece -> before(source, other, piece)));
                }
            }
        }
    }

    /**
     * "called the strike a crime, | and the union, in a statement, spoke of blackmail": who speaks of it is the union.
     */
    void share(List<Draft> drafts) {
        for (Draft draft : drafts) {
            for (Draft other : drafts) {
                boolean after = other != draft
                        && draft.cue != null
                        && other.cue != null
                        && other.cue.words().from() > draft.cue.words().to()
                        && !other.sources.isEmpty()
                        && other.sources.equals(draft.sources);
                Range subject = after ? conjoined(draft, other) : null;
                if (subject != null) {
                    Span last = draft.content.get(draft.content.size() - 1);
                    int comma = subject.from() - 2;
                    draft.content.set(
                            draft.content.size() - 1,
                            new Span(last.start(), line.token(comma - 1).end()));
                    other.sources.clear();
                    other.from(subject);
                }
            }
        }
    }

    /**
     * The words behind ", and" that end a content, and behind which another cue follows, an aside between commas apart;
     * or null.
     */
    private Range conjoined(Draft draft, Draft other) {
        Span last = draft.content.get(draft.content.size() - 1);
        if (last.start() < draft.cueSpan().end() || last.end() > other.cueSpan().start()) {
            return null;
        }
        int to = line.tokenAt(last.end() - 1) + 1;
        int aside = to;
        while (line.comma(to) && aside + 1 < other.cue.words().from() && !line.verb(aside + 1)) {
            aside++;
        }
        boolean next = to == other.cue.words().from()
                || line.comma(aside) && aside + 1 == other.cue.words().from();
        for (int i = to - 1; next && i > line.tokenAt(last.start()) && !line.verb(i) && !line.quoted(i); i--) {
            if (line.is(i, "and", "but", "while") && line.comma(i - 1)) {
                return i + 1 < to ? new Range(i + 1, to) : null;
            }
        }
        return null;
    }

    /**
     * "Not one station recorded a tremor, | Brito told the house": what the stations do is not done by whoever tells.
     */
    void drop(List<Draft> drafts) {
        drafts.removeIf(draft -> draft.cue != null
                && !draft.sources.isEmpty()
                && drafts.stream()
                        .anyMatch(outer -> outer != draft
                                && outer.contentHolds(draft.cueSpan())
                                && outer.sources.equals(draft.sources)
                                && draft.sources.stream()
                                        .allMatch(source ->
                                                source.start() > draft.cueSpan().end()
                                                        && !outer.contentHolds(source))));
    }

    private Span before(Span source, Draft other, Span piece) {
        int comma = line.tokenAt(source.start()) - 1;
        boolean runsOn = piece.contains(source)
                && piece.end() <= other.cueSpan().start()
                && source.start() >= line.sentence().start()
                && source.end() <= line.sentence().end()
                && line.comma(comma)
                && line.token(comma).start() > piece.start();
        return runsOn ? new Span(piece.start(), line.token(comma - 1).end()) : piece;
    }

    /**
     * "reported that he had died, | but later said he was alive", "said it was safe, | while critics said it was not".
     */
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
