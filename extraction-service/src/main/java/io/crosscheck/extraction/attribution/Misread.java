package io.crosscheck.extraction.attribution;

import java.util.stream.IntStream;

import io.crosscheck.extraction.annotation.Role;
import io.crosscheck.extraction.annotation.Span;

/** Tells words that only look like a cue with its parts: "our requested clinic", "had", "Brito: a list of charges". */
final class Misread {

    private static final int FEW = 4;

    private Misread() {}

    static boolean holds(Draft draft) {
        return cutOff(draft)
                || modifier(draft)
                || auxiliary(draft)
                || listed(draft)
                || subjectAlone(draft)
                || acrossClauses(draft)
                || nobody(draft);
    }

    /**
     * "arrested | a man who", "published | a video that": a word that is not known to tell, and what it did to
     * somebody.
     */
    private static boolean cutOff(Draft draft) {
        Span content = draft.content.get(draft.content.size() - 1);
        int last = draft.line.tokenAt(content.end() - 1);
        return draft.cue.entry().frames().equals(TaggedCues.UNLISTED)
                && content.end() <= draft.line.sentence().end()
                && (draft.line.is(last, "who", "which", "whom")
                        || draft.line.is(last, "that") && last - draft.line.tokenAt(content.start()) < FEW);
    }

    /** "our requested clinic", "by proposed legislation that ...": part of what the thing is called. */
    private static boolean modifier(Draft draft) {
        Line line = draft.line;
        int head = draft.cue.head();
        return head > 0
                && draft.cue.words().to() == draft.cue.words().from() + 1
                && line.word(head).endsWith("ed")
                && (draft.content.get(draft.content.size() - 1).end()
                                <= draft.cueSpan().start()
                        || line.tagged(head - 1, "DET", "ADP")
                        || line.possessive(head - 1)
                        || line.is(head - 1, "its", "our", "my", "their", "his", "her", "your"))
                && line.tagged(head + 1, "NOUN", "ADJ");
    }

    /** "had | dubbed it a flop", "will | interview the guests": no word that tells. */
    private static boolean auxiliary(Draft draft) {
        return TaggedReader.RULE.equals(draft.rule)
                && IntStream.range(draft.cue.words().from(), draft.cue.words().to())
                        .allMatch(i -> draft.line.is(
                                i, "is", "are", "was", "were", "be", "been", "has", "have", "had", "will", "would"));
    }

    /** "Brito: Possession of arms, held without bond": what is listed of somebody is no clause, and not quoted. */
    private static boolean listed(Draft draft) {
        Line line = draft.line;
        Role role = line.sentence().segment().role();
        return line.is(draft.cue.head(), ":")
                && role != Role.HEADLINE
                && role != Role.SUBHEAD
                && role != Role.RELATED
                && draft.contentStart() < line.sentence().end()
                && draft.content.stream().noneMatch(piece -> speaks(line, piece));
    }

    private static boolean speaks(Line line, Span piece) {
        int from = line.tokenAt(piece.start());
        int to = Math.min(line.size() - 1, line.tokenAt(piece.end() - 1));
        for (int i = from; i <= to; i++) {
            boolean verb = line.tagged(i, "VERB")
                    && !line.word(i).endsWith("ing")
                    && (i == from || line.nominal(i - 1) || line.tagged(i - 1, "PRON", "ADV", "PART"));
            if (verb || line.tagged(i, "AUX", "INTJ") || line.quoted(i)) {
                return true;
            }
        }
        return false;
    }

    /** "The envoy | was known for", by nobody who is named: what is told stands behind it. */
    private static boolean subjectAlone(Draft draft) {
        return draft.sources.isEmpty()
                && draft.cue.verbal()
                && draft.content.stream()
                        .allMatch(
                                piece -> piece.start() >= draft.line.sentence().start()
                                        && piece.end() <= draft.cueSpan().start()
                                        && !draft.holdsVerb(piece));
    }

    /** "patched the software as the company | continued": nobody's name goes on from one clause into the next. */
    private static boolean acrossClauses(Draft draft) {
        Line line = draft.line;
        for (Span source : draft.sources) {
            boolean before = source.start() >= line.sentence().start()
                    && source.end() <= draft.cueSpan().start();
            int to = before ? line.tokenAt(source.end() - 1) : 0;
            for (int i = line.tokenAt(source.start()) + 1; before && i < to; i++) {
                if (line.comma(i) || NounPhrases.relative(line, i)) {
                    break;
                }
                if (line.is(i, "as", "while", "because", "although") && line.tagged(i, "SCONJ")) {
                    return true;
                }
            }
        }
        return false;
    }

    /** "Not | one of the stations recorded a tremor": none does. */
    private static boolean nobody(Draft draft) {
        return draft.sources.stream()
                .filter(source -> source.start() > draft.line.sentence().start()
                        && source.end() <= draft.line.sentence().end())
                .map(source -> draft.line.tokenAt(source.start()))
                .anyMatch(at -> draft.line.is(at - 1, "not") && draft.line.is(at, "one", "a", "any"));
    }
}
